package org.migrationstarter.command;

import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.migrationstarter.migrate.Downgrade;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.Version;

/**
 * {@code migrations downgrade}.
 */
@Command(name = "downgrade", description = "Take applied migrations back, the newest first, with their U… scripts.",
		footer = { "", "Examples: migrations downgrade -1", "          migrations downgrade base" })
final class DowngradeCommand extends Subcommand {

	@Parameters(paramLabel = "REVISION",
			description = "What stays applied: a version or its beginning, -N to take the last N back, base for nothing.")
	private String revision;

	@Override
	ExitCode run(CommandContext context) {
		RevisionGraph graph = context.unit().graph();
		Set<Version> applied = context.unit().applied();
		List<Version> staying = RevisionIdentifier.parse(this.revision)
			.resolveDowngrade(graph, applied)
			.stream()
			.map(Revision::version)
			.toList();
		List<Version> newestFirst = graph.toTakeBack(applied, staying).stream().map(Revision::version).toList();
		Downgrade downgrade = new Downgrade(context.unit().configuration(), context.unit().scripts());
		Downgrade.Plan plan = downgrade.plan(newestFirst);
		if (plan.items().isEmpty()) {
			context.console().say("Nothing to take back.");
			return ExitCode.DONE;
		}
		downgrade.run(plan, new ConsoleProgress(context.console(), "Took back"));
		return ExitCode.DONE;
	}

}
