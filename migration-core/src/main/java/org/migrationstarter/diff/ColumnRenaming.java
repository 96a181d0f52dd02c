package org.migrationstarter.diff;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.Table;

/**
 * Lets the expressions of a table follow a renamed column, as they do in a database.
 */
final class ColumnRenaming {

	private final RenameColumn rename;

	private ColumnRenaming(RenameColumn rename) {
		this.rename = rename;
	}

	/**
	 * Rename a column in all expressions of its table.
	 * @param table the table
	 * @param rename the new name
	 * @return the table with new expressions; columns and lists of columns are left alone
	 */
	static Table inExpressions(Table table, RenameColumn rename) {
		ColumnRenaming renaming = new ColumnRenaming(rename);
		return table.withColumns(table.columns().stream().map(renaming::column).toList())
			.withIndexes(table.indexes().stream().map(renaming::index).toList())
			.withCheckConstraints(table.checkConstraints().stream().map(renaming::check).toList());
	}

	private Column column(Column column) {
		GeneratedValue generated = column.generated();
		return (generated != null)
				? column.withGenerated(new GeneratedValue(text(generated.expression()), generated.stored())) : column;
	}

	private Index index(Index index) {
		return new Index(index.name(), index.keys().stream().map(this::key).toList(), index.unique(),
				index.nullsNotDistinct(), textOrNull(index.predicate()), index.included(), index.method(),
				index.options());
	}

	private IndexKey key(IndexKey key) {
		return key.expression() ? new IndexKey(text(key.text()), true, key.descending(), key.nullsFirst(),
				key.prefixLength(), key.operatorClass()) : key;
	}

	private CheckConstraint check(CheckConstraint check) {
		return new CheckConstraint(check.name(), text(check.expression()));
	}

	private @Nullable String textOrNull(@Nullable String expression) {
		return (expression != null) ? text(expression) : null;
	}

	private String text(String expression) {
		return ExpressionText.rename(expression, this.rename.from(), this.rename.to());
	}

}
