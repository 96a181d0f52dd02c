package org.migrationstarter.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

import org.migrationstarter.database.MigrationLock;

/**
 * H2 has no lock that outlives a transaction, so this only waits until Flyway lets go of
 * the rows of its history, which it locks for each migration.
 */
final class RowLock implements MigrationLock {

	private static final int LOCKED = 50200;

	/** Codes for a table or a schema that is not there yet. */
	private static final Set<Integer> NOT_THERE = Set.of(42102, 42103, 42104, 90079);

	@Override
	public Optional<Held> tryLock(Connection connection, String historyTable) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.executeQuery("select * from " + historyTable + " for update nowait");
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == LOCKED) {
				return Optional.empty();
			}
			if (!NOT_THERE.contains(ex.getErrorCode())) {
				throw ex;
			}
		}
		return Optional.of(() -> {
		});
	}

}
