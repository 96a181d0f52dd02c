package org.migrationstarter.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The databases that tests run on.
 */
public enum Engine {

	/** The oldest PostgreSQL that is supported. */
	POSTGRESQL_15,

	/** The newest PostgreSQL. */
	POSTGRESQL_18,

	/** MySQL 8. */
	MYSQL,

	/** MariaDB 11. */
	MARIADB,

	/** H2 in process. */
	H2,

	/** HSQLDB in process. */
	HSQLDB,

	/** SQLite in process. */
	SQLITE;

	/**
	 * Which engines are to be tested: those that the system property
	 * {@code test.databases} lists, separated by commas, or all of them.
	 */
	private static final String PROPERTY = "test.databases";

	/**
	 * Return the name it has in the system property {@code test.databases} and in the
	 * record of what ran.
	 * @return the name, for example {@code postgresql-15}
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Whether tests on it are to run in this build. If they are and the engine cannot be
	 * had, they fail.
	 * @return {@code false} if the system property {@code test.databases} leaves it out
	 */
	public boolean isExpected() {
		String expected = System.getProperty(PROPERTY, "all").trim();
		if (expected.equals("all")) {
			return true;
		}
		List<String> ids = Arrays.stream(expected.split(",")).map(String::trim).toList();
		List<String> known = Arrays.stream(values()).map(Engine::id).toList();
		if (!known.containsAll(ids)) {
			throw new IllegalArgumentException(
					"-D" + PROPERTY + "=" + expected + " names an engine that is not one of " + known);
		}
		return ids.contains(id());
	}

}
