package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.SchemaSelection;

/**
 * The system catalogue, as far as it is selected.
 */
final class Catalogue {

	private final JdbcClient client;

	private final Namespaces namespaces;

	private final int version;

	private Catalogue(JdbcClient client, Namespaces namespaces, int version) {
		this.client = client;
		this.namespaces = namespaces;
		this.version = version;
	}

	/**
	 * Read with a search path on which there is only the default schema.
	 * @param connection the connection, within a transaction; its search path is restored
	 * @param selection what to read
	 * @param reading reads it
	 * @param <T> the type of what is read
	 * @return what the reading has returned
	 */
	static <T> T with(Connection connection, SchemaSelection selection, Function<Catalogue, T> reading) {
		JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		SessionSettings before = SessionSettings.read(client);
		Catalogue catalogue = new Catalogue(client, new Namespaces(selection, before), before.version());
		T result;
		try {
			catalogue.narrowSearchPath();
			result = reading.apply(catalogue);
		}
		catch (RuntimeException ex) {
			restoreAfter(ex, client, before);
			throw ex;
		}
		before.restore(client);
		return result;
	}

	// A transaction that has failed takes no more commands, and its rollback restores the
	// search path.
	private static void restoreAfter(RuntimeException failure, JdbcClient client, SessionSettings before) {
		try {
			before.restore(client);
		}
		catch (DataAccessException ex) {
			failure.addSuppressed(ex);
		}
	}

	private void narrowSearchPath() {
		String closed = this.client.sql("""
				select set_config('search_path', :path, true), (
					select coalesce(string_agg(quote_ident(nspname), ', ' order by nspname), '')
					from pg_namespace
					where nspname in (:namespaces) and not has_schema_privilege(oid, 'usage')) as closed
				""")
			.param("path", this.namespaces.searchPath())
			.param("namespaces", this.namespaces.physicalNames())
			.query((row, number) -> row.getString("closed"))
			.single();
		if (!closed.isEmpty()) {
			throw new PermissionDeniedDataAccessException(
					"The schema cannot be read: the right USAGE is missing on " + closed
							+ ". Let its owner run: grant usage on schema " + closed + " to the connection's user",
					null);
		}
	}

	Namespaces namespaces() {
		return this.namespaces;
	}

	int version() {
		return this.version;
	}

	/**
	 * Run a query.
	 * @param sql the query, which names the schemas that it reads as {@code :namespaces}
	 * @param mapper makes a value of a row
	 * @param <T> the type of the values
	 * @return the values
	 */
	<T> List<T> query(String sql, RowMapper<T> mapper) {
		return this.client.sql(sql).param("namespaces", this.namespaces.physicalNames()).query(mapper).list();
	}

	static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
