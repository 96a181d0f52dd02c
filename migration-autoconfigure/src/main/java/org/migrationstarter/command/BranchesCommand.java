package org.migrationstarter.command;

import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Command;

import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;

/**
 * {@code migrations branches}.
 */
@Command(name = "branches", description = "Show the revisions that several others revise, and those others.",
		footer = { "", "Needs no connection to the database." })
final class BranchesCommand extends LookingCommand {

	@Override
	ExitCode run(CommandContext context) {
		RevisionGraph graph = context.unit().graph();
		List<RevisionView> views = graph.branchPoints()
			.stream()
			.flatMap((point) -> withChildren(point, graph))
			.map((revision) -> RevisionView.of(revision, graph))
			.toList();
		show(views, (view, console) -> indent(view) + view.step(console), context);
		return ExitCode.DONE;
	}

	private static Stream<Revision> withChildren(Revision point, RevisionGraph graph) {
		return Stream.concat(Stream.of(point), graph.children(point.version()).stream());
	}

	private static String indent(RevisionView view) {
		return view.labels().contains("branchpoint") ? "" : "    ";
	}

}
