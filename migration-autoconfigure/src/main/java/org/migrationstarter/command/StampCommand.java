package org.migrationstarter.command;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Spelling;
import org.migrationstarter.migrate.OfflineSql;
import org.migrationstarter.migrate.Stamp;
import org.migrationstarter.revision.RevisionIdentifier;

/**
 * {@code migrations stamp}.
 */
@Command(name = "stamp", description = "Let the history say that the database is at a revision, and run no script.",
		footer = { "", "Example, for a database that has all tables but no history: migrations stamp head",
				"The same as SQL, without a connection: migrations stamp head --sql --database postgresql" })
final class StampCommand extends Subcommand {

	@Parameters(paramLabel = "REVISION",
			description = "What the history is to say: head, heads, base, a version or its beginning.")
	private String revision;

	@Option(names = "--purge", description = "Forget first all that the history says.")
	private boolean purge;

	@Option(names = "--verify",
			description = "First prove that the database is what the migrations up to there bring about.")
	private boolean verify;

	@Mixin
	private SqlOptions sql = new SqlOptions();

	@Override
	ExitCode run(CommandContext context) {
		this.sql.check(this.revision);
		if (this.sql.database() != null) {
			OfflineSql offline = new OfflineSql(context.unit().configuration(), context.unit().scripts());
			context.console().printResult(offline.stamp(RevisionIdentifier.parse(this.revision), this.sql.database()));
		}
		else if (this.sql.sql()) {
			stamp(context);
		}
		else {
			context.inTurn(this::stamp);
		}
		return ExitCode.DONE;
	}

	private void stamp(CommandContext context) {
		Stamp stamp = new Stamp(context.unit().configuration(), context.unit().scripts());
		Stamp.Plan plan = stamp.plan(RevisionIdentifier.parse(this.revision), this.purge);
		CommandConsole console = context.console();
		if (plan.added().isEmpty() && plan.takenBack().isEmpty() && plan.forgotten().isEmpty()) {
			console.say("The history says so already.");
			return;
		}
		if (this.verify) {
			verify(stamp.differences(plan, context.comparison()), context.unit().spelling(), console);
		}
		if (this.sql.sql()) {
			console.printResult(new OfflineSql(context.unit().configuration(), context.unit().scripts()).stamp(plan));
			return;
		}
		stamp.run(plan);
		plan.forgotten().forEach((row) -> console.say("Forgot %s".formatted(row.script())));
		plan.takenBack().forEach((row) -> console.say("Marked as taken back: %s".formatted(row.script())));
		plan.added().forEach((item) -> console.say("Marked as applied: %s".formatted(item)));
	}

	private static void verify(List<Change> differences, Spelling spelling, CommandConsole console) {
		if (!differences.isEmpty()) {
			throw CommandException.error(
					"The database is not what the migrations up to there bring about. It would have to change:\n"
							+ differences.stream()
								.map((change) -> "- " + change.describe(spelling))
								.collect(Collectors.joining("\n")),
					"Name the revision that it is really at, or change the database first. Nothing was stamped.");
		}
		console.say("The database is what the migrations up to there bring about.");
	}

}
