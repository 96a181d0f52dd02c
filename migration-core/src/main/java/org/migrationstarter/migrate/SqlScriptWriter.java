package org.migrationstarter.migrate;

import org.flywaydb.core.internal.sqlscript.ParsedSqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatement;

/**
 * Writes migrations one behind the other, for the database's own client or any other that
 * runs scripts.
 */
final class SqlScriptWriter {

	private final StringBuilder text = new StringBuilder();

	private final boolean transactionalDdl;

	SqlScriptWriter(boolean transactionalDdl) {
		this.transactionalDdl = transactionalDdl;
	}

	void comment(String comment) {
		comment.lines().forEach((line) -> this.text.append("-- ").append(line).append('\n'));
	}

	void statement(String sql) {
		this.text.append(sql).append('\n');
	}

	void blankLine() {
		this.text.append('\n');
	}

	void migration(Script script, String historyRow) {
		comment(script.name());
		if (script.transactional()) {
			begin();
		}
		script.statements().forEach((statement) -> write(script, statement));
		statement(historyRow);
		if (script.transactional()) {
			commit();
		}
		blankLine();
	}

	void begin() {
		if (this.transactionalDdl) {
			statement("begin;");
		}
	}

	void commit() {
		if (this.transactionalDdl) {
			statement("commit;");
		}
	}

	private void write(Script script, SqlStatement statement) {
		// Such as PostgreSQL's COPY with its rows, which only Flyway and psql can run.
		if (statement.getClass() != ParsedSqlStatement.class) {
			throw new MigrationException(
					script.name() + " cannot be printed: the statement in line " + statement.getLineNumber()
							+ " does not run as SQL alone.",
					"Apply it with 'migrations upgrade', or write the statement in SQL.");
		}
		String sql = statement.getSql().strip();
		String delimiter = statement.getDelimiter();
		if (delimiter.equals(";")) {
			statement(sql + ";");
		}
		else {
			statement("delimiter " + delimiter + "\n" + sql + delimiter + "\ndelimiter ;");
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
