package org.migrationstarter.database.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ColumnDifference;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.TableChange.ChangeTableOptions;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * What SQLite can change in a table that exists.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>
 */
final class InPlace {

	private static final Pattern CURRENT_TIME = Pattern.compile("current_", Pattern.CASE_INSENSITIVE);

	private InPlace() {
	}

	/**
	 * Whether SQLite can make a change without a rebuild of the table.
	 * @param change the change
	 * @param schema the schema right before it
	 * @return {@code false} if the table must be rebuilt
	 */
	static boolean isPossible(Change change, Schema schema) {
		if (change instanceof AddColumn add) {
			return canAdd(add);
		}
		if (change instanceof DropColumn drop) {
			return canDrop(drop, schema);
		}
		if (change instanceof AlterColumn alter) {
			return isNothing(alter);
		}
		return !(change instanceof ConstraintChange || change instanceof ChangeTableOptions);
	}

	/**
	 * Whether the keys are there that the foreign keys of a change refer to. SQLite finds
	 * fault with both tables of a foreign key without one.
	 * @param change the change
	 * @param schema the schema right before it
	 * @return {@code false} if a table that is there has yet to get a key
	 */
	static boolean hasKeys(Change change, Schema schema) {
		return foreignKeys(change).allMatch((key) -> schema.table(key.target())
			.map((target) -> target.objects().stream().anyMatch((object) -> isKey(object, key.targetColumns())))
			.orElse(true));
	}

	private static Stream<ForeignKey> foreignKeys(Change change) {
		if (change instanceof CreateTable create) {
			return create.definition().foreignKeys().stream();
		}
		return (change instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) ? Stream.of(key)
				: Stream.empty();
	}

	private static boolean isKey(TableObject object, List<String> columns) {
		List<String> key = List.of();
		if (object instanceof PrimaryKey primaryKey) {
			key = primaryKey.columns();
		}
		else if (object instanceof UniqueConstraint unique) {
			key = unique.columns();
		}
		else if (object instanceof Index index && index.unique()) {
			key = index.keys().stream().map(IndexKey::text).toList();
		}
		return Set.copyOf(key).equals(Set.copyOf(columns));
	}

	private static boolean canAdd(AddColumn add) {
		Column column = add.column();
		if (column.generated() != null) {
			return !column.generated().stored();
		}
		boolean constant = column.defaultValue() == null || isConstant(column.defaultValue());
		boolean valued = column.nullable() || (column.defaultValue() != null && add.existingRows() == null);
		return column.identity() == null && constant && valued;
	}

	private static boolean isConstant(String value) {
		return SqliteColumnSyntax.isLiteral(value) && !CURRENT_TIME.matcher(value).lookingAt();
	}

	/**
	 * Whether a constraint can be written with the column that it is for.
	 * @param add the column
	 * @param constraint the constraint
	 * @return {@code true} if the two are one statement
	 */
	static boolean canCarry(AddColumn add, AddConstraint constraint) {
		if (!add.table().equals(constraint.table())) {
			return false;
		}
		Column column = add.column();
		if (constraint.constraint() instanceof ForeignKey key) {
			return key.columns().equals(List.of(column.name())) && column.defaultValue() == null
					&& add.existingRows() == null;
		}
		return constraint.constraint() instanceof CheckConstraint check && mentions(check.expression(), column.name())
				&& add.existingRows() == null;
	}

	/**
	 * Whether a change of a column is none for SQLite, which keeps no comments.
	 * @param alter the change
	 * @return {@code true} if nothing is to be done
	 */
	static boolean isNothing(AlterColumn alter) {
		ColumnDifference difference = ColumnDifference.between(alter.from(), alter.to());
		return alter.existingRows() == null && !difference.type() && !difference.nullability()
				&& !difference.defaultValue() && !difference.identity() && !difference.generated()
				&& !difference.collation();
	}

	private static boolean canDrop(DropColumn drop, Schema schema) {
		String name = drop.column().name();
		return schema.table(drop.table())
			.filter((table) -> table.columns().size() > 1)
			.filter((table) -> objects(table).noneMatch((object) -> uses(object, name)))
			.filter((table) -> table.columns().stream().noneMatch((column) -> computes(column, name)))
			.isPresent()
				&& schema.tables()
					.stream()
					.flatMap((table) -> table.foreignKeys().stream())
					.noneMatch((key) -> refersTo(key, drop.table(), name));
	}

	private static Stream<TableObject> objects(Table table) {
		return Stream
			.of(Stream.ofNullable(table.primaryKey()), table.foreignKeys().stream(), table.uniqueConstraints().stream(),
					table.indexes().stream(), table.checkConstraints().stream())
			.flatMap((objects) -> objects);
	}

	private static boolean uses(TableObject object, String column) {
		if (object instanceof PrimaryKey key) {
			return key.columns().contains(column);
		}
		if (object instanceof ForeignKey key) {
			return key.columns().contains(column);
		}
		if (object instanceof UniqueConstraint unique) {
			return unique.columns().contains(column);
		}
		if (object instanceof CheckConstraint check) {
			return mentions(check.expression(), column);
		}
		Index index = (Index) object;
		return mentions(index.predicate(), column) || index.keys().stream().anyMatch((key) -> uses(key, column));
	}

	private static boolean uses(IndexKey key, String column) {
		return key.expression() ? mentions(key.text(), column) : key.text().equals(column);
	}

	private static boolean computes(Column column, String other) {
		GeneratedValue generated = column.generated();
		return generated != null && !column.name().equals(other) && mentions(generated.expression(), other);
	}

	private static boolean refersTo(ForeignKey key, QualifiedName table, String column) {
		return key.target().equals(table) && key.targetColumns().contains(column);
	}

	/**
	 * Whether an expression speaks of a name. It is not parsed: a name in a text counts
	 * too.
	 * @param expression the expression, or {@code null}
	 * @param name the name
	 * @return {@code true} if the name occurs as a whole
	 */
	static boolean mentions(@Nullable String expression, String name) {
		String text = Objects.requireNonNullElse(expression, "").toLowerCase(Locale.ROOT);
		String word = Pattern.quote(name.toLowerCase(Locale.ROOT));
		return Pattern.compile("(?<![\\w$])" + word + "(?![\\w$])").matcher(text).find();
	}

}
