package org.migrationstarter.command;

import java.util.Arrays;
import java.util.List;

import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.migrationstarter.migrate.Reset;

/**
 * {@code migrations reset}.
 */
@Command(name = "reset",
		description = { "Drop everything in the database, the rows with it, to start over in development.",
				"Refused in the profiles of migrations.protected-profiles." })
final class ResetCommand extends Subcommand {

	@Option(names = { "-y", "--yes" }, description = "Do it without asking.")
	private boolean yes;

	@Override
	ExitCode run(CommandContext context) {
		refuseProtectedProfiles(context);
		CommandConsole console = context.console();
		Reset reset = new Reset(context.unit().configuration());
		String schemas = String.join(", ", reset.schemas());
		console.say("Everything in %s would be dropped: tables, rows, history.".formatted(schemas));
		if (!Consent.given(this.yes, "Drop everything in " + schemas + "?", console)) {
			return ExitCode.USAGE;
		}
		context.inTurn((locked) -> new Reset(locked.unit().configuration()).run());
		console.say("Dropped. The next start, or 'migrations upgrade', begins anew.");
		return ExitCode.DONE;
	}

	private static void refuseProtectedProfiles(CommandContext context) {
		List<String> guarded = context.properties().getProtectedProfiles();
		Arrays.stream(context.beanFactory().getBean(Environment.class).getActiveProfiles())
			.filter(guarded::contains)
			.findFirst()
			.ifPresent((profile) -> {
				throw CommandException.error(
						"The profile '%s' is protected, so its database is never dropped.".formatted(profile),
						"Run the command in a profile for development. If this database may be dropped, take '%s' out of "
							.formatted(profile) + "migrations.protected-profiles.");
			});
	}

}
