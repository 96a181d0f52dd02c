package org.migrationstarter.database.ddl;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ChangeOrder;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Brings a database with rows in it to another schema and back, and looks whether it
 * arrives and the rows survive.
 */
public final class ThereAndBack {

	private final Supplier<DdlFixture> databases;

	private final DiffOptions options;

	/**
	 * Create a traveller.
	 * @param databases opens an empty database; the one before may be the same, and is
	 * closed
	 * @param options how to compare; the database tells what counts as the same
	 */
	public ThereAndBack(Supplier<DdlFixture> databases, DiffOptions options) {
		this.databases = databases;
		this.options = options;
	}

	/**
	 * Return the order in which changes are made on a database: what can lose data comes
	 * last where a failure cannot be taken back.
	 * @param database the kind of the database
	 * @return the order
	 */
	public static ChangeOrder order(Database database) {
		return database.capabilities().transactionalDdl() ? ChangeOrder.BY_TABLE : ChangeOrder.DESTRUCTIVE_LAST;
	}

	/**
	 * Bring a database to another definition and back.
	 * @param before the statements that make the one, with rows
	 * @param after the statements that make the other
	 * @return the statements that bring the one to the other
	 */
	public List<String> between(List<String> before, List<String> after) {
		Schema desired;
		try (DdlFixture fixture = open()) {
			fixture.run(after);
			desired = fixture.read();
		}
		try (DdlFixture fixture = open()) {
			fixture.run(before);
			return travel(fixture, desired);
		}
	}

	/**
	 * Bring a database to another schema and back.
	 * @param before the one schema
	 * @param rows the statements that fill it
	 * @param after the other schema
	 */
	public void between(Schema before, List<String> rows, Schema after) {
		Schema desired;
		try (DdlFixture fixture = open()) {
			fixture.apply(SchemaDiff.between(Schema.empty(), after, this.options).changes(), Schema.empty());
			desired = fixture.read();
		}
		try (DdlFixture fixture = open()) {
			fixture.apply(SchemaDiff.between(Schema.empty(), before, this.options).changes(), Schema.empty());
			fixture.run(rows);
			travel(fixture, desired);
		}
	}

	/**
	 * Open an empty database.
	 * @return the database
	 */
	public DdlFixture open() {
		return this.databases.get();
	}

	/**
	 * Bring a database to another schema and back.
	 * @param fixture the database
	 * @param desired the schema
	 * @return the statements that bring it there
	 */
	public List<String> travel(DdlFixture fixture, Schema desired) {
		DiffOptions here = this.options.withEquivalences(fixture.equivalences());
		Schema start = fixture.read();
		Schema survivors = DdlFixture.survivors(start, desired);
		Map<String, List<String>> rows = fixture.rows(survivors);
		List<String> statements = arrive(fixture, start, desired, here);
		assertThat(fixture.rows(survivors)).as("rows").isEqualTo(rows);
		arrive(fixture, fixture.read(), start, here);
		assertThat(fixture.rows(survivors)).as("rows on the way back").isEqualTo(rows);
		return statements;
	}

	private static List<String> arrive(DdlFixture fixture, Schema from, Schema to, DiffOptions options) {
		List<String> statements = fixture.apply(SchemaDiff.between(from, to, options).changes(), from)
			.stream()
			.map(Statement::sql)
			.toList();
		assertThat(SchemaDiff.between(fixture.read(), to, options).changes()).extracting(Change::describe)
			.as("what is left to do after %s", statements)
			.isEmpty();
		return statements;
	}

}
