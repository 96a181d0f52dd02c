package org.migrationstarter.database.hsqldb;

import java.sql.Connection;

import org.migrationstarter.database.Capabilities;
import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.EvaluatedDefaults;
import org.migrationstarter.database.HistorySyntax;
import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.diff.Spelling;

/**
 * HSQLDB.
 */
public final class Hsqldb implements Database {

	private static final Capabilities CAPABILITIES = new Capabilities(false, false, true, false, true, true);

	@Override
	public String name() {
		return "hsqldb";
	}

	@Override
	public boolean supports(String productName) {
		return productName.equals("HSQL Database Engine");
	}

	@Override
	public Spelling spelling() {
		return Spelling.UNQUOTED_UPPER_CASE;
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES;
	}

	@Override
	public SchemaReader reader() {
		return new HsqldbSchemaReader();
	}

	@Override
	public ScratchDatabases scratch() {
		return new HsqldbScratchDatabases();
	}

	@Override
	public DdlWriter writer() {
		return new HsqldbDdlWriter();
	}

	@Override
	public Equivalences equivalences(Connection connection) {
		return new EvaluatedDefaults(connection, "values (%s)");
	}

	@Override
	public HistorySyntax history() {
		return HsqldbHistory.SYNTAX;
	}

	@Override
	public boolean isInMemory(String url) {
		return url.startsWith("jdbc:hsqldb:mem:");
	}

}
