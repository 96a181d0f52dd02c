package org.migrationstarter.database.mysql;

import java.sql.Connection;

import org.migrationstarter.database.Capabilities;
import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.HistorySyntax;
import org.migrationstarter.database.MigrationLock;
import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.diff.Equivalences;

/**
 * MySQL 8.0 and later.
 */
public final class MySql implements Database {

	private final SchemaReader reader = new InformationSchemaReader(new MySqlCatalogueDialect());

	private final ScratchDatabases scratch = new MySqlScratchDatabases();

	@Override
	public String name() {
		return "mysql";
	}

	@Override
	public boolean supports(String productName) {
		return productName.equals("MySQL");
	}

	@Override
	public boolean supports(String productName, String productVersion) {
		return supports(productName) && !productVersion.contains("MariaDB");
	}

	@Override
	public Capabilities capabilities() {
		return new Capabilities(false, true, false, false, true, true);
	}

	@Override
	public SchemaReader reader() {
		return this.reader;
	}

	@Override
	public ScratchDatabases scratch() {
		return this.scratch;
	}

	@Override
	public DdlWriter writer() {
		return new MySqlDdlWriter();
	}

	@Override
	public Equivalences equivalences(Connection connection) {
		return new MySqlEquivalences(connection);
	}

	@Override
	public HistorySyntax history() {
		return MySqlHistory.SYNTAX;
	}

	@Override
	public MigrationLock lock() {
		return new NamedLock();
	}

}
