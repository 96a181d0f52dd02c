package org.migrationstarter.startup;

import java.sql.DatabaseMetaData;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

import org.migrationstarter.backup.Logins;
import org.migrationstarter.database.Login;

/**
 * Reads how an application connects from the data source that its migrations use.
 */
public final class DataSourceLogins implements Logins {

	@Override
	public Login of(Configuration configuration) {
		if (configuration.getUrl() != null) {
			return Login.of(configuration.getUrl(), configuration.getUser(), configuration.getPassword());
		}
		SimpleDriverDataSource settings = settings(configuration.getDataSource());
		String url = (settings != null) ? settings.getUrl() : null;
		return (url != null) ? Login.of(url, settings.getUsername(), settings.getPassword())
				: asked(configuration.getDataSource());
	}

	// Boot knows where pools and drivers keep their settings.
	private static @Nullable SimpleDriverDataSource settings(DataSource dataSource) {
		try {
			return DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build();
		}
		catch (UnsupportedDataSourcePropertyException | IllegalStateException ex) {
			return null;
		}
	}

	// A data source of another kind keeps its password to itself.
	private static Login asked(DataSource dataSource) {
		try {
			return JdbcUtils.extractDatabaseMetaData(dataSource,
					(DatabaseMetaData server) -> Login.of(server.getURL(), server.getUserName(), null));
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException("It cannot be told how the database is reached: " + ex.getMessage(), ex);
		}
	}

}
