package org.migrationstarter.database.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.mysql.AbstractMySqlDdlWriterTests;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@OnDatabase(Engine.MARIADB)
class MariaDbDdlWriterTests extends AbstractMySqlDdlWriterTests {

	MariaDbDdlWriterTests() {
		super(Engine.MARIADB, new MariaDb(), new MariaDbDdlWriter());
	}

	@Test
	void createsAltersAndDropsSequences() {
		thereAndBack(List.of("create sequence s_old start with 1", "create sequence s_same start with 1"),
				List.of("create sequence s_new start with 5 increment by 50 minvalue 5 maxvalue 100000 cycle",
						"create sequence s_same start with 10 increment by 10 nocache"));
	}

	@Test
	void keepsTheCheckOfAColumnWhoseDefinitionChanges() {
		List<String> statements = thereAndBack(
				List.of("create table t (id int primary key, a int check (a > 0), j json)"),
				List.of("create table t (id int primary key, a bigint check (a > 0), j json not null)"));
		assertThat(statements).singleElement().asString().contains("modify column a bigint check (`a` > 0)");
	}

	@Test
	void dropsTheCheckOfAColumn() {
		thereAndBack(List.of("create table t (id int primary key, a int check (a > 0))"),
				List.of("create table t (id int primary key, a int)"));
	}

	@Test
	void writesDefaultsThatAreExpressions() {
		thereAndBack(List.of("create table t (id int primary key)"), List
			.of("create table t (id int primary key, j json default (json_array()), u varchar(40) default (uuid()), n int default (1 + 1), s text default ('it''s'))"));
	}

	@Test
	void takesJsonForTheTextThatItIs(TestDatabase database) throws SQLException {
		ColumnType json = ColumnType.of("json");
		ColumnType text = ColumnType.of("longtext");
		try (Connection connection = database.dataSource().getConnection()) {
			assertThat(new MariaDb().equivalences(connection).sameType(text, json)).isTrue();
			assertThat(new MariaDb().equivalences(connection).sameType(ColumnType.of("text"), json)).isFalse();
		}
	}

	@Test
	void endsTheCircleOfASequence() {
		thereAndBack(List.of("create sequence s start with 1 maxvalue 5 cycle"),
				List.of("create sequence s start with 3"));
	}

	@Test
	void dropsAForeignKeyToItsOwnTableWithTheKey() {
		thereAndBack(List.of(
				"create table t (id int primary key, a int, parent int, constraint uq unique (a), constraint f foreign key (parent) references t (a))",
				"insert into t values (1, 2, 2)"), List.of("create table t (id int primary key, a int)"));
	}

}
