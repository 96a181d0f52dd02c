package org.migrationstarter.database.h2;

import org.migrationstarter.database.ddl.SequenceSyntax;

/**
 * Spells the options of H2's sequences.
 */
final class H2SequenceSyntax extends SequenceSyntax {

	@Override
	protected long usualCache() {
		return 32;
	}

}
