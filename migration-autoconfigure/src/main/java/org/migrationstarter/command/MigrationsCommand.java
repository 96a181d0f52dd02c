package org.migrationstarter.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The word that all commands begin with.
 */
@Command(name = CommandArguments.COMMAND, sortOptions = false, synopsisSubcommandLabel = "COMMAND",
		header = "Schema migrations of this application.%n",
		description = { "",
				"Uses the application's own configuration, entities and database, and starts nothing else of it. "
						+ "Options with a dot belong to Spring: --spring.profiles.active=prod.",
				"" },
		subcommands = { RevisionCommand.class, MergeCommand.class, UpgradeCommand.class, DowngradeCommand.class,
				StampCommand.class, CheckCommand.class, RepairCommand.class, ResetCommand.class, CurrentCommand.class,
				HistoryCommand.class, HeadsCommand.class, BranchesCommand.class, ShowCommand.class },
		footer = { "", "Exit codes: 0 done, 1 error, 2 usage or a decision is needed, 3 a check found something to do.",
				"Learn more about a command with @|bold migrations COMMAND --help|@." })
final class MigrationsCommand {

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
			description = "Show this help and exit.")
	private boolean help;

}
