package org.migrationstarter.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.migrationstarter.migrate.Downgrade;
import org.migrationstarter.migrate.OfflineSql;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.RevisionRange;

/**
 * {@code migrations downgrade}.
 */
@Command(name = "downgrade", description = "Take applied migrations back, the newest first, with their U… scripts.",
		footer = { "", "Examples: migrations downgrade -1", "          migrations downgrade base",
				"          migrations downgrade head:base --sql --database postgresql" })
final class DowngradeCommand extends Subcommand {

	@Parameters(paramLabel = "REVISION",
			description = "What stays applied: a version or its beginning, -N to take the last N back, base for nothing; "
					+ "B:A to write SQL without a connection.")
	private String revision;

	@Mixin
	private SqlOptions sql = new SqlOptions();

	@Override
	ExitCode run(CommandContext context) {
		this.sql.check(this.revision);
		OfflineSql offline = new OfflineSql(context.unit().configuration(), context.unit().scripts());
		if (this.sql.database() != null) {
			context.console().printResult(offline.downgrade(range(), this.sql.database()));
			return ExitCode.DONE;
		}
		if (this.sql.sql()) {
			Downgrade.Plan plan = plan(context);
			if (!plan.items().isEmpty()) {
				context.console().printResult(offline.downgrade(plan));
			}
		}
		else {
			context.inTurn(this::downgrade);
		}
		return ExitCode.DONE;
	}

	private void downgrade(CommandContext context) {
		Downgrade.Plan plan = plan(context);
		if (!plan.items().isEmpty()) {
			context.downgrade().run(plan, new ConsoleProgress(context.console(), "Took back"));
		}
	}

	private Downgrade.Plan plan(CommandContext context) {
		Downgrade.Plan plan = context.downgrade().plan(RevisionIdentifier.parse(this.revision));
		if (plan.items().isEmpty()) {
			context.console().say("Nothing to take back.");
		}
		return plan;
	}

	private RevisionRange range() {
		if (!RevisionRange.isRange(this.revision)) {
			throw CommandException.usage("Without a connection it is not known where the downgrade begins.",
					"Give a range, the newer revision first: migrations downgrade head:" + this.revision
							+ " --sql --database NAME.");
		}
		return RevisionRange.parse(this.revision);
	}

}
