package org.migrationstarter.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

import org.migrationstarter.database.Capabilities;
import org.migrationstarter.database.ClientSettings;
import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.HistorySyntax;
import org.migrationstarter.database.Login;
import org.migrationstarter.database.MigrationLock;
import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.diff.Equivalences;

/**
 * SQLite.
 */
public final class Sqlite implements Database {

	private static final Capabilities CAPABILITIES = new Capabilities(true, false, false, false, false, true);

	@Override
	public String name() {
		return "sqlite";
	}

	@Override
	public boolean supports(String productName) {
		return productName.equals("SQLite");
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES;
	}

	@Override
	public SchemaReader reader() {
		return new SqliteSchemaReader();
	}

	@Override
	public ScratchDatabases scratch() {
		return new SqliteScratchDatabases();
	}

	@Override
	public DdlWriter writer() {
		return new SqliteDdlWriter();
	}

	@Override
	public Equivalences equivalences(Connection connection) {
		return new SqliteEquivalences(connection);
	}

	@Override
	public HistorySyntax history() {
		return SqliteHistory.SYNTAX;
	}

	@Override
	public boolean isInMemory(String url) {
		return url.contains(":memory:") || url.contains("mode=memory") || url.equals("jdbc:sqlite:");
	}

	@Override
	public boolean migratesOnOneConnection() {
		return true;
	}

	@Override
	public MigrationLock lock() {
		return new FileLock();
	}

	@Override
	public ClientSettings clients(Login login, Connection connection) throws SQLException {
		return SqliteFile.settings(connection);
	}

}
