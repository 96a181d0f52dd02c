package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Brings a database with rows in it to another schema and back, and looks whether it
 * arrives and the rows survive.
 */
public final class ThereAndBack {

	private final Database database;

	private final DdlWriter writer;

	private final Supplier<TestDatabase> databases;

	private final DiffOptions options;

	/**
	 * Create a traveller.
	 * @param database the kind of the database
	 * @param writer what writes the changes
	 * @param databases where empty databases come from
	 * @param options how schemas are compared
	 */
	public ThereAndBack(Database database, DdlWriter writer, Supplier<TestDatabase> databases, DiffOptions options) {
		this.database = database;
		this.writer = writer;
		this.databases = databases;
		this.options = options;
	}

	/**
	 * Open an empty database.
	 * @return the database
	 */
	public DdlFixture open() {
		return new DdlFixture(this.databases.get(), this.database, this.writer, Set.of());
	}

	/**
	 * Bring a database to another definition and back.
	 * @param before the statements that make the one, with rows
	 * @param after the statements that make the other
	 * @return the statements that bring the one to the other
	 */
	public List<String> between(List<String> before, List<String> after) {
		try (DdlFixture actual = open(); DdlFixture desired = open()) {
			actual.run(before);
			desired.run(after);
			return travel(actual, desired.read());
		}
	}

	/**
	 * Bring a database to another schema and back.
	 * @param before the one schema
	 * @param rows the statements that fill it
	 * @param after the other schema
	 */
	public void between(Schema before, List<String> rows, Schema after) {
		try (DdlFixture actual = open(); DdlFixture desired = open()) {
			actual.apply(changes(Schema.empty(), before));
			actual.run(rows);
			desired.apply(changes(Schema.empty(), after));
			travel(actual, desired.read());
		}
	}

	private List<String> travel(DdlFixture actual, Schema desired) {
		Schema start = actual.read();
		Schema survivors = common(start, desired);
		Map<String, List<String>> rows = actual.rows(survivors);
		List<Statement> statements = actual.apply(changes(start, desired));
		assertArrived(actual, desired, statements);
		assertThat(actual.rows(survivors)).isEqualTo(rows);
		assertArrived(actual, start, actual.apply(changes(actual.read(), start)));
		assertThat(actual.rows(survivors)).isEqualTo(rows);
		return statements.stream().map(Statement::sql).toList();
	}

	private void assertArrived(DdlFixture fixture, Schema desired, List<Statement> statements) {
		assertThat(changes(fixture.read(), desired).stream().map(Change::describe))
			.as("what is left to do after %s", statements.stream().map(Statement::sql).toList())
			.isEmpty();
	}

	private List<Change> changes(Schema actual, Schema desired) {
		return SchemaDiff.between(actual, desired, this.options).changes();
	}

	private static Schema common(Schema before, Schema after) {
		List<Table> tables = new ArrayList<>();
		for (Table table : before.tables()) {
			List<Column> columns = table.columns().stream().filter((column) -> stays(column, table, after)).toList();
			if (!columns.isEmpty()) {
				tables.add(table.withColumns(columns));
			}
		}
		return before.withTables(tables);
	}

	private static boolean stays(Column column, Table table, Schema after) {
		return column.generated() == null && after.table(table.name())
			.flatMap((other) -> other.column(column.name()))
			.filter((other) -> other.type().equals(column.type()) && other.generated() == null)
			.isPresent();
	}

}
