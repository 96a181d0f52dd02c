package org.migrationstarter.database.mysql;

import java.util.List;

import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.ddl.ChangeWriter;
import org.migrationstarter.database.ddl.ChangeWriters;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.ExplicitConstraintSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.EnumTypeChange;
import org.migrationstarter.diff.SchemaChange;
import org.migrationstarter.diff.SchemaChange.CreateSchema;
import org.migrationstarter.diff.SequenceChange;
import org.migrationstarter.diff.TableChange;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes for MySQL and MariaDB. As these may make a whole table anew for one
 * change, changes of one table go into one {@code alter table}.
 */
public class AlterTableDdlWriter implements DdlWriter {

	private final Identifiers names;

	private final AlterClauses clauses;

	private final MySqlTableWriter tables;

	private final ChangeWriter<? super SequenceChange> sequences;

	/**
	 * Create the writer of MariaDB, which carries new names of columns to the expressions
	 * that speak of them.
	 * @param names how names are written
	 * @param sequences what writes changes of sequences
	 */
	protected AlterTableDdlWriter(Identifiers names, ChangeWriter<? super SequenceChange> sequences) {
		this(names, sequences, AlterClauses::new);
	}

	AlterTableDdlWriter(Identifiers names, ChangeWriter<? super SequenceChange> sequences, ClausesFactory clauses) {
		MySqlColumnSyntax columns = new MySqlColumnSyntax(names);
		ConstraintSyntax constraints = new ExplicitConstraintSyntax(names);
		this.names = names;
		this.clauses = clauses.create(names, columns, constraints);
		this.tables = new MySqlTableWriter(names, columns, constraints);
		this.sequences = sequences;
	}

	final Identifiers names() {
		return this.names;
	}

	final AlterClauses clauses() {
		return this.clauses;
	}

	@Override
	public final List<Statement> write(List<Change> changes, Schema before) {
		List<Change> detoured = ForeignKeyDetours.add(changes, before);
		return new AlterTableScript(this, detoured, before).write(detoured);
	}

	/**
	 * Write a change that is no clause of {@code alter table}.
	 * @param change the change
	 * @param schema the schema right before it
	 * @return the statements
	 */
	final List<Statement> statements(Change change, Schema schema) {
		if (change instanceof TableChange table) {
			return this.tables.write(table, schema);
		}
		if (change instanceof SequenceChange sequence) {
			return this.sequences.write(sequence, schema);
		}
		if (change instanceof SchemaChange) {
			// Nothing keeps the database from dropping a schema that is not empty, so
			// an empty one is left.
			return (change instanceof CreateSchema create)
					? List.of(Statement.of("create schema if not exists " + this.names.quote(create.name())))
					: List.of();
		}
		return ChangeWriters.unsupported("there are no named enum types, so write the constants into the column's type")
			.write((EnumTypeChange) change, schema);
	}

	@Override
	public final String quote(String name) {
		return this.names.quote(name);
	}

	/**
	 * Creates what writes clauses.
	 */
	@FunctionalInterface
	interface ClausesFactory {

		AlterClauses create(Identifiers names, MySqlColumnSyntax columns, ConstraintSyntax constraints);

	}

}
