package org.migrationstarter.database.hsqldb;

import java.util.ArrayList;
import java.util.List;

import org.migrationstarter.database.informationschema.StandardTypes;
import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.Tokenizer;
import org.migrationstarter.database.sql.TypeName;
import org.migrationstarter.schema.ColumnType;

/**
 * HSQLDB's types, from the spelling of its catalogue to the one that people write.
 */
final class HsqldbTypes {

	private static final int DIGITS_OF_NUMERIC = 128;

	private static final int USUAL_LOB_LENGTH = 1 << 30;

	private static final String MULTIPLES = "KMGTP";

	private HsqldbTypes() {
	}

	static ColumnType of(String text) {
		TypeName name = TypeName.of(Tokenizer.standard().tokens(text));
		String base = StandardTypes.shortName(name);
		return switch (base) {
			case "char", "binary", "bit" -> StandardTypes.sized(name, base, 1);
			case "varchar", "varbinary", "bit varying" -> StandardTypes.sized(name, base, null);
			case "clob", "blob" -> StandardTypes.sized(withPlainLength(name), base, USUAL_LOB_LENGTH);
			case "numeric" -> StandardTypes.numeric(name, DIGITS_OF_NUMERIC);
			case "time", "time with time zone" -> StandardTypes.precise(name, base, 0);
			case "timestamp", "timestamp with time zone" -> StandardTypes.precise(name, base, 6);
			default ->
				name.arguments().isEmpty() ? StandardTypes.plain(name, base) : StandardTypes.verbatim(name, text);
		};
	}

	private static TypeName withPlainLength(TypeName name) {
		List<Token> arguments = new ArrayList<>(name.arguments());
		arguments.replaceAll((argument) -> new Token(argument.kind(), plainLength(argument.text()), argument.start()));
		return new TypeName(name.words(), arguments, name.dimensions());
	}

	private static String plainLength(String length) {
		int multiple = MULTIPLES.indexOf(length.charAt(length.length() - 1)) + 1;
		String digits = (multiple > 0) ? length.substring(0, length.length() - 1) : length;
		return String.valueOf(Long.parseLong(digits) << (10 * multiple));
	}

}
