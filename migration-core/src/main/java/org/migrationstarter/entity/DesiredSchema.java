package org.migrationstarter.entity;

import java.util.List;

import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.entity.CreateScript.Kind;
import org.migrationstarter.entity.CreateScript.Statement;
import org.migrationstarter.schema.Schema;

/**
 * What the entities ask for.
 *
 * @param schema the schema, as the application's kind of database reads it back; all of
 * its tables are the entities'
 * @param renames what was renamed, as {@link RenamedFrom} says
 * @param script the script that creates it in the application's database
 */
public record DesiredSchema(Schema schema, RenameHints renames, CreateScript script) {

	/**
	 * Return what inserts the rows without which a table is no use: the counters of table
	 * generators. Each is wanted when its owner is created.
	 * @return the statements
	 */
	public List<Statement> seedStatements() {
		return this.script.statements(Kind.SEED);
	}

	/**
	 * Return the conversions between named enum types and text that Hibernate relies on
	 * and that are no part of a schema. Each is wanted when its owner is created.
	 * @return the statements
	 */
	public List<Statement> castStatements() {
		return this.script.statements(Kind.CAST);
	}

}
