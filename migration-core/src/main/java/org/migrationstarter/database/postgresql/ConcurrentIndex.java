package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.TokenCursor;
import org.migrationstarter.database.sql.Tokenizer;

/**
 * An index that is built without blocking writers. If that fails, an invalid index stays.
 *
 * @param name its exact name
 * @param table its table, as it is written
 * @see <a href=
 * "https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
 * Indexes Concurrently</a>
 */
record ConcurrentIndex(String name, String table) {

	// One that somebody is building is invalid too.
	private static final String INVALID = """
			select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
			from pg_index i
			join pg_class c on c.oid = i.indexrelid
			join pg_namespace n on n.oid = c.relnamespace
			where i.indrelid = to_regclass(?) and c.relname = ?::name and c.relkind = 'i' and not i.indisvalid
				and not exists (select from pg_locks l join pg_stat_progress_create_index b on b.pid = l.pid
					where l.relation = i.indrelid and l.granted)
			""";

	/**
	 * Read a statement.
	 * @param sql the statement
	 * @return the index that it builds, or an empty optional if it builds none without
	 * blocking writers, or leaves the name to the database
	 */
	static Optional<ConcurrentIndex> of(String sql) {
		TokenCursor cursor = new TokenCursor(Tokenizer.standard().tokens(sql));
		boolean builds = cursor.accept("create", "unique", "index", "concurrently")
				|| cursor.accept("create", "index", "concurrently");
		if (!builds) {
			return Optional.empty();
		}
		cursor.accept("if", "not", "exists");
		Token name = cursor.next();
		if (!cursor.accept("on")) {
			return Optional.empty();
		}
		cursor.accept("only");
		StringBuilder table = new StringBuilder(cursor.next().text());
		while (cursor.acceptSymbol(".")) {
			table.append('.').append(cursor.next().text());
		}
		return Optional.of(new ConcurrentIndex(folded(name), table.toString()));
	}

	private static String folded(Token name) {
		return (name.kind() == Token.Kind.QUOTED_NAME) ? name.value() : name.text().toLowerCase(Locale.ROOT);
	}

	// What was dropped, in words.
	Optional<String> dropIfInvalid(Connection connection) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(INVALID)) {
			query.setString(1, this.table);
			query.setString(2, this.name);
			try (ResultSet rows = query.executeQuery(); Statement statement = connection.createStatement()) {
				if (!rows.next()) {
					return Optional.empty();
				}
				String index = rows.getString(1);
				statement.execute("drop index concurrently if exists " + index);
				return Optional.of("the invalid index " + index + ", which a build that failed had left");
			}
		}
	}

}
