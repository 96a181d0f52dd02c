package org.migrationstarter.database.locks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.LimitedSession;

/**
 * A data source for migrations: DDL that runs through its connections waits for locks for
 * a while only, then gets out of the way and is tried again. The settings of a session
 * are put back when its connection is closed.
 */
public final class LimitedDataSource extends DelegatingDataSource implements AutoCloseable {

	private final Database database;

	private final LockTries tries;

	private final LockWatch watch;

	/**
	 * Limit the connections of a data source.
	 * @param dataSource the data source
	 * @param database the database behind it
	 * @param tries how long statements wait and how often they are tried
	 */
	public LimitedDataSource(DataSource dataSource, Database database, LockTries tries) {
		super(dataSource);
		this.database = database;
		this.tries = tries;
		this.watch = new LockWatch(dataSource);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return limited(super.getConnection());
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return limited(super.getConnection(user, password));
	}

	private Connection limited(Connection connection) {
		Optional<LimitedSession> session = this.database.limitedSession(connection);
		return session
			.map((limited) -> LimitedConnection.of(connection,
					new LimitedStatements(connection, limited, this.tries, this.watch)))
			.orElse(connection);
	}

	@Override
	public void close() {
		this.watch.close();
	}

}
