package org.migrationstarter.command;

import java.util.List;
import java.util.function.BiFunction;

import picocli.CommandLine.Option;

/**
 * Base class of the commands that show revisions and change nothing.
 */
abstract class LookingCommand extends Subcommand {

	@Option(names = { "-v", "--verbose" }, description = "Show everything that is known of a revision.")
	private boolean verbose;

	@Option(names = "--json", description = "Write JSON, for scripts.")
	private boolean json;

	/**
	 * Show revisions.
	 * @param views the revisions
	 * @param line how one is shown where a line is enough
	 * @param context where to show them
	 */
	protected final void show(List<RevisionView> views, BiFunction<RevisionView, CommandConsole, String> line,
			CommandContext context) {
		CommandConsole console = context.console();
		if (this.json) {
			RevisionJson.print(views, console);
		}
		else {
			views.forEach((view) -> console.result(this.verbose ? view.block(console) : line.apply(view, console)));
		}
	}

	protected final boolean verbose() {
		return this.verbose;
	}

}
