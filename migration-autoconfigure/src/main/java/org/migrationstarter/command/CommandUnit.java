package org.migrationstarter.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.autoconfigure.MigrationsProperties;
import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.diff.Spelling;
import org.migrationstarter.entity.EntityModel;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.MigrationScripts;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.RevisionStatus;
import org.migrationstarter.migrate.SourceDirectory;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.Version;
import org.migrationstarter.startup.MigrationUnit;

/**
 * The database that a command is about, and the migrations for it. In a source tree the
 * migrations are read from there, not from the copies that a build has made, so that no
 * build is needed between one command and the next.
 *
 * @param name the name of the Flyway bean
 * @param configuration how to reach the database and where the migrations are
 * @param source the source tree that migrations are written to
 * @param scripts the migrations
 */
record CommandUnit(String name, Configuration configuration, SourceDirectory source, MigrationScripts scripts) {

	private static final Pattern RELATIVE = Pattern.compile("(^|:)([+-]|current)");

	static CommandUnit of(MigrationUnit unit, MigrationsProperties properties) {
		Path directory = (properties.getDirectory() != null) ? Path.of(properties.getDirectory()) : null;
		SourceDirectory source = SourceDirectory.of(unit.configuration(), Path.of(""), directory);
		Configuration configuration = source.configuration();
		return new CommandUnit(unit.name(), configuration, source, MigrationScripts.scan(configuration));
	}

	/**
	 * Return the same database, reached in another way.
	 * @param configuration how to reach it
	 * @return the unit
	 */
	CommandUnit with(Configuration configuration) {
		return new CommandUnit(this.name, configuration, this.source, this.scripts);
	}

	SchemaHistory history() {
		return SchemaHistory.of(this.configuration);
	}

	/**
	 * Return the revisions as the files tell.
	 * @return the graph
	 */
	RevisionGraph graph() {
		return this.scripts.graph();
	}

	/**
	 * Return the revisions as files and database tell: a file may be gone whose migration
	 * is applied.
	 * @param status where the database stands
	 * @return the graph
	 */
	RevisionGraph graph(MigrationStatus status) {
		return this.scripts.graph(status);
	}

	MigrationStatus status() {
		return MigrationStatus.of(this.scripts, history().rows(), this.configuration.isOutOfOrder());
	}

	/**
	 * Return how names are shown.
	 * @return the spelling that is usual for the database
	 */
	Spelling spelling() {
		return Databases.all().of(this.configuration.getDataSource()).spelling();
	}

	/**
	 * Whether a persistence unit uses this database: with the same data source, or with
	 * another one that has the same URL, as where migrations have a user of their own.
	 * @param model its entities
	 * @return {@code true} if the entities' tables are here
	 */
	boolean isUsedBy(EntityModel model) {
		DataSource mine = this.configuration.getDataSource();
		DataSource other = model.dataSource();
		return other != null && (mine.equals(other) || url(mine).equals(url(other)));
	}

	private static String url(DataSource dataSource) {
		ConnectionCallback<String> query = (connection) -> connection.getMetaData().getURL().split("[?;]", 2)[0];
		return String.valueOf(new JdbcTemplate(dataSource).execute(query));
	}

	/**
	 * Whether the database is gone with the process.
	 * @return {@code true} if nothing can be said of what it has applied
	 */
	boolean inMemory() {
		Database database = Databases.all().of(this.configuration.getDataSource());
		ConnectionCallback<Boolean> query = (connection) -> database.isInMemory(connection.getMetaData().getURL());
		return Boolean.TRUE.equals(new JdbcTemplate(this.configuration.getDataSource()).execute(query));
	}

	/**
	 * Read what is applied.
	 * @return the versions, those below a baseline included
	 */
	Set<Version> applied() {
		return status().appliedVersions();
	}

	/**
	 * Read what is applied, if somebody named a revision by it.
	 * @param identifier what they wrote
	 * @return the versions, or none if they do not matter
	 */
	Set<Version> appliedFor(String identifier) {
		return RELATIVE.matcher(identifier).find() ? applied() : Set.of();
	}

	/**
	 * Add what became of revisions in the database.
	 * @param views revisions
	 * @return the same revisions
	 */
	List<RevisionView> withState(List<RevisionView> views) {
		MigrationStatus status = status();
		Set<Revision> current = Set.copyOf(graph(status).current(status.appliedVersions()));
		Map<Version, RevisionStatus> states = new HashMap<>();
		status.revisions()
			.stream()
			.filter((state) -> state.version() != null)
			.forEach((state) -> states.put(state.version(), state));
		return views.stream()
			.map((view) -> view.with(states.get(view.revision().version())))
			.map((view) -> current.contains(view.revision()) ? view.with("current") : view)
			.toList();
	}

}
