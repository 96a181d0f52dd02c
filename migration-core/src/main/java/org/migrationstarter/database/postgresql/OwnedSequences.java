package org.migrationstarter.database.postgresql;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.Literals;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.SequenceOptions;

/**
 * Writes changes of the sequences that columns own. Such a sequence keeps its name when
 * its table or column is renamed, so PostgreSQL is asked for the name.
 */
final class OwnedSequences {

	private final Identifiers names;

	private final SequenceSyntax sequences;

	OwnedSequences(Identifiers names, SequenceSyntax sequences) {
		this.names = names;
		this.sequences = sequences;
	}

	/**
	 * Write that a {@code serial} column's sequence counts in another way than from 1 by
	 * 1.
	 * @param table the table
	 * @param column a new column
	 * @return the statements, none for a column that is no {@code serial} or a usual one
	 */
	List<Statement> options(QualifiedName table, Column column) {
		if (column.identity() == null || column.identity().style() != Identity.Style.SERIAL) {
			return List.of();
		}
		return change(table, column.name(), SequenceOptions.DEFAULT, column.identity().options());
	}

	List<Statement> change(QualifiedName table, String column, SequenceOptions from, SequenceOptions to) {
		List<String> changes = this.sequences.changes(from, to);
		if (changes.isEmpty()) {
			return List.of();
		}
		// The sequence's own number begins where it is told to start.
		String restart = (from.equals(SequenceOptions.DEFAULT) && to.start() != 1) ? " restart" : "";
		return List.of(alter(table, column, String.join(" ", changes) + restart));
	}

	Statement type(QualifiedName table, Column column) {
		return alter(table, column.name(), "as " + column.type().text());
	}

	private Statement alter(QualifiedName table, String column, String options) {
		return execute("alter sequence %s " + options, table, column);
	}

	/**
	 * Write that a column that counted by itself owns no sequence any more.
	 * @param table the table
	 * @param column the column's exact name
	 * @return the statement
	 */
	Statement drop(QualifiedName table, String column) {
		return execute("drop sequence %s", table, column);
	}

	private Statement execute(String statement, QualifiedName table, String column) {
		return Statement.of("do $$ begin execute format('" + statement + "', " + sequence(table, column) + "); end $$");
	}

	/**
	 * Write that a column owns a new sequence and takes its values from it.
	 * @param table the table
	 * @param column the column
	 * @param identity how it counts
	 * @return the statements
	 */
	List<Statement> create(QualifiedName table, Column column, Identity identity) {
		QualifiedName sequence = table.sibling(table.name() + "_" + column.name() + "_seq");
		String options = this.sequences.definition(identity.options());
		String name = this.names.quote(sequence);
		return List.of(
				Statement.of("create sequence " + name + " as " + column.type().text() + (options.isEmpty() ? "" : " ")
						+ options + " owned by " + this.names.quote(table) + "." + this.names.quote(column.name())),
				Statement.of("alter table " + this.names.quote(table) + " alter column "
						+ this.names.quote(column.name()) + " set default nextval(" + Literals.quote(name) + ")"));
	}

	/**
	 * Write that the next number is behind those that rows have.
	 * @param table the table
	 * @param column the column's exact name
	 * @param options how the column counts
	 * @return the statement
	 */
	Statement goOn(QualifiedName table, String column, SequenceOptions options) {
		String name = this.names.quote(column);
		String next = (options.increment() > 0) ? "max(" + name + ") + 1" : "min(" + name + ") - 1";
		return Statement.of("select setval(" + sequence(table, column) + ", coalesce(" + next + ", " + options.start()
				+ "), false) from " + this.names.quote(table));
	}

	private String sequence(QualifiedName table, String column) {
		return "pg_get_serial_sequence(" + Literals.quote(this.names.quote(table)) + ", " + Literals.quote(column)
				+ ")";
	}

}
