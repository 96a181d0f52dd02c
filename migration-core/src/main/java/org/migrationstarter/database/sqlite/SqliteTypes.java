package org.migrationstarter.database.sqlite;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.Tokenizer;
import org.migrationstarter.database.sql.TypeName;
import org.migrationstarter.schema.ColumnType;

/**
 * SQLite's types. Any words are a type there, and only their affinity counts; so a type
 * means what its words say, apart from spellings that are one type everywhere.
 *
 * @see <a href="https://www.sqlite.org/datatype3.html">Datatypes in SQLite</a>
 */
final class SqliteTypes {

	private static final Map<String, String> SYNONYMS = Map.ofEntries(Map.entry("int", "integer"),
			Map.entry("int4", "integer"), Map.entry("int8", "bigint"), Map.entry("int2", "smallint"),
			Map.entry("bool", "boolean"), Map.entry("character", "char"), Map.entry("nchar", "char"),
			Map.entry("native character", "char"), Map.entry("character varying", "varchar"),
			Map.entry("varying character", "varchar"), Map.entry("nvarchar", "varchar"), Map.entry("dec", "numeric"),
			Map.entry("decimal", "numeric"), Map.entry("double precision", "double"), Map.entry("float", "double"),
			Map.entry("national character", "char"), Map.entry("national character varying", "varchar"));

	private SqliteTypes() {
	}

	/**
	 * Read a type.
	 * @param declared the type as it was declared
	 * @return the type
	 */
	static ColumnType of(String declared) {
		TypeName name = TypeName.of(Tokenizer.lenient().tokens(declared));
		return type(name, SYNONYMS.getOrDefault(name.words(), name.words()));
	}

	/**
	 * Read the type of a column that alone is the primary key. If it is exactly
	 * {@code integer}, and no synonym, the column is the row's own number.
	 * @param declared the type as it was declared
	 * @return the type
	 */
	static ColumnType ofKey(String declared) {
		TypeName name = TypeName.of(Tokenizer.lenient().tokens(declared));
		String base = SYNONYMS.getOrDefault(name.words(), name.words());
		return type(name, base.equals("integer") ? name.words() : base);
	}

	/**
	 * Whether a column of this type that alone is the primary key is the row's number.
	 * @param declared the type as it was declared
	 * @return {@code true} for {@code integer} alone
	 */
	static boolean isRowNumber(String declared) {
		return declared.equalsIgnoreCase("integer");
	}

	private static ColumnType type(TypeName name, String base) {
		String text = name.words() + (name.arguments().isEmpty() ? ""
				: name.arguments().stream().map(Token::text).collect(Collectors.joining(",", "(", ")")));
		Integer first = name.argument(0, null);
		if (first != null && (base.equals("numeric") || name.arguments().size() > 1)) {
			return new ColumnType(text, base, null, first, name.argument(1, 0), 0, false, List.of());
		}
		return new ColumnType(text, base, first, null, null, 0, false, List.of());
	}

}
