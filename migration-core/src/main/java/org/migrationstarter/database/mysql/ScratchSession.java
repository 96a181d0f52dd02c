package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What one connection does to make and remove scratch databases. A named lock, which the
 * server releases when its connection ends, tells those of a running process from those
 * of a crashed one.
 */
final class ScratchSession {

	private static final Log logger = LogFactory.getLog(ScratchSession.class);

	private final Connection connection;

	private final JdbcTemplate jdbc;

	ScratchSession(Connection connection) {
		this.connection = connection;
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	Connection connection() {
		return this.connection;
	}

	String user() {
		String[] userAndHost = Objects.requireNonNull(this.jdbc.queryForObject("select current_user()", String.class))
			.split("@(?=[^@]*$)");
		return Quoting.text(userAndHost[0]) + "@" + Quoting.text(userAndHost[1]);
	}

	@Nullable String database() {
		return this.jdbc.queryForObject("select database()", String.class);
	}

	/**
	 * Make a database the current one. The drivers can be set to take it for a catalog or
	 * for a schema, and ignore the call that does not fit.
	 * @param name its name
	 * @throws SQLException if the database cannot be used
	 */
	void use(String name) throws SQLException {
		this.connection.setCatalog(name);
		this.connection.setSchema(name);
	}

	/**
	 * Return the collations that schemas have.
	 * @return the default collation of each schema that the user can see
	 */
	Map<String, String> collations() {
		return this.jdbc
			.query("select schema_name, default_collation_name from information_schema.schemata",
					(row, index) -> Map.entry(row.getString(1), row.getString(2)))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Return the default collation of the current database.
	 * @return its collation, or that of the server where no database is chosen
	 */
	String collation() {
		return Objects.requireNonNull(this.jdbc.queryForObject("select @@collation_database", String.class));
	}

	boolean lock(ScratchName name) {
		return Integer.valueOf(1)
			.equals(this.jdbc.queryForObject("select get_lock(?, 0)", Integer.class, name.toString()));
	}

	void unlock(ScratchName name) {
		this.jdbc.queryForObject("select release_lock(?)", Integer.class, name.toString());
	}

	/**
	 * Create a database. To drop it first costs nothing and shows, before there is
	 * anything to leave behind, that the right to drop it is there.
	 * @param name its name
	 * @param collation its default collation
	 */
	void create(String name, String collation) {
		this.jdbc.execute("drop database if exists " + Quoting.name(name));
		this.jdbc.execute("create database " + Quoting.name(name) + " collate " + collation);
	}

	/**
	 * Drop databases, whatever refers to them.
	 * @param names their names
	 */
	void drop(Collection<String> names) {
		Integer foreignKeyChecks = this.jdbc.queryForObject("select @@foreign_key_checks", Integer.class);
		this.jdbc.execute("unlock tables");
		this.jdbc.execute("set foreign_key_checks = 0");
		try {
			names.forEach((name) -> this.jdbc.execute("drop database if exists " + Quoting.name(name)));
		}
		finally {
			this.jdbc.execute("set foreign_key_checks = " + foreignKeyChecks);
		}
	}

	/**
	 * Drop what crashed runs of the same application left.
	 * @param name a scratch name of the application
	 */
	void dropLeftovers(ScratchName name) {
		Map<ScratchName, List<String>> found = collations().keySet()
			.stream()
			.filter((database) -> name.sibling(database).isPresent())
			.collect(Collectors.groupingBy((database) -> name.sibling(database).orElseThrow()));
		if (found.isEmpty()) {
			return;
		}
		if (isCluster()) {
			logger.warn("Scratch databases " + found.values()
					+ " may be in use on another node of the cluster, whose locks are not seen."
					+ " Drop them by hand if they are not");
			return;
		}
		found.forEach(this::dropUnlessOwned);
	}

	private void dropUnlessOwned(ScratchName name, List<String> databases) {
		if (!lock(name)) {
			return;
		}
		try {
			drop(databases);
			logger.warn("Dropped scratch databases that a crashed run had left: " + databases);
		}
		finally {
			unlock(name);
		}
	}

	private boolean isCluster() {
		// Each node of Galera has named locks of its own.
		return this.jdbc.query("show status like 'wsrep_cluster_size'", (row, index) -> row.getInt(2))
			.stream()
			.anyMatch((size) -> size > 1);
	}

}
