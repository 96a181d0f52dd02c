package org.migrationstarter.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.migrate.RevisionState;
import org.migrationstarter.migrate.RevisionStatus;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.Version;

/**
 * How a revision is shown.
 *
 * @param revision the revision
 * @param labels what is special about it: head, branch point, merge point, current
 * @param status what became of it in the database, or {@code null} if that was not looked
 * at
 */
record RevisionView(Revision revision, List<String> labels, @Nullable RevisionStatus status) {

	/**
	 * Show a revision as the graph knows it.
	 * @param revision the revision
	 * @param graph the graph
	 * @return the view, without what became of it
	 */
	static RevisionView of(Revision revision, RevisionGraph graph) {
		List<String> labels = new ArrayList<>();
		Version version = revision.version();
		if (graph.children(version).isEmpty()) {
			labels.add("head");
		}
		if (graph.children(version).size() > 1) {
			labels.add("branchpoint");
		}
		if (graph.parents(version).size() > 1) {
			labels.add("mergepoint");
		}
		return new RevisionView(revision, List.copyOf(labels), null);
	}

	RevisionView with(String label) {
		List<String> labels = new ArrayList<>(this.labels);
		labels.add(label);
		return new RevisionView(this.revision, List.copyOf(labels), this.status);
	}

	RevisionView with(@Nullable RevisionStatus status) {
		RevisionView view = new RevisionView(this.revision, this.labels, status);
		return (status == null || status.state() == RevisionState.APPLIED) ? view : view.with(state(status.state()));
	}

	/**
	 * Show it in a line that begins with the version.
	 * @param console where it is shown
	 * @return the line
	 */
	String line(CommandConsole console) {
		return title(console) + (this.revision.description().isEmpty() ? "" : ", " + this.revision.description());
	}

	/**
	 * Show it in a line that begins with what it revises.
	 * @param console where it is shown
	 * @return the line
	 */
	String step(CommandConsole console) {
		return parents() + " -> " + line(console);
	}

	/**
	 * Show everything.
	 * @param console where it is shown
	 * @return some lines
	 */
	String block(CommandConsole console) {
		List<String> lines = new ArrayList<>();
		lines.add("revision:   " + title(console));
		lines.add("revises:    " + parents());
		lines.add("script:     " + this.revision.script());
		lines.add("reversible: " + (this.revision.reversible() ? "yes" : "no, there is no downgrade for it"));
		if (this.status != null) {
			lines.add("state:      " + state(this.status));
		}
		lines.add("");
		lines.add("    " + this.revision.description());
		lines.add("");
		return String.join(System.lineSeparator(), lines);
	}

	private static String state(RevisionStatus status) {
		String state = state(status.state());
		HistoryRow row = status.row();
		return (row != null) ? "%s, on %s by %s in %d ms".formatted(state, row.installedOn(), row.installedBy(),
				row.executionTime().toMillis()) : state;
	}

	private static String state(RevisionState state) {
		return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private String title(CommandConsole console) {
		return console.bold(this.revision.version().toString())
				+ this.labels.stream().map((label) -> " (" + label + ")").collect(Collectors.joining());
	}

	private String parents() {
		return this.revision.revises().isEmpty() ? "<base>"
				: this.revision.revises().stream().map(Version::toString).collect(Collectors.joining(", "));
	}

}
