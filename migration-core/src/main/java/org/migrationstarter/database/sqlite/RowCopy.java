package org.migrationstarter.database.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.schema.Column;

/**
 * Where a rebuilt table's values come from, for the columns that are not simply copied.
 *
 * @param sources by column: the expression to fill it with, or an empty optional where
 * its own default serves
 */
record RowCopy(Map<String, Optional<String>> sources) {

	static final RowCopy UNCHANGED = new RowCopy(Map.of());

	RowCopy {
		sources = Map.copyOf(sources);
	}

	RowCopy with(AddColumn change) {
		return with(change.column().name(), Optional.ofNullable(change.existingRows()));
	}

	RowCopy with(AlterColumn change, Identifiers names) {
		String column = change.to().name();
		if (change.existingRows() == null) {
			return this;
		}
		String value = source(column, names).map((source) -> "coalesce(" + source + ", " + change.existingRows() + ")")
			.orElse(change.existingRows());
		return with(column, Optional.of(value));
	}

	private RowCopy with(String column, Optional<String> source) {
		Map<String, Optional<String>> changed = new LinkedHashMap<>(this.sources);
		changed.put(column, source);
		return new RowCopy(changed);
	}

	RowCopy without(DropColumn change) {
		Map<String, Optional<String>> changed = new LinkedHashMap<>(this.sources);
		changed.remove(change.column().name());
		return new RowCopy(changed);
	}

	/**
	 * Return what a column is filled with.
	 * @param column the column of the new table
	 * @param names how names are written
	 * @return the expression, or an empty optional where the column fills itself
	 */
	Optional<String> source(Column column, Identifiers names) {
		return (column.generated() != null) ? Optional.empty() : source(column.name(), names);
	}

	private Optional<String> source(String column, Identifiers names) {
		return Objects.requireNonNullElseGet(this.sources.get(column), () -> Optional.of(names.quote(column)));
	}

}
