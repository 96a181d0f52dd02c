package org.migrationstarter.database.mysql;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlDdlWriterTests extends AbstractMySqlDdlWriterTests {

	MySqlDdlWriterTests() {
		super(Engine.MYSQL, new MySql(), new MySqlDdlWriter());
	}

	@Test
	void writesDefaultsThatAreExpressionsInParentheses() {
		thereAndBack(List.of("create table t (id int primary key)"), List
			.of("create table t (id int primary key, j json default (json_array()), n int default (1 + 1), s text default ('it''s'))"));
	}

	@Test
	void createsFunctionalAndInvisibleIndexes() {
		thereAndBack(List.of("create table t (id int primary key, a varchar(10), index i1 ((lower(a))))"), List
			.of("create table t (id int primary key, a varchar(10), index i1 ((upper(a))), index i2 (a) comment 'x' invisible)"));
	}

}
