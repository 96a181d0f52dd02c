package org.migrationstarter.database.h2;

import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.IndexSyntax;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.QualifiedName;

/**
 * Spells H2's indexes, where {@code nulls not distinct} stands before the word
 * {@code index}.
 */
final class H2IndexSyntax extends IndexSyntax {

	H2IndexSyntax(Identifiers names) {
		super(names);
	}

	@Override
	public String definition(QualifiedName table, Index index) {
		String unique = index.unique() ? "unique " : "";
		String nulls = index.nullsNotDistinct() ? "nulls not distinct " : "";
		String included = index.included().isEmpty() ? "" : " include " + names().list(index.included());
		return "create " + unique + nulls + "index " + name(table, index) + " on " + names().quote(table) + " "
				+ keys(index) + included;
	}

}
