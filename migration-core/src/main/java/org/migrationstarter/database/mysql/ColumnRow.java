package org.migrationstarter.database.mysql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.Identity.Style;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.SequenceOptions;

/**
 * A column as the catalogue shows it.
 *
 * @param table its table
 * @param name its name
 * @param type its type
 * @param nullable whether it takes null
 * @param defaultValue its default, or {@code null}
 * @param extra all that has no place of its own in the catalogue, in lower case
 * @param collation its collation, or {@code null} if it holds no text
 * @param comment its comment, may be empty
 * @param expression what it is computed from; empty or {@code null} for a plain column
 */
record ColumnRow(QualifiedName table, String name, ColumnType type, boolean nullable, @Nullable String defaultValue,
		String extra, @Nullable String collation, String comment, @Nullable String expression) {

	private static final Pattern NOW = Pattern.compile("(?:current_timestamp|now)(?:\\((\\d*)\\))?",
			Pattern.CASE_INSENSITIVE);

	private static final String ON_UPDATE = "on update ";

	private static final ColumnType JSON = ColumnType.of("json");

	static List<ColumnRow> read(Catalogue catalogue, CatalogueDialect dialect) {
		String sql = """
				select table_schema, table_name, ordinal_position, column_name, column_default, is_nullable, column_type,
					collation_name, extra, column_comment, generation_expression, %s as srid
				from information_schema.columns
				where table_schema = ?"""
			.formatted(dialect.spatialReference());
		return catalogue.query(sql, "1, 2, 3",
				(row, index) -> new ColumnRow(catalogue.name(row.getString(1), row.getString(2)),
						row.getString("column_name"),
						ColumnTypes.parse(row.getString("column_type"), row.getObject("srid", Long.class)),
						row.getString("is_nullable").equals("YES"), row.getString("column_default"),
						row.getString("extra").toLowerCase(Locale.ROOT), row.getString("collation_name"),
						row.getString("column_comment"), row.getString("generation_expression")));
	}

	boolean invisible() {
		return this.extra.contains("invisible");
	}

	ColumnRow asJson() {
		return new ColumnRow(this.table, this.name, JSON, this.nullable, this.defaultValue, this.extra, null,
				this.comment, this.expression);
	}

	/**
	 * Turn the row into a column.
	 * @param tableCollation the collation of the table, which is not repeated
	 * @param catalogue the catalogue that it comes from
	 * @param dialect how that catalogue writes expressions
	 * @return the column
	 */
	Column toColumn(@Nullable String tableCollation, Catalogue catalogue, CatalogueDialect dialect) {
		GeneratedValue generated = generated(catalogue, dialect);
		return new Column(this.name, this.type, this.nullable,
				(generated != null) ? null : completeDefault(catalogue, dialect),
				this.extra.contains("auto_increment") ? new Identity(Style.AUTO_INCREMENT, SequenceOptions.DEFAULT)
						: null,
				generated, Objects.equals(this.collation, tableCollation) ? null : this.collation,
				this.comment.isEmpty() ? null : this.comment);
	}

	private @Nullable GeneratedValue generated(Catalogue catalogue, CatalogueDialect dialect) {
		if (this.expression == null || this.expression.isEmpty()) {
			return null;
		}
		return new GeneratedValue(catalogue.withLogicalNames(dialect.expression(this.expression)),
				!this.extra.contains("virtual generated"));
	}

	/**
	 * Return the default with what follows it: the value that a timestamp gets when its
	 * row is updated.
	 */
	private @Nullable String completeDefault(Catalogue catalogue, CatalogueDialect dialect) {
		String value = (this.defaultValue != null)
				? dialect.defaultValue(this.defaultValue, this.type, this.extra.contains("default_generated")) : null;
		if (value != null) {
			value = now(catalogue.withLogicalNames(value));
		}
		int onUpdate = this.extra.indexOf(ON_UPDATE);
		if (onUpdate < 0) {
			return value;
		}
		String updated = ON_UPDATE + now(this.extra.substring(onUpdate + ON_UPDATE.length()).trim());
		if (value == null) {
			return this.nullable ? "null " + updated : updated;
		}
		return value + " " + updated;
	}

	private static String now(String value) {
		Matcher matcher = NOW.matcher(value);
		if (!matcher.matches()) {
			return value;
		}
		String digits = matcher.group(1);
		return (digits == null || digits.isEmpty() || digits.equals("0")) ? "current_timestamp"
				: "current_timestamp(" + digits + ")";
	}

}
