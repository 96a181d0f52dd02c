package org.migrationstarter.command;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;

/**
 * {@code migrations current}.
 */
@Command(name = "current", description = "Show the revision that the database is at, or nothing if none is applied.")
final class CurrentCommand extends LookingCommand {

	@Option(names = "--check-heads", description = "Exit with 3 unless the database is at the head.")
	private boolean checkHeads;

	@Override
	ExitCode run(CommandContext context) {
		MigrationStatus status = context.unit().status();
		RevisionGraph graph = context.unit().graph(status);
		List<Revision> current = graph.current(status.appliedVersions());
		List<RevisionView> views = current.stream().map((revision) -> RevisionView.of(revision, graph)).toList();
		show(verbose() ? context.unit().withState(views) : views, RevisionView::line, context);
		return (this.checkHeads && !current.equals(graph.heads())) ? notAtHead(graph, status, context) : ExitCode.DONE;
	}

	private static ExitCode notAtHead(RevisionGraph graph, MigrationStatus status, CommandContext context) {
		int missing = graph.toApply(status.appliedVersions(), graph.heads().stream().map(Revision::version).toList())
			.size();
		context.console()
			.say("The database is not at the head: %d to apply. Run: migrations upgrade head".formatted(missing));
		return ExitCode.FOUND;
	}

}
