package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.EnumTypeChange;
import org.migrationstarter.diff.IndexChange;
import org.migrationstarter.diff.SchemaChange;
import org.migrationstarter.diff.SequenceChange;
import org.migrationstarter.diff.TableChange;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes one after the other, each by the writer of its kind.
 */
public class StandardDdlWriter implements DdlWriter {

	private final Identifiers names;

	private final ChangeWriters writers;

	/**
	 * Create the writer of a database.
	 * @param names how names are written
	 * @param writers the writers of each kind of change
	 */
	public StandardDdlWriter(Identifiers names, ChangeWriters writers) {
		this.names = names;
		this.writers = writers;
	}

	@Override
	public List<Statement> write(List<Change> changes, Schema before) {
		List<Statement> statements = new ArrayList<>();
		Set<@Nullable QualifiedName> newTables = new HashSet<>();
		Schema schema = before;
		for (Change change : changes) {
			for (Statement statement : write(change, schema)) {
				// A table that these changes make has no rows, so nothing to check.
				statements.add(newTables.contains(change.table()) ? Statement.of(statement.sql()) : statement);
			}
			if (change instanceof CreateTable) {
				newTables.add(change.table());
			}
			schema = change.applyTo(schema);
		}
		return statements;
	}

	private List<Statement> write(Change change, Schema schema) {
		if (change instanceof SchemaChange schemaChange) {
			return this.writers.schemas().write(schemaChange, schema);
		}
		if (change instanceof TableChange table) {
			return this.writers.tables().write(table, schema);
		}
		if (change instanceof ColumnChange column) {
			return this.writers.columns().write(column, schema);
		}
		if (change instanceof ConstraintChange constraint) {
			return this.writers.constraints().write(constraint, schema);
		}
		if (change instanceof IndexChange index) {
			return this.writers.indexes().write(index, schema);
		}
		if (change instanceof SequenceChange sequence) {
			return this.writers.sequences().write(sequence, schema);
		}
		return this.writers.enumTypes().write((EnumTypeChange) change, schema);
	}

	@Override
	public String quote(String name) {
		return this.names.quote(name);
	}

}
