package org.migrationstarter.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

/**
 * A database and the snapshot of what is in it.
 */
final class SqliteFixture implements AutoCloseable {

	private final SqliteDdlWriter writer = new SqliteDdlWriter();

	private final Connection connection;

	private final JdbcTemplate jdbc;

	private Schema schema = Schema.empty();

	SqliteFixture(boolean foreignKeys) throws SQLException {
		this.connection = TestDatabase.fresh(Engine.SQLITE).dataSource().getConnection();
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
		run("pragma foreign_keys = " + (foreignKeys ? "on" : "off"));
	}

	private static Table bare(Table table) {
		return table.withObjects(table.objects()
			.stream()
			.filter((object) -> !(object instanceof ForeignKey || object instanceof Index))
			.toList());
	}

	Schema schema() {
		return this.schema;
	}

	void run(String sql) {
		this.jdbc.execute(sql);
	}

	void create(Table... tables) throws SQLException {
		List<Change> changes = new ArrayList<>();
		for (Table table : tables) {
			changes.add(new CreateTable(bare(table)));
			table.indexes().forEach((index) -> changes.add(new CreateIndex(table.name(), index)));
			table.foreignKeys().forEach((key) -> changes.add(new AddConstraint(table.name(), key)));
		}
		migrate(changes);
	}

	/**
	 * Make something that the snapshot cannot represent.
	 */
	void createOpaque(String kind, String name, QualifiedName table, String definition) {
		run(definition);
		List<OpaqueObject> objects = new ArrayList<>(this.schema.opaqueObjects());
		objects.add(new OpaqueObject(kind, QualifiedName.of(name), table, definition));
		this.schema = this.schema.withOpaqueObjects(objects);
	}

	void migrate(Change... changes) throws SQLException {
		migrate(List.of(changes));
	}

	/**
	 * Make changes the way Flyway runs a script: in one transaction.
	 */
	private void migrate(List<Change> changes) throws SQLException {
		List<Statement> statements = this.writer.write(changes, this.schema);
		this.connection.setAutoCommit(false);
		try {
			statements.forEach((statement) -> run(statement.sql()));
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
		for (Change change : changes) {
			this.schema = change.applyTo(this.schema);
		}
	}

	/**
	 * Return rows as texts, the values with spaces between them.
	 */
	List<String> rows(String query) {
		return this.jdbc.queryForList(query)
			.stream()
			.map((row) -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
			.toList();
	}

	List<String> script(Change... changes) {
		return this.writer.write(List.of(changes), this.schema).stream().map(Statement::sql).toList();
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
