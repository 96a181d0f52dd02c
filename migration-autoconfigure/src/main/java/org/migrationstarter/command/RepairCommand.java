package org.migrationstarter.command;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.migrate.Repair;

/**
 * {@code migrations repair}.
 */
@Command(name = "repair", description = {
		"Let the history match the migrations again, after showing what would be done:",
		"remove what was begun and not completed, mark what is no longer brought along as taken back, and take over "
				+ "the checksums of scripts that were edited. The tables are not touched." })
final class RepairCommand extends Subcommand {

	@Option(names = { "-y", "--yes" }, description = "Do it without asking.")
	private boolean yes;

	@Override
	ExitCode run(CommandContext context) {
		CommandConsole console = context.console();
		Repair repair = new Repair(context.unit().configuration());
		Repair.Plan plan = repair.plan();
		if (plan.isEmpty()) {
			console.say("Nothing to repair.");
			return ExitCode.DONE;
		}
		show("To be forgotten, since it was not completed:", plan.removed(), console);
		show("To be marked as taken back, since it is not among the migrations here:", plan.takenBack(), console);
		show("To get the checksum and description that the script has now:", plan.aligned(), console);
		if (!Consent.given(this.yes, "Repair the history?", console)) {
			return ExitCode.USAGE;
		}
		context.inTurn((locked) -> new Repair(locked.unit().configuration()).run());
		console.say("Repaired.");
		return ExitCode.DONE;
	}

	private static void show(String title, List<HistoryRow> rows, CommandConsole console) {
		if (!rows.isEmpty()) {
			console.say(title);
			rows.stream().map(HistoryRow::script).distinct().forEach((script) -> console.say("  " + script));
		}
	}

}
