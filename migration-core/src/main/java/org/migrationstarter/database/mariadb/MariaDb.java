package org.migrationstarter.database.mariadb;

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
import org.migrationstarter.database.mysql.InformationSchemaReader;
import org.migrationstarter.database.mysql.MySqlClients;
import org.migrationstarter.database.mysql.MySqlHistory;
import org.migrationstarter.database.mysql.MySqlLimitedSession;
import org.migrationstarter.database.mysql.MySqlScratchDatabases;
import org.migrationstarter.database.mysql.NamedLock;
import org.migrationstarter.diff.Equivalences;

/**
 * MariaDB 10.11 and later.
 */
public final class MariaDb implements Database {

	private static final String PRODUCT = "MariaDB";

	// It does not tell who holds a metadata lock: somebody whose transaction is open.
	private static final String WAITING = """
			select coalesce(nullif(substring_index(w.state, ' for ', -1), ''), 'lock'),
				concat('perhaps connection ', t.trx_mysql_thread_id, ' (user ', p.user, ', client ', p.host, ', ',
					lower(p.command), ', transaction open for ', timestampdiff(second, t.trx_started, now()), ' s)')
			from information_schema.processlist w
			left join information_schema.innodb_trx t on t.trx_mysql_thread_id <> w.id
			left join information_schema.processlist p on p.id = t.trx_mysql_thread_id and p.db = w.db
			where w.id = %1$d
			""";

	private final SchemaReader reader = new InformationSchemaReader(new MariaDbCatalogueDialect());

	private final ScratchDatabases scratch = new MySqlScratchDatabases();

	@Override
	public String name() {
		return "mariadb";
	}

	@Override
	public boolean supports(String productName) {
		return productName.equals(PRODUCT);
	}

	@Override
	public boolean supports(String productName, String productVersion) {
		return supports(productName) || productVersion.contains(PRODUCT);
	}

	@Override
	public Capabilities capabilities() {
		return new Capabilities(false, true, true, false, true, true);
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
		return new MariaDbDdlWriter();
	}

	@Override
	public Equivalences equivalences(Connection connection) {
		return new MariaDbEquivalences(connection);
	}

	@Override
	public Optional<LimitedSession> limitedSession(Connection connection) {
		return Optional.of(new MySqlLimitedSession(connection, WAITING));
	}

	@Override
	public HistorySyntax history() {
		return MySqlHistory.SYNTAX;
	}

	@Override
	public boolean migratesOnOneConnection() {
		return true;
	}

	@Override
	public MigrationLock lock() {
		return new NamedLock();
	}

	@Override
	public ClientSettings clients(Login login, Connection connection) throws SQLException {
		return MySqlClients.settings(login, connection.getCatalog());
	}

}
