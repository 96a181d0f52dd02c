package org.migrationstarter.command;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.RevisionRange;

/**
 * {@code migrations history}.
 */
@Command(name = "history", description = "Show the revisions, the newest first.",
		footer = { "", "Needs a connection to the database only with -i, or if the range says current, +N or -N." })
final class HistoryCommand extends LookingCommand {

	@Option(names = { "-r", "--rev-range" }, paramLabel = "A:B",
			description = "Only these: a version or its beginning, base, head, current, current:+2, -3:current.")
	private @Nullable String range;

	@Option(names = { "-i", "--indicate-current" },
			description = "Mark the revision that the database is at, and say what became of each.")
	private boolean indicateCurrent;

	@Override
	ExitCode run(CommandContext context) {
		RevisionGraph graph = context.unit().graph();
		List<RevisionView> views = revisions(context.unit(), graph).stream()
			.sorted(Comparator.comparing(Revision::version).reversed())
			.map((revision) -> RevisionView.of(revision, graph))
			.toList();
		show(this.indicateCurrent ? context.unit().withState(views) : views, RevisionView::step, context);
		return ExitCode.DONE;
	}

	private Set<Revision> revisions(CommandUnit unit, RevisionGraph graph) {
		if (this.range == null) {
			return new LinkedHashSet<>(graph.revisions());
		}
		RevisionRange.Ends ends = RevisionRange.parse(this.range).resolve(graph, unit.appliedFor(this.range));
		Set<Revision> revisions = new LinkedHashSet<>(ends.from());
		revisions.addAll(ends.toApply(graph));
		return revisions;
	}

}
