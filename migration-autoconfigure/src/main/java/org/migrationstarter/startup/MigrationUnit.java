package org.migrationstarter.startup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.MigrationScripts;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.revision.Migration;

/**
 * One database and what the application brings along for it: a Flyway bean, its scripts
 * and its history. The scripts are listed once, and their headers are read once; a status
 * costs one query.
 */
public final class MigrationUnit {

	private static final Duration RECENT = Duration.ofSeconds(10);

	private final String name;

	private final Flyway flyway;

	private final StartupMode mode;

	private final SchemaHistory history;

	private final Supplier<MigrationScripts> scripts;

	private volatile @Nullable MigrationRun lastRun;

	private volatile @Nullable Reading lastReading;

	MigrationUnit(String name, Flyway flyway, StartupMode mode) {
		this.name = name;
		this.flyway = flyway;
		this.mode = mode;
		this.history = SchemaHistory.of(flyway.getConfiguration());
		this.scripts = SingletonSupplier.of(() -> MigrationScripts.scan(flyway.getConfiguration()));
	}

	/**
	 * Return its name.
	 * @return the name of the Flyway bean
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return where its tables come from.
	 * @return the mode and the reason for it
	 */
	public StartupMode mode() {
		return this.mode;
	}

	boolean isOf(Flyway flyway) {
		return this.flyway == flyway;
	}

	/**
	 * Return how its Flyway is configured.
	 * @return the configuration
	 */
	public Configuration configuration() {
		return this.flyway.getConfiguration();
	}

	/**
	 * Return what the application brings along.
	 * @return the scripts, listed at the first call
	 */
	public MigrationScripts scripts() {
		return this.scripts.get();
	}

	/**
	 * Read where the database stands now.
	 * @return the status
	 * @throws org.springframework.dao.DataAccessException if the database cannot be read
	 * @throws org.migrationstarter.revision.InvalidGraphException if the migrations
	 * contradict each other
	 */
	public MigrationStatus status() {
		MigrationStatus status = this.mode.createsTables() ? statusWithoutGraph()
				: MigrationStatus.of(scripts(), rows(), configuration().isOutOfOrder());
		this.lastReading = new Reading(status, System.nanoTime());
		return status;
	}

	/**
	 * Read the history.
	 * @return its rows
	 * @throws org.springframework.dao.DataAccessException if the database cannot be read
	 */
	List<HistoryRow> rows() {
		return this.history.rows();
	}

	/**
	 * Read where the database stands now, without reading any script.
	 * @return the status, which knows nothing of heads
	 * @throws org.springframework.dao.DataAccessException if the database cannot be read
	 */
	MigrationStatus statusWithoutGraph() {
		// Where the tables come from the entities, no migration is waited for.
		List<Migration> migrations = this.mode.createsTables() ? List.of() : scripts().migrations();
		return MigrationStatus.of(migrations, rows(), configuration().isOutOfOrder());
	}

	/**
	 * Return where the database stood a moment ago, so that health checks and meters that
	 * ask together cost one query together.
	 * @return a status that is at most ten seconds old
	 * @throws org.springframework.dao.DataAccessException if the database cannot be read
	 */
	public MigrationStatus recentStatus() {
		Reading reading = this.lastReading;
		return (reading != null && reading.age().compareTo(RECENT) < 0) ? reading.status() : status();
	}

	/**
	 * Return what the start did.
	 * @return the run, or an empty optional if nothing was run
	 */
	public Optional<MigrationRun> lastRun() {
		return Optional.ofNullable(this.lastRun);
	}

	void ran(MigrationRun run) {
		this.lastRun = run;
	}

	private record Reading(MigrationStatus status, long takenAt) {

		Duration age() {
			return Duration.ofNanos(System.nanoTime() - this.takenAt);
		}

	}

}
