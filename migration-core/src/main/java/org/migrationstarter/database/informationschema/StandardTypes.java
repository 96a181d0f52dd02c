package org.migrationstarter.database.informationschema;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.sql.TypeName;
import org.migrationstarter.schema.ColumnType;

/**
 * The families of types of the SQL standard, each with the parameters that it has. What
 * is usual is not spelled, but is part of the meaning.
 */
public final class StandardTypes {

	private static final Map<String, String> SHORT_NAMES = Map.of("character", "char", "character varying", "varchar",
			"character large object", "clob", "binary varying", "varbinary", "binary large object", "blob", "decimal",
			"numeric");

	private StandardTypes() {
	}

	/**
	 * Return the short name of a type.
	 * @param name the type as it is spelled
	 * @return the name that people write, in lower case
	 */
	public static String shortName(TypeName name) {
		return SHORT_NAMES.getOrDefault(name.words(), name.words());
	}

	/**
	 * A type without parameters.
	 * @param name the type as it is spelled
	 * @param base its short name
	 * @return the type
	 */
	public static ColumnType plain(TypeName name, String base) {
		return type(name, base, base, null, null, null);
	}

	/**
	 * A type with a length.
	 * @param name the type as it is spelled
	 * @param base its short name
	 * @param usual the length where none is given, or {@code null}
	 * @return the type
	 */
	public static ColumnType sized(TypeName name, String base, @Nullable Integer usual) {
		Integer length = name.argument(0, usual);
		if (length == null && !name.arguments().isEmpty()) {
			return verbatim(name, base + "(" + name.arguments().get(0).text() + ")");
		}
		String text = (length == null || length.equals(usual)) ? base : base + "(" + length + ")";
		return type(name, base, text, length, null, null);
	}

	/**
	 * A decimal number.
	 * @param name the type as it is spelled
	 * @param usual the precision where none is given, in digits
	 * @return the type
	 */
	public static ColumnType numeric(TypeName name, int usual) {
		int precision = integer(name, 0, usual);
		int scale = integer(name, 1, 0);
		String text = "numeric(" + precision + ((scale != 0) ? "," + scale : "") + ")";
		return type(name, "numeric", (precision == usual && scale == 0) ? "numeric" : text, null, precision, scale);
	}

	/**
	 * A type with a precision only.
	 * @param name the type as it is spelled
	 * @param base its short name
	 * @param usual the precision where none is given, in digits
	 * @return the type
	 */
	public static ColumnType precise(TypeName name, String base, int usual) {
		int precision = integer(name, 0, usual);
		String first = base.split(" ")[0];
		String text = first + "(" + precision + ")" + base.substring(first.length());
		return type(name, base, (precision == usual) ? base : text, null, precision, null);
	}

	/**
	 * A type whose parameters are of its own kind, as those of rows and intervals.
	 * @param name the type as it is spelled
	 * @param text the spelling of it or of its elements
	 * @return the type
	 */
	public static ColumnType verbatim(TypeName name, String text) {
		return new ColumnType(text, text, null, null, null, name.dimensions().size(), false, List.of());
	}

	private static int integer(TypeName name, int index, int usual) {
		Integer argument = name.argument(index, null);
		return (argument != null) ? argument : usual;
	}

	private static ColumnType type(TypeName name, String base, String text, @Nullable Integer length,
			@Nullable Integer precision, @Nullable Integer scale) {
		return new ColumnType(text + name.arraySuffix(), base + name.arrayBounds(), length, precision, scale,
				name.dimensions().size(), false, List.of());
	}

}
