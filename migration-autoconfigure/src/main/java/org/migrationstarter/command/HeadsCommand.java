package org.migrationstarter.command;

import picocli.CommandLine.Command;

import org.migrationstarter.revision.RevisionGraph;

/**
 * {@code migrations heads}.
 */
@Command(name = "heads", description = "Show the revisions that no other revises. More than one: branches to merge.",
		footer = { "", "Needs no connection to the database." })
final class HeadsCommand extends LookingCommand {

	@Override
	ExitCode run(CommandContext context) {
		RevisionGraph graph = context.unit().graph();
		show(graph.heads().stream().map((head) -> RevisionView.of(head, graph)).toList(), RevisionView::line, context);
		return ExitCode.DONE;
	}

}
