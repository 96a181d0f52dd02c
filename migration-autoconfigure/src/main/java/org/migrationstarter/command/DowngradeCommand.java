package org.migrationstarter.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.migrationstarter.migrate.Downgrade;
import org.migrationstarter.revision.RevisionIdentifier;

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
		Downgrade downgrade = new Downgrade(context.unit().configuration(), context.unit().scripts());
		Downgrade.Plan plan = downgrade.plan(RevisionIdentifier.parse(this.revision));
		if (plan.items().isEmpty()) {
			context.console().say("Nothing to take back.");
			return ExitCode.DONE;
		}
		downgrade.run(plan, new ConsoleProgress(context.console(), "Took back"));
		return ExitCode.DONE;
	}

}
