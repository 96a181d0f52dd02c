package org.migrationstarter.database.postgresql;

import java.util.List;
import java.util.Set;

import org.migrationstarter.schema.ColumnType;

/**
 * How values of one type become values of another when a column's type changes.
 * {@code alter column … type} takes the way of an assignment by itself; where
 * {@code pg_cast} has none, the statement says how.
 */
final class PostgreSqlCasts {

	private static final Set<String> STRINGS = Set.of("text", "varchar", "character varying", "char", "character",
			"bpchar", "citext", "name");

	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	private static final Set<String> TIMESTAMPS = Set.of("timestamp", "timestamp without time zone", "timestamptz",
			"timestamp with time zone", "date");

	private static final Set<String> DOCUMENTS = Set.of("json", "jsonb");

	private static final List<Set<String>> FAMILIES = List.of(NUMBERS, TIMESTAMPS, DOCUMENTS);

	private PostgreSqlCasts() {
	}

	/**
	 * Write how values are converted.
	 * @param column the column's name as it is written in SQL
	 * @param from the type before
	 * @param to the type after
	 * @return the word {@code using} and the expression behind a space, or nothing where
	 * PostgreSQL knows the way by itself
	 */
	static String using(String column, ColumnType from, ColumnType to) {
		if (isAssignable(from, to)) {
			return "";
		}
		if (isFlagAndNumber(from, to) || isFlagAndNumber(to, from)) {
			return " using " + column + "::integer" + (to.base().equals("integer") ? "" : "::" + to.text());
		}
		boolean plainText = from.dimensions() == 0 && STRINGS.contains(from.base());
		return " using " + column + (plainText ? "::" : "::text::") + to.text();
	}

	private static boolean isAssignable(ColumnType from, ColumnType to) {
		if (to.dimensions() == 0 && STRINGS.contains(to.base())) {
			return true;
		}
		return from.dimensions() == to.dimensions() && (from.base().equals(to.base())
				|| FAMILIES.stream().anyMatch((family) -> family.contains(from.base()) && family.contains(to.base())));
	}

	private static boolean isFlagAndNumber(ColumnType from, ColumnType to) {
		return from.base().equals("boolean") && NUMBERS.contains(to.base()) && from.dimensions() == 0
				&& to.dimensions() == 0;
	}

}
