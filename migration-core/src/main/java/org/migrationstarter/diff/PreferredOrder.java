package org.migrationstarter.diff;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.SchemaChange.CreateSchema;
import org.migrationstarter.diff.SchemaChange.DropSchema;
import org.migrationstarter.diff.SequenceChange.DropSequence;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * The order in which a person would write changes, if nothing relied on anything: in
 * sections, in a section table after table, for a table step by step.
 */
final class PreferredOrder implements Comparator<Change> {

	private final Set<QualifiedName> created = new HashSet<>();

	private final Set<QualifiedName> dropped = new HashSet<>();

	private final Comparator<Change> order;

	private PreferredOrder(List<Change> changes, boolean destructiveLast) {
		for (Change change : changes) {
			if (change instanceof CreateTable create) {
				this.created.add(create.table());
			}
			else if (change instanceof DropTable drop) {
				this.dropped.add(drop.table());
			}
		}
		this.order = Comparator.comparing((Change change) -> destructiveLast && goesLast(change))
			.thenComparing(this::section)
			.thenComparing(Change::table, Comparator.nullsFirst(Comparator.<QualifiedName>naturalOrder()))
			.thenComparing(PreferredOrder::step);
	}

	static Comparator<Change> of(List<Change> changes, boolean destructiveLast) {
		return new PreferredOrder(changes, destructiveLast);
	}

	@Override
	public int compare(Change change, Change other) {
		return this.order.compare(change, other);
	}

	private boolean goesLast(Change change) {
		return change.destructive() || belongsTo(this.dropped, change.table());
	}

	private Section section(Change change) {
		if (change instanceof CreateSchema) {
			return Section.NEW_SCHEMAS;
		}
		if (change instanceof DropSchema) {
			return Section.OLD_SCHEMAS;
		}
		if (change instanceof EnumTypeChange) {
			return (change instanceof EnumTypeChange.DropEnumType) ? Section.OLD_TYPES : Section.TYPES;
		}
		if (change instanceof SequenceChange) {
			return (change instanceof DropSequence) ? Section.OLD_SEQUENCES : Section.SEQUENCES;
		}
		if (belongsTo(this.created, change.table())) {
			return (step(change) == Step.ADD_FOREIGN_KEY) ? Section.FOREIGN_KEYS_OF_NEW_TABLES : Section.NEW_TABLES;
		}
		return belongsTo(this.dropped, change.table()) ? Section.OLD_TABLES : Section.TABLES;
	}

	private static boolean belongsTo(Set<QualifiedName> tables, @Nullable QualifiedName table) {
		return table != null && tables.contains(table);
	}

	private static Step step(Change change) {
		if (change instanceof CreateTable) {
			return Step.CREATE_TABLE;
		}
		if (change instanceof AddColumn) {
			return Step.ADD_COLUMN;
		}
		if (change instanceof AlterColumn) {
			return Step.ALTER_COLUMN;
		}
		if (change instanceof DropConstraint drop) {
			return dropOf(drop.constraint());
		}
		if (change instanceof DropIndex) {
			return Step.DROP_INDEX;
		}
		if (change instanceof AddConstraint add) {
			return additionOf(add.constraint());
		}
		if (change instanceof CreateIndex) {
			return Step.CREATE_INDEX;
		}
		if (change instanceof DropColumn) {
			return Step.DROP_COLUMN;
		}
		return (change instanceof DropTable) ? Step.DROP_TABLE : Step.OTHER;
	}

	private static Step dropOf(TableObject constraint) {
		if (constraint instanceof ForeignKey) {
			return Step.DROP_FOREIGN_KEY;
		}
		if (constraint instanceof CheckConstraint) {
			return Step.DROP_CHECK;
		}
		return (constraint instanceof UniqueConstraint) ? Step.DROP_UNIQUE : Step.DROP_PRIMARY_KEY;
	}

	private static Step additionOf(TableObject constraint) {
		if (constraint instanceof ForeignKey) {
			return Step.ADD_FOREIGN_KEY;
		}
		if (constraint instanceof CheckConstraint) {
			return Step.ADD_CHECK;
		}
		return (constraint instanceof UniqueConstraint) ? Step.ADD_UNIQUE : Step.ADD_PRIMARY_KEY;
	}

	private enum Section {

		NEW_SCHEMAS, TYPES, SEQUENCES, NEW_TABLES, OLD_TABLES, TABLES, FOREIGN_KEYS_OF_NEW_TABLES, OLD_SEQUENCES,
		OLD_TYPES, OLD_SCHEMAS

	}

	private enum Step {

		CREATE_TABLE, ADD_COLUMN, ALTER_COLUMN, DROP_FOREIGN_KEY, DROP_CHECK, DROP_UNIQUE, DROP_INDEX, DROP_PRIMARY_KEY,
		ADD_PRIMARY_KEY, ADD_UNIQUE, ADD_CHECK, CREATE_INDEX, ADD_FOREIGN_KEY, OTHER, DROP_COLUMN, DROP_TABLE

	}

}
