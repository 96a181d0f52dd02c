package org.migrationstarter.story;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

/**
 * Tests for a service that is killed while it applies migrations at its start, and for
 * the ways on: every step is a process of the service's own jar.
 */
@Tag("minutes")
class KilledServiceTests {

	private static final String CALLBACK = """
			package story;

			import java.io.IOException;
			import java.io.UncheckedIOException;

			import org.flywaydb.core.api.callback.Callback;
			import org.flywaydb.core.api.callback.Context;
			import org.flywaydb.core.api.callback.Event;
			import org.springframework.beans.factory.annotation.Value;
			import org.springframework.stereotype.Component;

			@Component
			class StopBeforeStatement implements Callback {

				@Value("${stop.before:0}")
				private int stopBefore;

				private int statement;

				@Override
				public boolean supports(Event event, Context context) {
					return event == Event.BEFORE_EACH_MIGRATE_STATEMENT;
				}

				@Override
				public boolean canHandleInTransaction(Event event, Context context) {
					return true;
				}

				@Override
				public void handle(Event event, Context context) {
					this.statement++;
					if (this.statement != this.stopBefore) {
						return;
					}
					System.out.println("here");
					try {
						System.in.transferTo(System.err);
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				}

				@Override
				public String getCallbackName() {
					return "stop";
				}

			}
			""";

	@TempDir
	private Path folder;

	@Test
	void theNextStartAppliesWhatWasRolledBack() {
		Service service = killedBeforeStatement3(TestDatabase.fresh(Engine.POSTGRESQL_18));
		service.start().succeeds().says("1 applied now");
	}

	@Test
	void theNextStartTellsWhatTookEffectAndADowngradeLeadsOn() {
		Service service = killedBeforeStatement3(TestDatabase.fresh(Engine.MARIADB));
		assertThatItTells(service.start());
		service.migrations("downgrade", "base").succeeds();
		service.start().succeeds().says("1 applied now");
	}

	@Test
	void theNextStartTellsWhatTookEffectAndARepairLeadsOn() {
		TestDatabase database = new TestDatabase(Engine.H2,
				"jdbc:h2:" + this.folder.resolve("database") + ";WRITE_DELAY=0", "sa", "");
		Service service = killedBeforeStatement3(database);
		assertThatItTells(service.start());
		JdbcClient sql = JdbcClient
			.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
		sql.sql("drop table a").update();
		sql.sql("drop table b").update();
		service.migrations("repair", "--yes").succeeds();
		service.start().succeeds().says("1 applied now");
	}

	private static void assertThatItTells(Outcome start) {
		start.endsWith(1)
			.says("The migration 1 (V1__tables.sql) was cut off while statement 2 ran: statement 1 took effect, "
					+ "what follows it did not; whether it did itself, only the database tells.")
			.says("run 'migrations repair'", "run 'migrations downgrade'");
	}

	private Service killedBeforeStatement3(TestDatabase database) {
		Service service = new Service(this.folder.resolve("service"), null, "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password(), "--spring.main.web-application-type=none");
		service.source("StopBeforeStatement", CALLBACK);
		service.script("V1__tables.sql",
				List.of("create table a (id int)", "create table b (id int)", "create table c (id int)"));
		service.script("U1__tables.sql",
				List.of("drop table if exists c", "drop table if exists b", "drop table if exists a"));
		service.build();
		service.killAt("here", "--stop.before=3");
		return service;
	}

}
