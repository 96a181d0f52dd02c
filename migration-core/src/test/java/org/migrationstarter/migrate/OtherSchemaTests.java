package org.migrationstarter.migrate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the commands on a database whose tables and history stand in another schema than
 * the connection's own. SQLite has no others.
 */
class OtherSchemaTests {

	private static final String SCHEMA = "other";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
	void everyCommandWorksThere(Engine engine) {
		TestProject project = chain(engine);
		project.upgrade("head");
		assertThat(project.history()).endsWith("SQL 1", "SQL 2");
		project.downgradeTo("1");
		assertThat(project.history()).endsWith("SQL 2", "DELETE 2");
		project.upgrade("head");
		project.stamp("1");
		assertThat(project.history()).endsWith("SQL 2", "DELETE 2");
		project.stamp("head", true);
		assertThat(new Repair(project.configuration()).plan().isEmpty()).isTrue();
		project.flyway().validate();
		project.downgradeTo("base");
		assertThat(project.flyway().migrate().migrationsExecuted).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2" })
	void failuresAreNotedThere(Engine engine) {
		TestProject project = chain(engine).write("V3__t4.sql", "create table t4 (id int)", "create table t4 (id int)")
			.write("U3__t4.sql", "drop table t4", "drop table nowhere");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("Statement 1 took effect");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgradeTo("2"))
			.withMessageContaining("Statement 1 took effect");
		project.stamp("2");
		assertThat(HalfDone.in(project.rows())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
	void whatIsPrintedRunsThere(Engine engine) {
		TestProject project = chain(engine);
		project.upgrade("1");
		String sql = new OfflineSql(project.configuration(), project.scripts())
			.upgrade(project.upgrade().plan(RevisionIdentifier.parse("head")));
		ConnectionCallback<Boolean> running = (Connection connection) -> {
			ScriptUtils.executeSqlScript(connection, new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8)));
			return true;
		};
		project.jdbc().execute(running);
		List<HistoryRow> rows = project.rows();
		assertThat(rows.get(rows.size() - 1).script()).isEqualTo("V2__t2.sql");
		project.flyway().validate();
		project.downgradeTo("base");
	}

	private TestProject chain(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder);
		String create = engine.name().startsWith("M") ? "create database if not exists " : "create schema ";
		String drop = engine.name().startsWith("M") ? "drop database if exists " : "drop schema if exists ";
		project.jdbc().execute(drop + project.quoted(SCHEMA) + (engine.name().startsWith("M") ? "" : " cascade"));
		project.jdbc().execute(create + project.quoted(SCHEMA));
		return project.inSchema(SCHEMA)
			.write("V1__t1.sql", "create table t1 (id int)")
			.write("U1__t1.sql", "drop table t1")
			.write("V2__t2.sql", "create table t2 (id int)", "insert into t2 values (1)")
			.write("U2__t2.sql", "delete from t2", "drop table t2");
	}

}
