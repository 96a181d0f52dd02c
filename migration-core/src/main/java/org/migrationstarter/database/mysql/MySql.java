package org.migrationstarter.database.mysql;

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
 * MySQL 8.0 and later.
 */
public final class MySql implements Database {

	private static final String WAITING = """
			select distinct concat(lower(w.lock_type), ' metadata lock on ', w.object_schema, '.', w.object_name),
				concat('connection ', t.processlist_id, ' (user ', t.processlist_user, ', client ', t.processlist_host,
					', ', lower(t.processlist_command), ' for ', t.processlist_time, ' s)')
			from performance_schema.metadata_locks w
			join performance_schema.threads own
				on own.thread_id = w.owner_thread_id and own.processlist_id = %1$d
			left join performance_schema.metadata_locks h
				on h.object_type = w.object_type and h.object_schema <=> w.object_schema
				and h.object_name <=> w.object_name and h.lock_status = 'GRANTED'
				and h.owner_thread_id <> w.owner_thread_id
			left join performance_schema.threads t on t.thread_id = h.owner_thread_id
			where w.lock_status = 'PENDING'
			""";

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
