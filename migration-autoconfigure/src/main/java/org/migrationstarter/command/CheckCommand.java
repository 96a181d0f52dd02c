package org.migrationstarter.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.migrationstarter.diff.Change;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.RevisionStatus;
import org.migrationstarter.migrate.autogenerate.Against;
import org.migrationstarter.revision.Revision;

/**
 * {@code migrations check}.
 */
@Command(name = "check", description = {
		"Find what is still to do, and exit with 3 and the list if there is something:",
		"several heads, what the entities ask for and no migration brings about, and what the database does not have "
				+ "applied (unless it is in memory)." },
		footer = { "", "Made for the build of a pull request." })
final class CheckCommand extends Subcommand {

	@Option(names = "--against", paramLabel = "WHAT", defaultValue = "migrations",
			description = "What the entities are compared with: migrations (the default), replayed in a scratch database, or "
					+ "database.")
	private Against against = Against.MIGRATIONS;

	@Option(names = "--ignore-drops",
			description = "Let pass what can lose data, such as a column that no entity has any more and that stays for now.")
	private boolean ignoreDrops;

	@Option(names = "--json", description = "Write JSON, for scripts.")
	private boolean json;

	@Override
	boolean needsEntities() {
		return true;
	}

	@Override
	ExitCode run(CommandContext context) {
		CheckFindings findings = findings(context);
		if (this.json) {
			context.console().result(findings.json(context.unit().spelling()));
		}
		else if (findings.none()) {
			context.console().say("Nothing to do.");
		}
		else {
			findings.lines(context.unit().spelling()).forEach(context.console()::result);
		}
		return findings.none() ? ExitCode.DONE : ExitCode.FOUND;
	}

	private CheckFindings findings(CommandContext context) {
		List<Revision> heads = context.unit().graph().heads();
		Optional<MigrationStatus> status = context.unit().inMemory() ? Optional.empty()
				: Optional.of(context.unit().status());
		List<Change> changes = context.autogenerate()
			.differences(this.against)
			.stream()
			.filter((change) -> !this.ignoreDrops || !change.destructive())
			.toList();
		return new CheckFindings((heads.size() > 1) ? heads.stream().map(Revision::script).toList() : List.of(),
				scripts(status, MigrationStatus::failed), scripts(status, MigrationStatus::pending), changes);
	}

	private static List<String> scripts(Optional<MigrationStatus> status,
			Function<MigrationStatus, List<RevisionStatus>> which) {
		return status.stream().map(which).flatMap(List::stream).map(RevisionStatus::script).toList();
	}

}
