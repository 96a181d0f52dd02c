package org.migrationstarter.startup;

import java.sql.DatabaseMetaData;
import java.util.Optional;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadata;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Refuses a connection pool that is too small for Flyway, which keeps one connection for
 * its lock and history and one for the migrations. With such a pool it would wait for a
 * connection that only it could give back.
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

	void check(Configuration configuration) {
		DataSource dataSource = configuration.getDataSource();
		Optional.ofNullable(this.pools.getDataSourcePoolMetadata(dataSource))
			.map(DataSourcePoolMetadata::getMax)
			.filter((max) -> max == 1 && !oneIsEnough(dataSource))
			.ifPresent((max) -> {
				throw new MigrationsStartupException(
						"The connection pool holds one connection, but migrations on this database need two.",
						"Set spring.datasource.hikari.maximum-pool-size=2 or more, or give migrations a connection of "
								+ "their own with spring.flyway.url, spring.flyway.user and spring.flyway.password.");
			});
	}

	// PostgreSQL's lock can be held by the connection that migrates.
	private boolean oneIsEnough(DataSource dataSource) {
		try {
			String product = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
			return product.equals("PostgreSQL") && !this.transactionalLock;
		}
		catch (MetaDataAccessException ex) {
			// Flyway meets the same problem next, and its message is the better one.
			return true;
		}
	}

}
