package org.migrationstarter.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.migrationstarter.migrate.OfflineSql;
import org.migrationstarter.migrate.Upgrade;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.RevisionRange;

/**
 * {@code migrations upgrade}.
 */
@Command(name = "upgrade", description = "Apply pending migrations.",
		footer = { "", "Examples: migrations upgrade", "          migrations upgrade +1",
				"          migrations upgrade head --sql > upgrade.sql",
				"          migrations upgrade base:head --sql --database postgresql" })
final class UpgradeCommand extends Subcommand {

	@Parameters(paramLabel = "REVISION", defaultValue = "head",
			description = "What to reach: head (the default), heads, a version or its beginning, +N for the next N; "
					+ "A:B to write SQL without a connection.")
	private String revision;

	@Mixin
	private SqlOptions sql = new SqlOptions();

	@Override
	ExitCode run(CommandContext context) {
		this.sql.check(this.revision);
		OfflineSql offline = new OfflineSql(context.unit().configuration(), context.unit().scripts());
		if (this.sql.database() != null) {
			context.console().printResult(offline.upgrade(range(), this.sql.database()));
			return ExitCode.DONE;
		}
		if (this.sql.sql()) {
			Upgrade.Plan plan = plan(context);
			if (plan.items().isEmpty()) {
				sayNothing(context);
			}
			else {
				context.console().printResult(offline.upgrade(plan));
			}
		}
		else {
			context.inTurn(this::upgrade);
		}
		return ExitCode.DONE;
	}

	private void upgrade(CommandContext context) {
		Upgrade.Plan plan = plan(context);
		context.upgrade().run(plan, new ConsoleProgress(context.console(), "Applied"));
		if (plan.items().isEmpty()) {
			sayNothing(context);
		}
	}

	private Upgrade.Plan plan(CommandContext context) {
		return context.upgrade().plan(RevisionIdentifier.parse(this.revision));
	}

	private static void sayNothing(CommandContext context) {
		CommandUnit unit = context.unit();
		context.console()
			.say(unit.scripts().migrations().isEmpty()
					? "Nothing to apply: there is no migration in " + locations(unit) + "." : "Nothing to apply.");
	}

	private static String locations(CommandUnit unit) {
		return Stream.of(unit.configuration().getLocations()).map(Location::toString).collect(Collectors.joining(", "));
	}

	// As in Alembic, one revision alone begins at base.
	private RevisionRange range() {
		return RevisionRange.parse(RevisionRange.isRange(this.revision) ? this.revision : "base:" + this.revision);
	}

}
