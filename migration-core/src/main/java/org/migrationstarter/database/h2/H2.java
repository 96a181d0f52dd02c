package org.migrationstarter.database.h2;

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
import org.migrationstarter.diff.Spelling;

/**
 * H2.
 */
public final class H2 implements Database {

	private static final Capabilities CAPABILITIES = new Capabilities(false, false, true, false, true, true);

	@Override
	public String name() {
		return "h2";
	}

	@Override
	public boolean supports(String productName) {
		return productName.equals("H2");
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
		return new H2SchemaReader();
	}

	@Override
	public ScratchDatabases scratch() {
		return new H2ScratchDatabases();
	}

	@Override
	public DdlWriter writer() {
		return new H2DdlWriter();
	}

	@Override
	public Equivalences equivalences(Connection connection) {
		return new H2Equivalences(connection);
	}

	@Override
	public HistorySyntax history() {
		return H2History.SYNTAX;
	}

	@Override
	public boolean locksHistoryRows() {
		return true;
	}

	@Override
	public boolean isInMemory(String url) {
		return url.startsWith("jdbc:h2:mem:");
	}

	@Override
	public MigrationLock lock() {
		return new RowLock();
	}

	@Override
	public ClientSettings clients(Login login, Connection connection) throws SQLException {
		return H2File.settings(login, connection);
	}

}
