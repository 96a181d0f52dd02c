package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.TestDatabase;

/**
 * A connection to a database with an empty default schema and an empty schema
 * {@code audit}.
 */
abstract class AbstractPostgreSqlTests {

	private final TestDatabase database;

	private Connection connection;

	AbstractPostgreSqlTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void connect() throws SQLException {
		this.connection = this.database.dataSource().getConnection();
		run("""
				drop schema if exists public cascade;
				drop schema if exists audit cascade;
				create schema public;
				create schema audit;
				""");
	}

	@AfterEach
	void disconnect() throws SQLException {
		this.connection.close();
	}

	final TestDatabase database() {
		return this.database;
	}

	final Connection connection() {
		return this.connection;
	}

	final void run(String sql) {
		run(this.connection, sql);
	}

	static void run(Connection connection, String sql) {
		jdbc(connection).execute(sql);
	}

	static JdbcTemplate jdbc(Connection connection) {
		return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	final Schema read() {
		return read(SchemaSelection.defaultSchemaAnd(Set.of("audit")));
	}

	final Schema read(SchemaSelection selection) {
		return new PostgreSql().reader().read(this.connection, selection);
	}

	final Schema read(String sql) {
		run(sql);
		return read();
	}

	/**
	 * Read the one table of that name.
	 */
	final Table read(String name, String sql) {
		return read(sql).table(QualifiedName.of(name)).orElseThrow();
	}

	static List<String> tableNames(Schema schema) {
		return schema.tables().stream().map((table) -> table.name().toString()).toList();
	}

}
