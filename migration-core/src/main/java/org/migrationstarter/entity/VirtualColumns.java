package org.migrationstarter.entity;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.HSQLDialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Takes the word {@code stored} from HSQLDB's generated columns, which it does not know.
 */
final class VirtualColumns implements ScriptRepair {

	private static final String STORED = " stored";

	@Override
	public boolean appliesTo(Dialect dialect) {
		return dialect instanceof HSQLDialect && dialect.generatedAs("1").endsWith(STORED);
	}

	@Override
	public String repair(Table table, String definition, Dialect dialect) {
		String repaired = definition;
		for (Column column : table.getColumns()) {
			if (column.getGeneratedAs() != null) {
				String clause = dialect.generatedAs(column.getGeneratedAs());
				repaired = repaired.replace(clause, clause.substring(0, clause.length() - STORED.length()));
			}
		}
		return repaired;
	}

}
