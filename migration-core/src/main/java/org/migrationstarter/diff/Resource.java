package org.migrationstarter.diff;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.TableObject;

/**
 * Something that one change brings or takes away and that another one relies on. Names
 * are kept in lower case: two that differ in case only may be the same for the engine.
 *
 * @param kind what it is
 * @param owner the table it belongs to, or {@code null}
 * @param name its name
 */
record Resource(Kind kind, @Nullable QualifiedName owner, String name) {

	static Resource schema(String name) {
		return new Resource(Kind.SCHEMA, null, name);
	}

	// The spelling of a column's type does not tell the schema of an enum for certain.
	static Resource type(QualifiedName name) {
		return new Resource(Kind.TYPE, null, lower(name.name()));
	}

	static Resource type(ColumnType type) {
		String base = type.base().substring(type.base().lastIndexOf('.') + 1);
		return new Resource(Kind.TYPE, null, lower(base.replace("\"", "")));
	}

	static Resource table(QualifiedName name) {
		return new Resource(Kind.TABLE, name, "");
	}

	static Resource column(QualifiedName table, String name) {
		return new Resource(Kind.COLUMN, table, lower(name));
	}

	// A set of columns that is unique, so that a foreign key can point to it.
	static Resource key(QualifiedName table, Collection<String> columns) {
		List<String> names = columns.stream().map(Resource::lower).toList();
		return new Resource(Kind.KEY, table, String.join("\n", new TreeSet<>(names)));
	}

	// A table has one primary key at most, and on some engines one numbered column.
	static Resource only(QualifiedName table, String what) {
		return new Resource(Kind.ONLY, table, what);
	}

	// A name that only one object of a schema can have on some engine.
	static Resource name(QualifiedName name) {
		return new Resource(Kind.NAME, null, lower(name.toString()));
	}

	static Resource name(QualifiedName table, TableObject object) {
		return name(table.sibling(object.name().text()));
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * The kinds of resources.
	 */
	enum Kind {

		/** A schema. */
		SCHEMA,

		/** An enum type. */
		TYPE,

		/** A table. */
		TABLE,

		/** A column. */
		COLUMN,

		/** A unique set of columns. */
		KEY,

		/** Something of which a table has one at most. */
		ONLY,

		/** A name. */
		NAME

	}

}
