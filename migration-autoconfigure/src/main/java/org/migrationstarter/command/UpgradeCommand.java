package org.migrationstarter.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.migrationstarter.migrate.Upgrade;
import org.migrationstarter.revision.RevisionIdentifier;

/**
 * {@code migrations upgrade}.
 */
@Command(name = "upgrade", description = "Apply pending migrations.", footer = { "", "Examples: migrations upgrade",
		"          migrations upgrade +1", "          migrations upgrade head --sql > upgrade.sql" })
final class UpgradeCommand extends Subcommand {

	@Parameters(paramLabel = "REVISION", defaultValue = "head",
			description = "What to reach: head (the default), heads, a version or its beginning, +N for the next N.")
	private String revision;

	@Override
	ExitCode run(CommandContext context) {
		Upgrade upgrade = new Upgrade(context.unit().configuration(), context.unit().scripts());
		Upgrade.Plan plan = upgrade.plan(RevisionIdentifier.parse(this.revision));
		if (plan.items().isEmpty()) {
			context.console().say("Nothing to apply.");
			return ExitCode.DONE;
		}
		upgrade.run(plan, new ConsoleProgress(context.console(), "Applied"));
		return ExitCode.DONE;
	}

}
