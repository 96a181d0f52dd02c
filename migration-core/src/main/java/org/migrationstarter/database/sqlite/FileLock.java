package org.migrationstarter.database.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.MigrationLock;

/**
 * A lock on an empty file beside the database, which ends with the process at the latest.
 * SQLite's own locks end with the transaction, and Flyway takes none. The file stays:
 * were it removed, two processes could lock two files of its name.
 */
final class FileLock implements MigrationLock {

	@Override
	public Optional<Held> tryLock(Connection connection, String historyTable) throws SQLException {
		String database = file(connection);
		if (database == null || database.isEmpty()) {
			return NONE.tryLock(connection, historyTable);
		}
		Path file = Path.of(database + "-migrations");
		try {
			return tryLock(file);
		}
		catch (IOException ex) {
			throw new SQLException("The file " + file + " cannot be locked: " + ex.getMessage(), ex);
		}
	}

	private static Optional<Held> tryLock(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		boolean locked = false;
		try {
			locked = channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			// Another instance in this process has it.
		}
		finally {
			if (!locked) {
				channel.close();
			}
		}
		return locked ? Optional.of(() -> close(channel)) : Optional.empty();
	}

	private static void close(FileChannel channel) throws SQLException {
		try {
			channel.close();
		}
		catch (IOException ex) {
			throw new SQLException("The file beside the database cannot be unlocked: " + ex.getMessage(), ex);
		}
	}

	// Empty for a database in memory.
	private static @Nullable String file(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select file from pragma_database_list where name = 'main'")) {
			return rows.next() ? rows.getString(1) : null;
		}
	}

}
