package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.Table;

/**
 * Columns as MySQL and MariaDB write them. A definition says all there is to say of a
 * column, as {@code modify column} takes away what is not said.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/create-table.html">CREATE
 * TABLE</a>
 */
final class MySqlColumnSyntax extends ColumnSyntax {

	MySqlColumnSyntax(Identifiers names) {
		super(names, new SequenceSyntax());
	}

	/**
	 * Write a column as it stands behind {@code modify column}.
	 * @param column the column
	 * @param table the table, or {@code null} where the column is new
	 * @return the definition, with the check that the column itself holds
	 */
	String definition(Column column, @Nullable Table table) {
		String definition = definition(column);
		if (table == null) {
			return definition;
		}
		return table.checkConstraints()
			.stream()
			.filter((check) -> isOfColumn(check, column.name()))
			.findFirst()
			.map((check) -> definition + " check (" + check.expression() + ")")
			.orElse(definition);
	}

	/**
	 * Whether a check belongs to the definition of a column. MariaDB gives it the
	 * column's name then.
	 * @param check the check constraint
	 * @param column the column's exact name
	 * @return {@code true} if it comes and goes with the column's definition
	 */
	static boolean isOfColumn(CheckConstraint check, String column) {
		return check.name().generated() && check.name().text().equals(column);
	}

	@Override
	protected List<String> attributes(Column column) {
		List<String> attributes = new ArrayList<>();
		if (column.generated() != null) {
			attributes.add(generated(column.generated()));
		}
		if (!column.nullable()) {
			attributes.add("not null");
		}
		else if (column.type().base().equals("timestamp") && column.generated() == null) {
			// Unless a setting says otherwise, a timestamp takes no null.
			attributes.add("null");
		}
		if (column.defaultValue() != null) {
			attributes.add(defaultValue(column.defaultValue()));
		}
		if (column.identity() != null) {
			attributes.add(identity(column.identity()));
		}
		if (column.comment() != null) {
			attributes.add("comment " + Quoting.text(column.comment()));
		}
		return attributes;
	}

	private static String defaultValue(String value) {
		return value.startsWith("on update ") ? value : "default " + value;
	}

	@Override
	public String identity(Identity identity) {
		return "auto_increment";
	}

}
