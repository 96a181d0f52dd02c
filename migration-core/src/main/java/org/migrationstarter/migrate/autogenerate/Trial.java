package org.migrationstarter.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.schema.Schema;

/**
 * A scratch database in which scripts are tried.
 */
final class Trial {

	private final Database database;

	private final Connection connection;

	private final SchemaSelection selection;

	Trial(Database database, ScratchDatabase scratch, List<TablePattern> excludedTables) {
		this.database = database;
		this.connection = scratch.connection();
		this.selection = scratch.selection().excluding(excludedTables);
	}

	/**
	 * Run statements as Flyway would: in one transaction, where the database can.
	 * @param statements the statements
	 * @throws StatementException if one is refused
	 */
	void run(List<Statement> statements) {
		try {
			boolean transaction = this.database.capabilities().transactionalDdl() && this.connection.getAutoCommit();
			this.connection.setAutoCommit(this.connection.getAutoCommit() && !transaction);
			runEach(statements);
			if (transaction) {
				this.connection.commit();
				this.connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException("The scratch database has failed: " + ex.getMessage(), ex);
		}
	}

	private void runEach(List<Statement> statements) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
		for (Statement statement : statements) {
			try {
				jdbc.execute(statement.sql());
			}
			catch (DataAccessException ex) {
				throw new StatementException(statement.sql(), ex);
			}
		}
	}

	Schema read() {
		return this.database.reader().read(this.connection, this.selection);
	}

	Equivalences equivalences() {
		return this.database.equivalences(this.connection);
	}

}
