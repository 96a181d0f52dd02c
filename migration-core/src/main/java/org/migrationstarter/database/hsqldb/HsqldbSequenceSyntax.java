package org.migrationstarter.database.hsqldb;

import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.schema.SequenceOptions;

/**
 * Spells the options of HSQLDB's sequences. They begin at 0 where nothing is said.
 */
final class HsqldbSequenceSyntax extends SequenceSyntax {

	@Override
	public String definition(SequenceOptions options) {
		String definition = super.definition(options);
		return definition.startsWith("start with") ? definition
				: ("start with " + options.start() + " " + definition).strip();
	}

}
