package org.migrationstarter.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.ConstraintChange.RenameConstraint;
import org.migrationstarter.diff.EnumTypeChange.AlterEnumType;
import org.migrationstarter.diff.EnumTypeChange.CreateEnumType;
import org.migrationstarter.diff.EnumTypeChange.DropEnumType;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.IndexChange.RenameIndex;
import org.migrationstarter.diff.SchemaChange.CreateSchema;
import org.migrationstarter.diff.SchemaChange.DropSchema;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.diff.SequenceChange.CreateSequence;
import org.migrationstarter.diff.SequenceChange.DropSequence;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * What a change brings and takes away, and what must be there for it or because of what
 * it ends. A change that drops is the mirror of the one that creates.
 *
 * @param brings what is there only after it
 * @param needs what has to be there before it
 * @param removes what is there only before it
 * @param releases what has to be there as long as it has not happened
 */
record Footprint(Set<Resource> brings, Set<Resource> needs, Set<Resource> removes, Set<Resource> releases) {

	private Footprint() {
		this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
	}

	static Footprint of(Change change) {
		Footprint footprint = new Footprint();
		if (isDrop(change)) {
			footprint.create(change.inverse());
			return footprint.mirrored();
		}
		if (change instanceof AlterColumn alter) {
			return of(alter);
		}
		if (change instanceof AlterSequence alter) {
			return replacing(new CreateSequence(alter.from()), new CreateSequence(alter.to()));
		}
		if (change instanceof AlterEnumType alter) {
			// New constants have to be there before a column uses them, old ones go
			// after the last column that does.
			Set<Resource> part = alter.added().isEmpty() ? footprint.removes : footprint.brings;
			part.add(Resource.type(alter.to().name()));
		}
		else if (change instanceof RenameConstraint rename) {
			footprint.rename(rename.table(), rename.from(), rename.to());
		}
		else if (change instanceof RenameIndex rename) {
			footprint.rename(rename.table(), rename.from(), rename.to());
		}
		else {
			footprint.create(change);
		}
		return footprint;
	}

	private static Footprint of(AlterColumn alter) {
		ColumnDifference difference = ColumnDifference.between(alter.from(), alter.to());
		if (difference.type() || difference.nullability() || difference.collation()) {
			return replacing(new AddColumn(alter.table(), alter.from(), null),
					new AddColumn(alter.table(), alter.to(), null));
		}
		Footprint footprint = new Footprint();
		if (difference.defaultValue()) {
			// A constant of an enum type that the default names has to be there.
			footprint.needs.add(Resource.type(alter.to().type()));
			footprint.releases.add(Resource.type(alter.from().type()));
		}
		footprint.numbering(alter);
		return footprint;
	}

	private static boolean isDrop(Change change) {
		return change instanceof DropSchema || change instanceof DropEnumType || change instanceof DropSequence
				|| change instanceof DropTable || change instanceof DropColumn || change instanceof DropConstraint
				|| change instanceof DropIndex;
	}

	private static Footprint replacing(Change before, Change after) {
		Footprint footprint = new Footprint();
		footprint.create(before);
		footprint = footprint.mirrored();
		footprint.create(after);
		return footprint;
	}

	private Footprint mirrored() {
		return new Footprint(this.removes, this.releases, this.brings, this.needs);
	}

	private void create(Change change) {
		if (change instanceof CreateSchema create) {
			this.brings.add(Resource.schema(create.name()));
		}
		else if (change instanceof CreateEnumType create) {
			named(create.type().name());
			this.brings.add(Resource.type(create.type().name()));
		}
		else if (change instanceof CreateSequence create) {
			named(create.sequence().name());
		}
		else if (change instanceof CreateTable create) {
			table(create.definition());
		}
		else if (change instanceof AddColumn add) {
			this.needs.add(Resource.table(add.table()));
			column(add.table(), add.column());
		}
		else if (change instanceof AddConstraint add) {
			this.needs.add(Resource.table(add.table()));
			object(add.table(), add.constraint());
		}
		else if (change instanceof CreateIndex create) {
			this.needs.add(Resource.table(create.table()));
			object(create.table(), create.index());
		}
	}

	private void named(QualifiedName name) {
		this.brings.add(Resource.name(name));
		if (name.schema() != null) {
			this.needs.add(Resource.schema(name.schema()));
		}
	}

	private void table(Table table) {
		named(table.name());
		this.brings.add(Resource.table(table.name()));
		table.columns().forEach((column) -> column(table.name(), column));
		table.objects().forEach((object) -> object(table.name(), object));
		this.needs.removeAll(this.brings);
	}

	private void column(QualifiedName table, Column column) {
		this.brings.add(Resource.column(table, column.name()));
		this.needs.add(Resource.type(column.type()));
		if (column.identity() != null) {
			this.brings.add(Resource.only(table, "identity"));
		}
		ColumnUse.of(column).forEach((name) -> this.needs.add(Resource.column(table, name)));
	}

	// Some engines number a column only while it is a key.
	private void numbering(AlterColumn alter) {
		Resource numbered = Resource.only(alter.table(), "identity");
		Resource key = Resource.key(alter.table(), List.of(alter.to().name()));
		if (alter.from().identity() == null && alter.to().identity() != null) {
			this.brings.add(numbered);
			this.needs.add(key);
		}
		else if (alter.from().identity() != null && alter.to().identity() == null) {
			this.removes.add(numbered);
			this.releases.add(key);
		}
	}

	private void object(QualifiedName table, TableObject object) {
		if (!object.name().text().isEmpty()) {
			this.brings.add(Resource.name(table, object));
		}
		ColumnUse.of(object).forEach((name) -> this.needs.add(Resource.column(table, name)));
		if (object instanceof PrimaryKey) {
			this.brings.add(Resource.only(table, "primary key"));
		}
		Resource key = key(table, object);
		if (key != null) {
			this.brings.add(key);
		}
		if (object instanceof ForeignKey foreignKey) {
			QualifiedName target = foreignKey.target();
			this.needs.add(Resource.table(target));
			this.needs.add(Resource.key(target, foreignKey.targetColumns()));
			foreignKey.targetColumns().forEach((name) -> this.needs.add(Resource.column(target, name)));
		}
	}

	/**
	 * Return the unique set of columns that an object makes.
	 * @param table the table it belongs to
	 * @param object a constraint or an index
	 * @return the key, or {@code null} if the object makes none
	 */
	static @Nullable Resource key(QualifiedName table, TableObject object) {
		if (object instanceof PrimaryKey key) {
			return Resource.key(table, key.columns());
		}
		if (object instanceof UniqueConstraint unique) {
			return Resource.key(table, unique.columns());
		}
		if (object instanceof Index index && index.unique() && index.predicate() == null) {
			return Resource.key(table, index.keys().stream().map(IndexKey::text).toList());
		}
		return null;
	}

	private void rename(QualifiedName table, TableObject from, TableObject to) {
		this.removes.add(Resource.name(table, from));
		this.brings.add(Resource.name(table, to));
	}

}
