package org.migrationstarter.database.h2;

import java.util.Set;

import org.migrationstarter.database.ddl.Folding;
import org.migrationstarter.database.ddl.Identifiers;

/**
 * How names are written in H2. A database with {@code DATABASE_TO_UPPER=FALSE} or
 * {@code DATABASE_TO_LOWER=TRUE} understands them too, as long as its names are not all
 * upper case.
 */
final class H2Names {

	/**
	 * The words that H2 2.4 refuses as the name of a table or a column somewhere, tried
	 * out one by one; H2's documentation lists them under "Keywords / Reserved Words".
	 */
	private static final String RESERVED_WORDS = """
			_rowid_ all and any array as asymmetric authorization between both case cast check constraint cross
			current_catalog current_date current_path current_role current_schema current_time current_timestamp
			current_user day default distinct else end except exists false fetch for foreign from full group groups
			having hour if ilike in inner intersect intersects interval is join key lateral leading left like limit
			localtime localtimestamp minus minute month natural not null offset on or order over partition primary
			qualify range regexp right row rownum rows second select session_user set some symmetric system_user table
			to top trailing true uescape union unique unknown user using value values when where window with year
			""";

	static final Identifiers IDENTIFIERS = new Identifiers("\"", Folding.UPPER,
			Set.of(RESERVED_WORDS.strip().split("\\s+")));

	private H2Names() {
	}

}
