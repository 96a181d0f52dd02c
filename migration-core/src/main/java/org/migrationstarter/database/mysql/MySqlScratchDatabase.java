package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.SchemaSelection.Namespace;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;

/**
 * Scratch databases that one connection owns.
 */
final class MySqlScratchDatabase implements ScratchDatabase {

	private static final int ALIVE_SECONDS = 5;

	private final DataSource server;

	private final ScratchSession session;

	private final ScratchName name;

	private final Map<String, String> physicalNames = new LinkedHashMap<>();

	private final List<String> created = new ArrayList<>();

	private Connection connection;

	private @Nullable String previousDatabase;

	private boolean closed;

	MySqlScratchDatabase(DataSource server, ScratchSession session, ScratchName name, Set<String> schemas) {
		this.server = server;
		this.session = session;
		this.name = name;
		this.connection = session.connection();
		schemas.forEach((schema) -> this.physicalNames.put(schema, name.further(this.physicalNames.size() + 1)));
	}

	/**
	 * Create the databases and make the first the current one.
	 * @param model what they imitate
	 * @throws SQLException if the driver cannot change the current database
	 */
	void create(ScratchModel model) throws SQLException {
		this.previousDatabase = this.session.database();
		if (!this.session.lock(this.name)) {
			throw new ScratchDatabaseException("The server does not give lock " + this.name, null);
		}
		Set<String> existing = this.session.collations().keySet();
		create(this.name.toString(), model.collation());
		this.physicalNames.forEach((schema, physicalName) -> create(physicalName, model.collationOf(schema)));
		this.session.use(this.name.toString());
		this.connection = ScratchConnection.of(this.session.connection(), names(model, existing));
	}

	private ScratchNames names(ScratchModel model, Set<String> existing) {
		Map<String, String> names = new LinkedHashMap<>();
		if (model.name() != null) {
			names.put(model.name(), this.name.toString());
		}
		names.putAll(this.physicalNames);
		return new ScratchNames(names, existing);
	}

	private void create(String database, String collation) {
		this.session.create(database, collation);
		this.created.add(database);
	}

	@Override
	public Connection connection() {
		return this.connection;
	}

	@Override
	public SchemaSelection selection() {
		List<Namespace> namespaces = new ArrayList<>();
		namespaces.add(Namespace.DEFAULT);
		this.physicalNames.forEach((schema, physicalName) -> namespaces.add(new Namespace(physicalName, schema)));
		return new SchemaSelection(namespaces, List.of());
	}

	@Override
	public String physicalName(String schema) {
		String physicalName = this.physicalNames.get(schema);
		if (physicalName == null) {
			throw new IllegalArgumentException(
					"Schema '%s' was not asked for when the scratch database was opened".formatted(schema));
		}
		return physicalName;
	}

	@Override
	public void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try (Connection owner = this.session.connection()) {
			if (owner.isValid(ALIVE_SECONDS)) {
				giveBack(owner);
			}
			else {
				// A script or the server has ended it.
				dropByAnother();
			}
		}
		catch (SQLException | DataAccessException ex) {
			throw new ScratchDatabaseException(
					"Scratch database %s could not be dropped. The next run drops it, unless DROP DATABASE `%s` does before"
						.formatted(this.name, this.name),
					ex);
		}
	}

	private void giveBack(Connection owner) throws SQLException {
		if (!owner.getAutoCommit()) {
			owner.rollback();
		}
		try {
			this.session.drop(this.created);
		}
		finally {
			// It may go back to a pool.
			this.session.unlock(this.name);
			if (this.previousDatabase != null) {
				this.session.use(this.previousDatabase);
			}
		}
	}

	private void dropByAnother() throws SQLException {
		try (Connection other = this.server.getConnection()) {
			new ScratchSession(other).drop(this.created);
		}
	}

}
