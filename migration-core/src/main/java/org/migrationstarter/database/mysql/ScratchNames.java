package org.migrationstarter.database.mysql;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.util.StringUtils;

import org.migrationstarter.database.sql.Token;

/**
 * Keeps scripts within the scratch databases. A script may name a database
 * ({@code use shop}, {@code alter table shop.customer …}), and nothing but this keeps it
 * from changing the real one: a name that a scratch database stands for is replaced, that
 * of any other database is refused. Names in dynamic SQL, in double quotes and in
 * procedures that exist already are not seen.
 */
final class ScratchNames {

	/** The keywords that a table's name follows, or the name of another object. */
	private static final String[] BEFORE_NAMES = { "from", "join", "straight_join", "into", "update", "table", "tables",
			"references", "view", "sequence", "trigger", "procedure", "function", "event", "like", "to", "for",
			"delete", "insert", "replace", "ignore", "low_priority", "delayed", "quick", "call", "truncate", "describe",
			"only" };

	/** The keywords of statements in which a name behind a comma is that of a table. */
	private static final String[] LISTING_TABLES = { "drop", "rename", "truncate", "lock", "analyze", "optimize",
			"check", "repair", "flush" };

	private static final String[] BEFORE_DATABASES = { "use", "database", "schema" };

	private static final String[] SEQUENCE_FUNCTIONS = { "nextval", "lastval", "setval" };

	private static final Set<String> READ_ONLY = Set.of("information_schema", "performance_schema");

	private static final int EXCERPT = 200;

	private final Map<String, String> physicalNames = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Set<String> others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	/**
	 * Know the names.
	 * @param physicalNames the scratch databases by the names of those that they stand
	 * for
	 * @param existing the names of all databases that are not scratch databases
	 */
	ScratchNames(Map<String, String> physicalNames, Collection<String> existing) {
		this.physicalNames.putAll(physicalNames);
		this.others.addAll(existing);
		this.others.removeAll(READ_ONLY);
	}

	/**
	 * Return the statement to run in a scratch database.
	 * @param sql a statement of a script
	 * @return the statement, with the names of the scratch databases
	 * @throws SQLException if it names another database
	 */
	String inScratch(String sql) throws SQLException {
		List<Token> tokens = MySqlTokenizer.tokens(sql);
		StringBuilder result = new StringBuilder();
		int copied = 0;
		for (int i = 0; i < tokens.size(); i++) {
			Token name = tokens.get(i);
			if (isDatabase(tokens, i) && this.physicalNames.containsKey(checked(name.value(), sql))) {
				result.append(sql, copied, name.start()).append(Quoting.name(this.physicalNames.get(name.value())));
				copied = name.end();
			}
		}
		return result.append(sql, copied, sql.length()).toString();
	}

	/**
	 * Return the database to choose instead of another.
	 * @param name the name of a database
	 * @return the name of the scratch database that stands for it, or the same name
	 * @throws SQLException if it is another database
	 */
	String databaseInScratch(String name) throws SQLException {
		return this.physicalNames.getOrDefault(checked(name, "use " + name), name);
	}

	private String checked(String name, String sql) throws SQLException {
		if (!this.physicalNames.containsKey(name) && this.others.contains(name)) {
			throw new SQLNonTransientException(
					"A script that is tried in a scratch database names database '%s', which would be changed itself: %s"
						.formatted(name, StringUtils.truncate(sql.strip(), EXCERPT)));
		}
		return name;
	}

	private static boolean isDatabase(List<Token> tokens, int index) {
		if (!tokens.get(index).isName() || isSymbol(tokens, index - 1, ".")) {
			return false;
		}
		int before = before(tokens, index);
		if (!isSymbol(tokens, index + 1, ".")) {
			return isKeyword(tokens, before, BEFORE_DATABASES);
		}
		return isSymbol(tokens, index + 3, ".") || isKeyword(tokens, before, BEFORE_NAMES)
				|| isIndexedOrTriggering(tokens, index) || isListed(tokens, index) || isSequence(tokens, index);
	}

	private static int before(List<Token> tokens, int index) {
		int before = index - 1;
		if (isKeyword(tokens, before, "exists")) {
			before -= isKeyword(tokens, before - 1, "not") ? 3 : 2;
		}
		return before;
	}

	private static boolean isIndexedOrTriggering(List<Token> tokens, int index) {
		// A join has the same keyword before its condition.
		return isKeyword(tokens, index - 1, "on")
				&& (isSymbol(tokens, index + 3, "(") || isKeyword(tokens, index + 3, "for"));
	}

	private static boolean isListed(List<Token> tokens, int index) {
		return isSymbol(tokens, index - 1, ",") && isKeyword(tokens, 0, LISTING_TABLES);
	}

	private static boolean isSequence(List<Token> tokens, int index) {
		return isSymbol(tokens, index - 1, "(") && isKeyword(tokens, index - 2, SEQUENCE_FUNCTIONS);
	}

	private static boolean isKeyword(List<Token> tokens, int index, String... keywords) {
		return index >= 0 && index < tokens.size() && tokens.get(index).isKeyword(keywords);
	}

	private static boolean isSymbol(List<Token> tokens, int index, String symbol) {
		return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
	}

}
