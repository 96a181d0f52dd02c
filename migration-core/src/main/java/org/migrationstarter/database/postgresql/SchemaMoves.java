package org.migrationstarter.database.postgresql;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.Literals;
import org.migrationstarter.schema.QualifiedName;

/**
 * Writes that an object moves to another schema.
 */
final class SchemaMoves {

	private SchemaMoves() {
	}

	/**
	 * Write a move. The default schema goes by no name, so PostgreSQL is asked for it.
	 * @param kind what moves, in PostgreSQL's words ({@code table})
	 * @param names how names are written
	 * @param from the object's name before
	 * @param schema the schema's exact name, or {@code null} for the default one
	 * @return the statement
	 */
	static Statement of(String kind, Identifiers names, QualifiedName from, @Nullable String schema) {
		String move = "alter " + kind + " " + names.quote(from) + " set schema ";
		return Statement.of((schema != null) ? move + names.quote(schema) : "do $$ begin execute format("
				+ Literals.quote(move.replace("%", "%%") + "%I") + ", current_schema()); end $$");
	}

}
