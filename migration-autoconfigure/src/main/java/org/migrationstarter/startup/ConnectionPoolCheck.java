package org.migrationstarter.startup;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadata;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.UnsupportedDatabaseException;

/**
 * Refuses a connection pool that is too small for Flyway, which on some databases keeps
 * one connection for its lock and history and one for the migrations. With such a pool it
 * would wait for a connection that only it could give back.
 */
public final class ConnectionPoolCheck {

	private final DataSourcePoolMetadataProvider pools;

	private final boolean transactionalLock;

	/**
	 * Make a check.
	 * @param pools what knows the pools' sizes
	 * @param transactionalLock whether PostgreSQL's lock is held by a transaction, and so
	 * by a connection of its own
	 */
	public ConnectionPoolCheck(DataSourcePoolMetadataProvider pools, boolean transactionalLock) {
		this.pools = pools;
		this.transactionalLock = transactionalLock;
	}

	/**
	 * Check the pool that a Flyway uses.
	 * @param configuration the Flyway's configuration
	 * @throws MigrationsStartupException if the pool is too small
	 */
	public void check(Configuration configuration) {
		if (isOne(configuration) && !oneIsEnough(configuration.getDataSource())) {
			throw refusal("migrations on this database need two");
		}
	}

	/**
	 * Check the pool that schemas are compared with: one connection reads the database,
	 * another one the scratch database.
	 * @param configuration the Flyway's configuration
	 * @throws MigrationsStartupException if the pool is too small
	 */
	public void checkForComparison(Configuration configuration) {
		if (isOne(configuration)) {
			throw refusal("to compare with a scratch database takes two");
		}
	}

	private boolean isOne(Configuration configuration) {
		DataSourcePoolMetadata pool = this.pools.getDataSourcePoolMetadata(configuration.getDataSource());
		return pool != null && Integer.valueOf(1).equals(pool.getMax());
	}

	private static MigrationsStartupException refusal(String reason) {
		return new MigrationsStartupException("The connection pool holds one connection, but " + reason + ".",
				"Set spring.datasource.hikari.maximum-pool-size=2 or more, or give migrations a connection of "
						+ "their own with spring.flyway.url, spring.flyway.user and spring.flyway.password.");
	}

	private boolean oneIsEnough(DataSource dataSource) {
		try {
			Database database = Databases.all().of(dataSource);
			return database.migratesOnOneConnection() && !this.transactionalLock && !behindPooler(database, dataSource);
		}
		catch (DataAccessException | UnsupportedDatabaseException ex) {
			// Flyway meets the same problem next, and its message is the better one.
			return true;
		}
	}

	// Whether a pooler keeps sessions apart, only a second connection tells.
	private static boolean behindPooler(Database database, DataSource dataSource) {
		ConnectionCallback<Boolean> asking = database.lock()::behindPooler;
		return Boolean.TRUE.equals(new JdbcTemplate(dataSource).execute(asking));
	}

}
