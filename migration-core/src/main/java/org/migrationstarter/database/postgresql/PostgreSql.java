package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.migrationstarter.database.Capabilities;
import org.migrationstarter.database.ClientSettings;
import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.HistorySyntax;
import org.migrationstarter.database.LimitedSession;
import org.migrationstarter.database.Login;
import org.migrationstarter.database.MigrationLock;
import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.diff.Equivalences;

/**
 * PostgreSQL, from version 15.
 */
public final class PostgreSql implements Database {

	@Override
	public String name() {
		return "postgresql";
	}

	@Override
	public boolean supports(String productName) {
		return productName.equals("PostgreSQL");
	}

	@Override
	public Capabilities capabilities() {
		return new Capabilities(true, true, true, true, true, true);
	}

	@Override
	public SchemaReader reader() {
		return new PostgreSqlSchemaReader();
	}

	@Override
	public ScratchDatabases scratch() {
		return new PostgreSqlScratchDatabases();
	}

	@Override
	public DdlWriter writer() {
		return new PostgreSqlDdlWriter();
	}

	@Override
	public Equivalences equivalences(Connection connection) {
		return new PostgreSqlEquivalences(connection);
	}

	@Override
	public Optional<LimitedSession> limitedSession(Connection connection) {
		return Optional.of(new PostgreSqlLimitedSession(connection));
	}

	@Override
	public HistorySyntax history() {
		return PostgreSqlHistory.SYNTAX;
	}

	@Override
	public boolean migratesOnOneConnection() {
		return true;
	}

	@Override
	public MigrationLock lock() {
		return new AdvisoryLock();
	}

	@Override
	public ClientSettings clients(Login login, Connection connection) throws SQLException {
		return PostgreSqlClients.settings(login, connection.getCatalog());
	}

}
