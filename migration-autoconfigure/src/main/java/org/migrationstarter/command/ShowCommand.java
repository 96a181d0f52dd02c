package org.migrationstarter.command;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.migrationstarter.migrate.MigrationScripts;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.Version;

/**
 * {@code migrations show}.
 */
@Command(name = "show", description = "Show a revision with its scripts.",
		footer = { "", "Needs a connection to the database only for current, +N and -N." })
final class ShowCommand extends Subcommand {

	@Parameters(paramLabel = "REVISION", description = "A version or its beginning, head, heads, current, +N, -N.")
	private String revision;

	@Override
	ExitCode run(CommandContext context) {
		CommandUnit unit = context.unit();
		RevisionGraph graph = unit.graph();
		List<Revision> revisions = RevisionIdentifier.parse(this.revision)
			.resolve(graph, unit.appliedFor(this.revision));
		for (Revision found : revisions) {
			context.console().result(RevisionView.of(found, graph).block(context.console()));
			showScripts(found.version(), unit.scripts(), context.console());
		}
		return ExitCode.DONE;
	}

	private static void showScripts(Version version, MigrationScripts scripts, CommandConsole console) {
		scripts.upgradeSql(version).ifPresent((sql) -> showScript("upgrade", sql, console));
		scripts.downgradeSql(version).ifPresent((sql) -> showScript("downgrade", sql, console));
	}

	private static void showScript(String title, String sql, CommandConsole console) {
		console.result(console.bold(title + ":"));
		sql.strip().lines().map((line) -> line.isEmpty() ? "" : "    " + line).forEach(console::result);
		console.result("");
	}

}
