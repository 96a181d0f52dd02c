package org.migrationstarter.database.informationschema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.sql.Qualifiers;
import org.migrationstarter.database.sql.UnicodeEscapes;
import org.migrationstarter.schema.QualifiedName;

/**
 * The way from physical names to those of a snapshot.
 *
 * @param selection what is read
 * @param currentSchema the connection's default schema
 */
record Namespaces(SchemaSelection selection, String currentSchema) {

	/** Hibernate makes these at start-up and takes them for temporary. */
	private static final String MULTI_TABLE_PREFIX = "HTE_";

	/**
	 * Name an object that is read.
	 * @return the name, or an empty optional if its schema is not read
	 */
	Optional<QualifiedName> selected(Key key) {
		return this.selection.namespace(key.schema(), this.currentSchema)
			.map((namespace) -> new QualifiedName(namespace.logicalName(), key.name()));
	}

	/**
	 * Name a table that is read and visible.
	 * @return the name, or an empty optional if it is to be left out
	 */
	Optional<QualifiedName> visibleTable(Key key) {
		return selected(key).filter((name) -> this.selection.includes(name)
				&& !name.name().toUpperCase(Locale.ROOT).startsWith(MULTI_TABLE_PREFIX));
	}

	/**
	 * Name an object, whether it is read or not.
	 */
	QualifiedName any(Key key) {
		return selected(key).orElseGet(() -> new QualifiedName(key.schema(), key.name()));
	}

	/**
	 * Take the table and the default schema out of an expression of a table.
	 */
	String expression(String expression, Key table) {
		String unqualified = Qualifiers.remove(expression, List.of(table.schema(), table.name()));
		return UnicodeEscapes.decode(Qualifiers.remove(unqualified, List.of(this.currentSchema)).strip());
	}

	@Nullable String expressionOrNull(@Nullable String expression, Key table) {
		return (expression != null) ? expression(expression, table) : null;
	}

}
