package org.migrationstarter.database.h2;

import java.util.List;
import java.util.stream.Collectors;

import org.migrationstarter.database.informationschema.StandardTypes;
import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.Tokenizer;
import org.migrationstarter.database.sql.TypeName;
import org.migrationstarter.schema.ColumnType;

/**
 * H2's types, from the long spelling of its catalogue to the one that people write.
 */
final class H2Types {

	private static final int DIGITS_OF_NUMERIC = 100_000;

	private static final int BITS_OF_REAL = 24;

	private H2Types() {
	}

	static ColumnType of(String text) {
		TypeName name = TypeName.of(Tokenizer.standard().tokens(text));
		String base = StandardTypes.shortName(name);
		return switch (base) {
			case "char", "binary" -> StandardTypes.sized(name, base, 1);
			case "varchar", "varchar_ignorecase", "varbinary", "clob", "blob", "json", "java_object" ->
				StandardTypes.sized(name, base, null);
			case "numeric" -> StandardTypes.numeric(name, DIGITS_OF_NUMERIC);
			case "decfloat" -> StandardTypes.precise(name, base, DIGITS_OF_NUMERIC);
			case "float" -> StandardTypes.plain(name, isReal(name) ? "real" : "double precision");
			case "time", "time with time zone" -> StandardTypes.precise(name, base, 0);
			case "timestamp", "timestamp with time zone" -> StandardTypes.precise(name, base, 6);
			case "enum" -> enumeration(name);
			default ->
				name.arguments().isEmpty() ? StandardTypes.plain(name, base) : StandardTypes.verbatim(name, text);
		};
	}

	private static boolean isReal(TypeName name) {
		Integer bits = name.argument(0, null);
		return bits != null && bits <= BITS_OF_REAL;
	}

	private static ColumnType enumeration(TypeName name) {
		List<String> values = name.arguments().stream().map(Token::value).toList();
		String text = values.stream()
			.map((value) -> "'" + value.replace("'", "''") + "'")
			.collect(Collectors.joining(", ", "enum(", ")"));
		return new ColumnType(text + name.arraySuffix(), "enum" + name.arrayBounds(), null, null, null,
				name.dimensions().size(), false, values);
	}

}
