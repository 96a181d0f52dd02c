package org.migrationstarter.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.opentest4j.TestAbortedException;

import org.migrationstarter.history.DowngradeMark;
import org.migrationstarter.history.UpgradeTrace;
import org.migrationstarter.revision.Version;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A database to which something happens while it is migrated, what the project tells of
 * it afterwards, and the ways on.
 *
 * @param engine what the database runs on
 * @param database the database
 * @param scripts where the migrations are
 * @param direction which way it is migrated
 */
record Scene(Engine engine, TestDatabase database, Path scripts, Direction direction) {

	private static final Version VERSION = Version.of("2");

	static Scene begin(Engine engine, Path folder, Direction direction, boolean outliving) {
		try {
			Path scripts = Files.createTempDirectory(folder, "scene");
			Scene scene = new Scene(engine, outliving ? file(engine, scripts) : TestDatabase.fresh(engine), scripts,
					direction);
			direction.prepare(scene.project());
			assertThat(scene.project().tables()).isEqualTo(direction.tablesBefore);
			return scene;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// What is committed is written at once; otherwise, these two write half a second
	// late.
	private static TestDatabase file(Engine engine, Path folder) {
		if (!engine.isExpected()) {
			throw new TestAbortedException(engine.id() + " is left out by -Dtest.databases");
		}
		return switch (engine) {
			case H2 -> new TestDatabase(engine,
					"jdbc:h2:file:" + folder.resolve("h2") + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000", "sa", "");
			case HSQLDB -> new TestDatabase(engine, "jdbc:hsqldb:file:" + folder.resolve("hsqldb")
					+ ";hsqldb.write_delay=false;hsqldb.lock_file=false;shutdown=true", "SA", "");
			default -> TestDatabase.fresh(engine);
		};
	}

	TestProject project() {
		return new TestProject(this.scripts, this.database.dataSource());
	}

	Scene with(String urlSuffix) {
		TestDatabase database = new TestDatabase(this.engine, this.database.url() + urlSuffix, this.database.user(),
				this.database.password());
		return new Scene(this.engine, database, this.scripts, this.direction);
	}

	// A server notices some time later that the process is gone.
	void awaitServer() {
		String others = switch (this.engine) {
			case POSTGRESQL_15, POSTGRESQL_18 ->
				"pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
			case MYSQL, MARIADB -> "information_schema.processlist where db = database() and id <> connection_id()";
			default -> null;
		};
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (others != null && project().jdbc().queryForObject("select count(*) from " + others, Integer.class) > 0) {
			assertThat(System.nanoTime()).as("sessions of the killed process remain").isLessThan(end);
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	// In a few words what the next command or start says, which has to be true.
	String outcome() {
		TestProject project = project();
		List<String> tables = project.tables();
		List<HalfDone> left = HalfDone.in(project.rows());
		if (left.isEmpty()) {
			assertThat(tables).isEqualTo(this.direction.tablesBefore);
			assertThat(project.history()).containsExactlyElementsOf(historyBefore());
			return "clean";
		}
		assertThat(left).hasSize(1);
		assertThat(left.get(0).description()).contains(this.direction.script);
		return stopped(left.get(0), tables);
	}

	private String stopped(HalfDone left, List<String> tables) {
		Optional<DowngradeMark> mark = DowngradeMark.of(left.row());
		Optional<UpgradeTrace> trace = UpgradeTrace.of(project().rows(), VERSION);
		int statement = mark.map(DowngradeMark::statement).or(() -> trace.map(UpgradeTrace::statement)).orElseThrow();
		boolean failed = mark.map(DowngradeMark::failed).or(() -> trace.map(UpgradeTrace::failed)).orElseThrow();
		for (int number = 1; number <= this.direction.statements.size(); number++) {
			if (number != statement || failed) {
				assertThat(this.direction.tookEffect(number, tables)).as("statement %s took effect", number)
					.isEqualTo(number < statement);
			}
		}
		String done = (statement > 1) ? Statements.text(1, statement - 1) : "";
		String doubt = failed ? "" : "perhaps " + statement;
		return "stops: " + (done + ((!done.isEmpty() && !failed) ? ", " : "") + doubt).replaceFirst("^$", "nothing");
	}

	private List<String> historyBefore() {
		return (this.direction == Direction.UPGRADE) ? List.of("SQL 1") : List.of("SQL 1", "SQL 2");
	}

	// It was rolled back: what was begun is done again.
	void doAgain() {
		this.direction.run(project(), Progress.NONE);
		assertThat(project().tables()).isEqualTo(this.direction.tablesAfter);
	}

	// Nothing else is done before it is put right.
	void refuseToGoOn() {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project().upgrade("head"))
			.satisfies((refusal) -> assertThat(refusal.getAction()).contains("migrations repair")
				.contains("migrations downgrade"));
	}

	// The one way on: by hand to what was before, then repair.
	void repair() {
		List<String> tables = project().tables();
		tables.stream()
			.filter((table) -> !this.direction.tablesBefore.contains(table))
			.forEach((table) -> project().jdbc().execute("drop table " + table));
		this.direction.tablesBefore.stream()
			.filter((table) -> !tables.contains(table))
			.forEach((table) -> project().jdbc().execute("create table " + table + " (id int)"));
		new Repair(project().configuration()).run();
		assertThat(project().history()).containsExactlyElementsOf(historyBefore());
		assertThat(HalfDone.in(project().rows())).isEmpty();
		doAgain();
	}

	// The other way on: the downgrade script takes back what took effect.
	void downgrade() {
		if (this.direction == Direction.UPGRADE) {
			project().write("U2__change.sql", "create table if not exists b (id int)", "drop table if exists c",
					"drop table if exists a");
		}
		else {
			takeOutOfTheScriptWhatTookEffect();
		}
		project().downgrade("2");
		assertThat(project().tables()).containsExactly("b", "base");
		project().upgrade("head");
		assertThat(project().tables()).containsExactly("a", "base", "c");
		assertThat(HalfDone.in(project().rows())).isEmpty();
	}

	// As the message says, where a statement in doubt did take effect.
	private void takeOutOfTheScriptWhatTookEffect() {
		List<String> tables = project().tables();
		HalfDone left = HalfDone.in(project().rows()).get(0);
		DowngradeMark mark = DowngradeMark.of(left.row()).orElseThrow();
		if (!mark.failed() && this.direction.tookEffect(mark.statement(), tables)) {
			assertThat(left.action())
				.startsWith("If statement " + mark.statement() + " took effect, take it out of the script.");
			List<String> rest = new ArrayList<>(this.direction.statements);
			rest.remove(mark.statement() - 1);
			project().write(this.direction.script, rest.toArray(String[]::new));
		}
	}

}
