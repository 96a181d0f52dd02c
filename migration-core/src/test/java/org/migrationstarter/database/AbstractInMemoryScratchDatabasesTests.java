package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every scratch database in memory is.
 */
abstract class AbstractInMemoryScratchDatabasesTests {

	private static final List<String> SCRIPT = List.of("create table p (id integer not null primary key)", """
			create table t (
				id integer not null primary key,
				p_id integer references p (id) on delete cascade,
				name varchar(30) default 'x' not null,
				total numeric(10, 2),
				constraint t_name_key unique (name),
				check (total > id)
			)
			""", "create index t_total_ix on t (total, name)", "create view v as select id from t",
			"create table \"Audit\".log (id integer not null primary key, text varchar(20) unique)");

	private final TestDatabase actual;

	AbstractInMemoryScratchDatabasesTests(Engine engine) {
		this.actual = TestDatabase.fresh(engine);
	}

	/**
	 * Return what makes a schema in the actual database, for one connection.
	 */
	abstract String createSchema(String name);

	/**
	 * Whether something can still be reached at a URL.
	 */
	abstract boolean exists(String url);

	final DataSource dataSource() {
		return this.actual.dataSource();
	}

	final ScratchDatabase open(String... schemas) {
		return Databases.all().of(dataSource()).scratch().open(dataSource(), Set.of(schemas));
	}

	final Schema read(Connection connection, SchemaSelection selection) {
		return Databases.all().of(dataSource()).reader().read(connection, selection);
	}

	static void run(Connection connection, List<String> script) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		script.forEach(jdbc::execute);
	}

	@Test
	void isEmptyWhateverTheActualDatabaseHolds() {
		JdbcClient.create(dataSource()).sql("create table t (a integer)").update();
		try (ScratchDatabase scratch = open()) {
			assertThat(read(scratch.connection(), scratch.selection()).isEmpty()).isTrue();
		}
	}

	@Test
	void leavesTheActualDatabaseAlone() throws SQLException {
		try (ScratchDatabase scratch = open("Audit")) {
			run(scratch.connection(), SCRIPT);
		}
		try (Connection connection = dataSource().getConnection()) {
			assertThat(read(connection, SchemaSelection.defaultSchema()).isEmpty()).isTrue();
		}
	}

	@Test
	void readsLikeTheActualDatabase() throws SQLException {
		Schema expected;
		try (Connection connection = dataSource().getConnection()) {
			run(connection, List.of(createSchema("Audit")));
			run(connection, SCRIPT);
			expected = read(connection, SchemaSelection.defaultSchemaAnd(Set.of("Audit")));
		}
		try (ScratchDatabase scratch = open("Audit")) {
			run(scratch.connection(), SCRIPT);
			assertThat(read(scratch.connection(), scratch.selection())).isEqualTo(expected);
		}
	}

	@Test
	void holdsTheSchemasThatAreAskedFor() {
		try (ScratchDatabase scratch = open("Audit", "other schema")) {
			run(scratch.connection(), List.of("create table " + scratch.physicalName("\"Audit\"") + ".a (id integer)",
					"create table \"other schema\".b (id integer)", "create table c (id integer)"));
			assertThat(read(scratch.connection(), scratch.selection()).tables()).extracting(Table::name)
				.extracting(QualifiedName::schema)
				.containsExactly(null, "Audit", "other schema");
		}
	}

	@Test
	void isAnotherOneEachTime() {
		try (ScratchDatabase first = open(); ScratchDatabase second = open()) {
			run(first.connection(), List.of("create table t (a integer)"));
			assertThat(read(second.connection(), second.selection()).isEmpty()).isTrue();
		}
	}

	@Test
	void leavesNoTrace() throws SQLException {
		String url;
		try (ScratchDatabase scratch = open("Audit")) {
			run(scratch.connection(), SCRIPT);
			url = scratch.connection().getMetaData().getURL();
			assertThat(exists(url)).isEqualTo(isShared());
		}
		assertThat(exists(url)).isFalse();
	}

	/**
	 * Whether a second connection can see it while it is open.
	 */
	boolean isShared() {
		return true;
	}

	@Test
	void leavesNoTraceAfterAScriptThatFails() throws SQLException {
		ScratchDatabase scratch = open();
		String url = scratch.connection().getMetaData().getURL();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> {
			try (scratch) {
				run(scratch.connection(), List.of("create table t (a integer)", "create tabel t2 (a integer)"));
			}
		});
		assertThat(exists(url)).isFalse();
	}

}
