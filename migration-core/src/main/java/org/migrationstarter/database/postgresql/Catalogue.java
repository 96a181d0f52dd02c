package org.migrationstarter.database.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
	 * @param connection the connection, within a transaction; its settings are restored
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
			catalogue.prepareSession();
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

	// A plan that is made for any number of tables is a bad one for many.
	private void prepareSession() {
		String closed = this.client.sql("""
				select set_config('search_path', :path, true),
					set_config('plan_cache_mode', 'force_custom_plan', true), (
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
	 * Run a query on what hangs on tables.
	 * @param sql the query, which may name the schemas that it reads as
	 * {@code :namespaces}
	 * @param tables the numbers of tables, by the names they have in the query
	 * @param mapper makes a value of a row
	 * @param <T> the type of the values
	 * @return the values
	 */
	<T> List<T> query(String sql, Map<String, Set<Long>> tables, RowMapper<T> mapper) {
		String typed = sql;
		for (String name : tables.keySet()) {
			typed = typed.replace(":" + name, "cast(:" + name + " as oid[])");
		}
		StatementSpec statement = this.client.sql(typed).param("namespaces", this.namespaces.physicalNames());
		tables.forEach((name, numbers) -> statement.param(name, array(numbers), Types.OTHER));
		return statement.query(mapper).list();
	}

	private static String array(Set<Long> numbers) {
		return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
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

	/**
	 * Read an array of texts.
	 * @param row the row
	 * @param column the column that holds the array
	 * @return the texts, which may be {@code null}; none if there is no array
	 * @throws SQLException if the column cannot be read
	 */
	static List<String> texts(ResultSet row, String column) throws SQLException {
		Array texts = row.getArray(column);
		return (texts != null) ? Arrays.asList((String[]) texts.getArray()) : List.of();
	}

	/**
	 * Read numbers that stand in a text, with spaces between them.
	 * @param row the row
	 * @param column the column that holds the text
	 * @return the numbers; none if there is no text
	 * @throws SQLException if the column cannot be read
	 */
	static List<Integer> numbers(ResultSet row, String column) throws SQLException {
		String numbers = row.getString(column);
		return (numbers != null) ? Stream.of(numbers.split(" ")).map(Integer::valueOf).toList() : List.of();
	}

}
