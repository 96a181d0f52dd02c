package org.migrationstarter.command;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.migrationstarter.diff.Spelling;
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

	@Override
	boolean needsEntities() {
		return true;
	}

	@Override
	ExitCode run(CommandContext context) {
		List<String> findings = new ArrayList<>();
		findings.addAll(heads(context.unit().graph().heads()));
		if (!context.unit().inMemory()) {
			findings.addAll(states(context.unit().status()));
		}
		Spelling spelling = context.unit().spelling();
		findings.addAll(differences(context.autogenerate()
			.differences(this.against)
			.stream()
			.filter((change) -> !this.ignoreDrops || !change.destructive())
			.map((change) -> change.describe(spelling))
			.toList()));
		if (findings.isEmpty()) {
			context.console().say("Nothing to do.");
			return ExitCode.DONE;
		}
		findings.forEach(context.console()::result);
		return ExitCode.FOUND;
	}

	private static List<String> heads(List<Revision> heads) {
		return (heads.size() > 1) ? list("Several heads (join them with 'migrations merge'):",
				heads.stream().map(Revision::script).toList()) : List.of();
	}

	private static List<String> states(MigrationStatus status) {
		List<String> findings = new ArrayList<>();
		findings.addAll(list("Failed (see 'migrations repair'):", scripts(status.failed())));
		findings.addAll(list("Pending (apply with 'migrations upgrade'):", scripts(status.pending())));
		return findings;
	}

	private static List<String> scripts(List<RevisionStatus> revisions) {
		return revisions.stream().map(RevisionStatus::script).toList();
	}

	private static List<String> differences(List<String> changes) {
		return list("Asked for by the entities (write it with 'migrations revision --autogenerate'):", changes);
	}

	private static List<String> list(String title, List<String> items) {
		List<String> lines = new ArrayList<>();
		if (!items.isEmpty()) {
			lines.add(title);
			items.forEach((item) -> lines.add("  " + item));
		}
		return lines;
	}

}
