package org.migrationstarter.migrate;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.history.HistoryRows;
import org.migrationstarter.history.HistoryTable;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.history.UpgradeTrace;
import org.migrationstarter.revision.Version;

/**
 * The traces that upgrades leave in a history.
 */
final class UpgradeTraces {

	private final Configuration configuration;

	UpgradeTraces(Configuration configuration) {
		this.configuration = configuration;
	}

	Optional<UpgradeTrace> of(Version version) {
		return UpgradeTrace.of(SchemaHistory.of(this.configuration).rows(), version);
	}

	void forget() {
		write((rows, connection) -> rows.delete(connection, UpgradeTrace.rows(rows.read(connection))));
	}

	// Another run may have left some of other versions.
	void forget(Set<Version> versions) {
		write((rows, connection) -> delete(versions, rows, connection));
	}

	// All that is to be known when it has failed.
	void replaceBy(UpgradeTrace trace) {
		write((rows, connection) -> {
			delete(Set.of(trace.version()), rows, connection);
			int number = UpgradeTrace.next(rows.lowestRank(connection));
			rows.insert(connection, List.of(trace.row(number, connection.getMetaData().getUserName())));
		});
	}

	private static void delete(Set<Version> versions, HistoryRows rows, Connection connection) throws SQLException {
		rows.delete(connection,
				UpgradeTrace.rows(rows.read(connection))
					.stream()
					.filter((row) -> versions.contains(row.version()))
					.toList());
	}

	private void write(Writing writing) {
		ConnectionCallback<Boolean> work = (connection) -> {
			DatabaseMetaData server = connection.getMetaData();
			HistoryTable table = HistoryTable.of(this.configuration, server.getIdentifierQuoteString());
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(false);
			writing.on(new HistoryRows(table), connection);
			connection.commit();
			connection.setAutoCommit(autoCommit);
			return true;
		};
		new JdbcTemplate(this.configuration.getDataSource()).execute(work);
	}

	@FunctionalInterface
	private interface Writing {

		void on(HistoryRows rows, Connection connection) throws SQLException;

	}

}
