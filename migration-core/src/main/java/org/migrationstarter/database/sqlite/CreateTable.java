package org.migrationstarter.database.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Deferrability;

/**
 * What only the text of a {@code create table} statement tells.
 *
 * @param columns what it says of its columns, by their names in lower case
 * @param keys the primary key and the unique constraints
 * @param foreignKeys the foreign keys, in the order of the text
 * @param checkConstraints the check constraints
 * @param conflictClauses the {@code on conflict} clauses, each with what it belongs to
 */
record CreateTable(Map<String, ColumnText> columns, List<Key> keys, List<Reference> foreignKeys,
		List<CheckConstraint> checkConstraints, List<String> conflictClauses) {

	ColumnText column(String name) {
		return this.columns.getOrDefault(name.toLowerCase(Locale.ROOT), ColumnText.NOTHING);
	}

	Optional<String> keyName(boolean primary, List<String> columns) {
		return this.keys.stream()
			.filter((key) -> key.primary() == primary && key.name() != null && key.isOn(columns))
			.map(Key::name)
			.findFirst();
	}

	/**
	 * What is said of a column.
	 *
	 * @param collation the collation, or {@code null} for the usual one
	 * @param generated the expression that it is computed from, or {@code null}
	 * @param autoincrement whether it is numbered without reuse
	 */
	record ColumnText(@Nullable String collation, @Nullable String generated, boolean autoincrement) {

		static final ColumnText NOTHING = new ColumnText(null, null, false);

	}

	/**
	 * A primary key or unique constraint.
	 *
	 * @param name its name, or {@code null}
	 * @param primary whether it is the primary key
	 * @param columns its columns as they are written
	 */
	record Key(@Nullable String name, boolean primary, List<String> columns) {

		boolean isOn(List<String> others) {
			return String.join("\0", this.columns).equalsIgnoreCase(String.join("\0", others));
		}

	}

	/**
	 * A foreign key.
	 *
	 * @param name its name, or {@code null}
	 * @param deferrability when it is checked
	 */
	record Reference(@Nullable String name, Deferrability deferrability) {

	}

}
