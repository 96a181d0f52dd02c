package org.migrationstarter.testing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTests {

	@ParameterizedTest
	@EnumSource
	void handsOutADatabaseOfItsOwnEachTime(Engine engine) {
		JdbcClient first = JdbcClient.create(TestDatabase.fresh(engine).dataSource());
		JdbcClient second = JdbcClient.create(TestDatabase.fresh(engine).dataSource());
		first.sql("create table t (a int)").update();
		second.sql("create table t (a int)").update();
		first.sql("insert into t values (1)").update();
		assertThat(first.sql("select count(*) from t").query(Integer.class).single()).isOne();
		assertThat(second.sql("select count(*) from t").query(Integer.class).single()).isZero();
	}

}
