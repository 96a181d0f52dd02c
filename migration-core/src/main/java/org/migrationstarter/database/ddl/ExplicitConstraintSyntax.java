package org.migrationstarter.database.ddl;

import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.TableObject;

/**
 * Spells constraints where the database makes up names that nobody can know beforehand,
 * so that a later script could not drop them. A primary key needs no name to be dropped.
 */
public class ExplicitConstraintSyntax extends ConstraintSyntax {

	/**
	 * Create the syntax.
	 * @param names how names are written
	 */
	public ExplicitConstraintSyntax(Identifiers names) {
		super(names);
	}

	@Override
	protected String madeUpName(QualifiedName table, TableObject constraint) {
		return (constraint instanceof PrimaryKey) ? "" : GeneratedNames.of(table, constraint);
	}

}
