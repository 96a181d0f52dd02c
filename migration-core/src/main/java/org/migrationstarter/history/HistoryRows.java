package org.migrationstarter.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.migrationstarter.revision.Version;

/**
 * Reads and writes the rows of a history table with connections that others open, lock
 * and commit.
 */
public final class HistoryRows {

	private final HistoryTable table;

	/**
	 * Use a table.
	 * @param table the table, which exists
	 */
	public HistoryRows(HistoryTable table) {
		this.table = table;
	}

	/**
	 * Read all rows.
	 * @param connection what to read with
	 * @return the rows in the order of their ranks
	 * @throws SQLException if they cannot be read
	 */
	public List<HistoryRow> read(Connection connection) throws SQLException {
		List<HistoryRow> rows = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(this.table.select());
				ResultSet result = statement.executeQuery()) {
			while (result.next()) {
				rows.add(row(result));
			}
		}
		return rows;
	}

	/**
	 * Read where the rows begin.
	 * @param connection what to read with
	 * @return the lowest rank, or 0 if there is no row
	 * @throws SQLException if it cannot be read
	 */
	public int lowestRank(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(this.table.selectLowestRank());
				ResultSet result = statement.executeQuery()) {
			return result.next() ? result.getInt(1) : 0;
		}
	}

	/**
	 * Add rows. When they came is what the database's clock says.
	 * @param connection what to write with
	 * @param rows the rows
	 * @throws SQLException if they cannot be written
	 */
	public void insert(Connection connection, List<HistoryRow> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try (PreparedStatement statement = connection.prepareStatement(this.table.insertOne())) {
			for (HistoryRow row : rows) {
				statement.setInt(1, row.installedRank());
				setOthers(statement, 2, row);
				statement.addBatch();
			}
			statement.executeBatch();
		}
	}

	/**
	 * Give a row other values, except for its rank and for when it came.
	 * @param connection what to write with
	 * @param row the row as it is to be
	 * @throws SQLException if it cannot be written
	 */
	public void update(Connection connection, HistoryRow row) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(this.table.updateRow())) {
			setOthers(statement, 1, row);
			statement.setInt(9, row.installedRank());
			statement.executeUpdate();
		}
	}

	/**
	 * Remove rows.
	 * @param connection what to write with
	 * @param rows the rows, of which only the ranks matter
	 * @throws SQLException if they cannot be removed
	 */
	public void delete(Connection connection, List<HistoryRow> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try (PreparedStatement statement = connection.prepareStatement(this.table.deleteRow())) {
			for (HistoryRow row : rows) {
				statement.setInt(1, row.installedRank());
				statement.addBatch();
			}
			statement.executeBatch();
		}
	}

	// Until the transaction ends.
	void lockSucceeded(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(this.table.lockSucceeded())) {
			statement.execute();
		}
	}

	private static void setOthers(PreparedStatement statement, int first, HistoryRow row) throws SQLException {
		statement.setString(first, (row.version() != null) ? row.version().toString() : null);
		statement.setString(first + 1, row.description());
		statement.setString(first + 2, row.type());
		statement.setString(first + 3, row.script());
		statement.setObject(first + 4, row.checksum(), Types.INTEGER);
		statement.setString(first + 5, row.installedBy());
		statement.setLong(first + 6, row.executionTime().toMillis());
		statement.setBoolean(first + 7, row.success());
	}

	static HistoryRow row(ResultSet row) throws SQLException {
		String version = row.getString(2);
		int checksum = row.getInt(6);
		Integer checksumIfAny = row.wasNull() ? null : checksum;
		return new HistoryRow(row.getInt(1), (version != null) ? Version.of(version) : null, row.getString(3),
				row.getString(4), row.getString(5), checksumIfAny, row.getString(7), row.getTimestamp(10).toInstant(),
				Duration.ofMillis(row.getLong(8)), row.getBoolean(9));
	}

}
