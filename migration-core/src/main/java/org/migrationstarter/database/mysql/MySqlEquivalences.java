package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.migrationstarter.database.EvaluatedDefaults;
import org.migrationstarter.diff.ExpressionPair;

/**
 * What counts as the same in MySQL: names of columns have no case, and expressions keep
 * them as they were written.
 */
public class MySqlEquivalences extends EvaluatedDefaults {

	private static final Pattern OUTSIDE_LITERALS = Pattern.compile("[^']+|'(?:[^'\\\\]|\\\\.|'')*'");

	/**
	 * Create the equivalences.
	 * @param connection the connection to ask with
	 */
	public MySqlEquivalences(Connection connection) {
		super(connection, "select %s");
	}

	@Override
	public Set<ExpressionPair> equivalent(Set<ExpressionPair> pairs) {
		Set<ExpressionPair> equivalent = new HashSet<>(super.equivalent(pairs));
		equivalent.addAll(pairs.stream()
			.filter((pair) -> lowerCase(pair.actual()).equals(lowerCase(pair.desired())))
			.collect(Collectors.toSet()));
		return equivalent;
	}

	private static String lowerCase(String expression) {
		return OUTSIDE_LITERALS.matcher(expression)
			.results()
			.map((part) -> part.group().startsWith("'") ? part.group() : part.group().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining());
	}

}
