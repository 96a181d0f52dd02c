package org.migrationstarter.database.ddl;

import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;

/**
 * Spells constraints where the target of a foreign key is looked for in the schema of the
 * table that refers, and the default schema is the one that each database has:
 * {@code PUBLIC}.
 */
public final class PublicSchemaConstraintSyntax extends ExplicitConstraintSyntax {

	/**
	 * Create the syntax.
	 * @param names how names are written
	 */
	public PublicSchemaConstraintSyntax(Identifiers names) {
		super(names);
	}

	@Override
	protected QualifiedName target(QualifiedName table, ForeignKey key) {
		boolean elsewhere = table.schema() != null && key.target().schema() == null;
		return elsewhere ? new QualifiedName("PUBLIC", key.target().name()) : key.target();
	}

}
