package org.migrationstarter.diff;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * A change of one constraint. Constraints are not altered: one is dropped, another is
 * added.
 */
public sealed interface ConstraintChange extends Change {

	@Override
	QualifiedName table();

	@Override
	default boolean destructive() {
		return false;
	}

	private static String text(QualifiedName tableName, TableObject constraint, Spelling spelling) {
		String table = spelling.of(tableName);
		String what;
		if (constraint instanceof PrimaryKey key) {
			return "primary key " + table + " (" + spelling.of(key.columns()) + ")";
		}
		else if (constraint instanceof ForeignKey key) {
			what = "foreign key " + table + " (" + spelling.of(key.columns()) + ") to " + spelling.of(key.target())
					+ " (" + spelling.of(key.targetColumns()) + ")";
		}
		else if (constraint instanceof UniqueConstraint unique) {
			what = "unique constraint " + table + " (" + spelling.of(unique.columns()) + ")";
		}
		else if (constraint instanceof CheckConstraint check) {
			what = "check constraint " + table + " (" + check.expression() + ")";
		}
		else {
			throw new IllegalArgumentException("Not a constraint: " + constraint);
		}
		return constraint.name().generated() ? what : what + " named " + spelling.of(constraint.name());
	}

	/**
	 * A new constraint on a table that exists, or a foreign key of any table.
	 *
	 * @param table the table
	 * @param constraint a primary key, foreign key, unique or check constraint
	 */
	record AddConstraint(QualifiedName table, TableObject constraint) implements ConstraintChange {

		@Override
		public DropConstraint inverse() {
			return new DropConstraint(this.table, this.constraint);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.with(this.constraint));
		}

		@Override
		public String describe(Spelling spelling) {
			return "add " + text(this.table, this.constraint, spelling);
		}

	}

	/**
	 * A constraint that goes.
	 *
	 * @param table the table
	 * @param constraint the constraint as it was
	 */
	record DropConstraint(QualifiedName table, TableObject constraint) implements ConstraintChange {

		@Override
		public AddConstraint inverse() {
			return new AddConstraint(this.table, this.constraint);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.without(this.constraint));
		}

		@Override
		public String describe(Spelling spelling) {
			return "drop " + text(this.table, this.constraint, spelling);
		}

	}

	/**
	 * A constraint that gets another name.
	 *
	 * @param table the table
	 * @param from the constraint before
	 * @param to the constraint after, the same but for its name
	 */
	record RenameConstraint(QualifiedName table, TableObject from, TableObject to) implements ConstraintChange {

		@Override
		public RenameConstraint inverse() {
			return new RenameConstraint(this.table, this.to, this.from);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.without(this.from).with(this.to));
		}

		@Override
		public String describe(Spelling spelling) {
			return "rename " + text(this.table, this.from, spelling) + " to " + spelling.of(this.to.name());
		}

	}

}
