package org.migrationstarter.migrate.autogenerate;

import java.util.List;
import java.util.stream.Collectors;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Spelling;

/**
 * Writes a script the way a careful person would: what can lose data is said first, what
 * a reviewer should know stands above its statement.
 */
final class ScriptText {

	private final StringBuilder text = new StringBuilder();

	private boolean apart;

	private ScriptText() {
	}

	/**
	 * Write a script.
	 * @param changes what it does
	 * @param statements how it does that
	 * @param spelling how names are shown
	 * @return the text, which ends with a line break
	 */
	static String of(List<Change> changes, List<Statement> statements, Spelling spelling) {
		ScriptText script = new ScriptText();
		script.losses(changes, spelling);
		statements.forEach(script::statement);
		return script.text.toString();
	}

	private void losses(List<Change> changes, Spelling spelling) {
		String losses = changes.stream()
			.filter(Change::destructive)
			.map((change) -> "  " + change.describe(spelling))
			.collect(Collectors.joining("\n"));
		if (!losses.isEmpty()) {
			comment("Can lose data:\n" + losses);
			this.apart = true;
		}
	}

	private void statement(Statement statement) {
		boolean stands = statement.sql().contains("\n") || !statement.comment().isEmpty();
		if (!this.text.isEmpty() && (this.apart || stands)) {
			this.text.append('\n');
		}
		if (!statement.comment().isEmpty()) {
			comment(statement.comment());
		}
		this.text.append(statement.sql()).append(";\n");
		this.apart = stands;
	}

	private void comment(String comment) {
		comment.lines().forEach((line) -> this.text.append("-- ").append(line).append('\n'));
	}

}
