package org.migrationstarter.database.mysql;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScratchNamesTests {

	private final ScratchNames names = new ScratchNames(Map.of("shop", "s_0", "audit", "s_1"),
			Set.of("shop", "audit", "crm", "information_schema"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					use shop | use `s_0`
					CREATE TABLE IF NOT EXISTS Shop.t (a int) | CREATE TABLE IF NOT EXISTS `s_0`.t (a int)
					create table `shop` . `t` (a int) | create table `s_0` . `t` (a int)
					insert into shop.t select shop.t.id from shop.t, u | insert into `s_0`.t select `s_0`.t.id from `s_0`.t, u
					alter table t add foreign key (a) references audit.log (id) | alter table t add foreign key (a) references `s_1`.log (id)
					create index i on shop.t (a) | create index i on `s_0`.t (a)
					create trigger audit.x before insert on shop.t for each row set new.a = 1 | create trigger `s_1`.x before insert on `s_0`.t for each row set new.a = 1
					drop table if exists a, shop.b, audit.c | drop table if exists a, `s_0`.b, `s_1`.c
					rename table shop.a to audit.a | rename table `s_0`.a to `s_1`.a
					update shop.t join audit.log on t.id = log.id set a = 1 | update `s_0`.t join `s_1`.log on t.id = log.id set a = 1
					delete from shop.t | delete from `s_0`.t
					select next value for shop.s, nextval(shop.s) | select next value for `s_0`.s, nextval(`s_0`.s)
					/*!50100 drop table shop.t */ | /*!50100 drop table `s_0`.t */
					drop database if exists shop | drop database if exists `s_0`
					select * from information_schema.tables | select * from information_schema.tables
					""")
	void namesTheScratchDatabaseInstead(String sql, String expected) throws SQLException {
		assertThat(this.names.inScratch(sql)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 'it\\'s from shop.t', \"from shop.t\"", "select 'it''s' from t -- from shop.t",
			"# from shop.t\nselect 1", "select 1 /* from shop.t */", "select shop.id, shop.a from shop",
			"select 1 from t join shop on shop.id = t.id", "select extract(year from t.made) from t",
			"create table t (shop int, `schema` int, `database` int)", "select database()",
			"insert into t values ('" + "\\'" + "', 'use shop')" })
	void leavesTheRestAsItIsWritten(String sql) throws SQLException {
		assertThat(this.names.inScratch(sql)).isEqualTo(sql);
	}

	@ParameterizedTest
	@ValueSource(strings = { "use crm", "drop table crm.customer", "insert into t select * from CRM.customer",
			"alter database crm collate utf8mb4_bin", "drop table a, crm.b" })
	void refusesOtherDatabases(String sql) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.names.inScratch(sql))
			.withMessageContaining("names database")
			.withMessageEndingWith(sql);
	}

	@Test
	void takesStatementsOfAnyLength() throws SQLException {
		String sql = "insert into shop.t values ('" + "\\'x''".repeat(200_000) + "')";
		assertThat(this.names.inScratch(sql)).startsWith("insert into `s_0`.t values").hasSize(sql.length() + 1);
	}

}
