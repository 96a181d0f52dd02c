package org.migrationstarter.command;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.migrationstarter.revision.NewRevision.Way;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.Version;

/**
 * {@code migrations merge}.
 */
@Command(name = "merge", description = "Join branches: write a revision that revises several and does nothing else.",
		footer = { "", "Example: migrations merge -m \"Merge orders and customers\"" })
final class MergeCommand extends Subcommand {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", description = "What is joined, in words.")
	private @Nullable String message;

	@Option(names = "--print", description = "Write to standard output, not to files.")
	private boolean print;

	@Parameters(paramLabel = "REVISION", arity = "0..*", description = "What to join, if not all heads.")
	private List<String> revisions = new ArrayList<>();

	@Override
	ExitCode run(CommandContext context) {
		List<Revision> heads = context.unit().graph().heads();
		if (this.revisions.isEmpty() && heads.size() < 2) {
			throw CommandException.usage("There is nothing to merge: "
					+ (heads.isEmpty() ? "there are no revisions." : "the only head is " + heads.get(0).script() + "."),
					"See 'migrations history'.");
		}
		if (this.revisions.size() == 1) {
			throw CommandException.usage("One revision alone cannot be merged.",
					"Name two or more, or none to merge all heads.");
		}
		List<String> joined = this.revisions.isEmpty()
				? heads.stream().map(Revision::version).map(Version::toString).toList() : this.revisions;
		Way way = new Way("-- Joins branches, and changes nothing.", List.of(), true);
		new RevisionAuthor(context, (this.message != null) ? this.message : "Merge " + String.join(" and ", joined),
				joined, null)
			.write(List.of(new RevisionAuthor.Draft(way, way)), this.print);
		return ExitCode.DONE;
	}

}
