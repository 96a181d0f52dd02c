package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteScratchDatabasesTests extends AbstractInMemoryScratchDatabasesTests {

	SqliteScratchDatabasesTests() {
		super(Engine.SQLITE);
	}

	@Override
	String createSchema(String name) {
		return "attach ':memory:' as \"" + name + '"';
	}

	@Override
	boolean exists(String url) {
		try (Connection connection = new DriverManagerDataSource(url).getConnection()) {
			return !read(connection, SchemaSelection.defaultSchema()).isEmpty();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	boolean isShared() {
		return false;
	}

	@Test
	void checksForeignKeysIfTheActualDatabaseDoes() {
		DataSource actual = new DriverManagerDataSource("jdbc:sqlite::memory:?foreign_keys=on");
		try (ScratchDatabase scratch = Databases.all().of(actual).scratch().open(actual, Set.of())) {
			assertThat(JdbcClient.create(new SingleConnectionDataSource(scratch.connection(), true))
				.sql("pragma foreign_keys")
				.query(Integer.class)
				.list()).isEqualTo(List.of(1));
		}
	}

}
