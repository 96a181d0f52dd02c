package org.migrationstarter.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.migrationstarter.migrate.MigrationFailedException;
import org.migrationstarter.startup.MigrationRun.AppliedMigration;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a start whose DDL gets no lock makes way and tries again.
 */
@OnDatabase(Engine.POSTGRESQL_18)
@ExtendWith(OutputCaptureExtension.class)
class StatementLocksAtStartTests {

	private final TestDatabase database;

	@TempDir
	private Path folder;

	StatementLocksAtStartTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void writeMigrations() throws IOException, SQLException {
		Files.writeString(this.folder.resolve("V1__other.sql"), "create table other (id int);");
		Files.writeString(this.folder.resolve("V2__note.sql"), "alter table base add column note varchar(10);");
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("drop table if exists base, other, flyway_schema_history");
			statement.execute("create table base (id int)");
		}
	}

	@Test
	void theStartTriesUntilItGetsItsLock(CapturedOutput output) throws SQLException {
		try (Connection blocker = this.database.dataSource().getConnection();
				Statement statement = blocker.createStatement()) {
			blocker.setAutoCommit(false);
			statement.execute("select * from base");
			CompletableFuture<Void> start = CompletableFuture
				.runAsync(() -> runner(20).withPropertyValues("spring.datasource.hikari.maximum-pool-size=1")
					.run((context) -> {
						assertThat(context).hasNotFailed();
						MigrationUnits units = context.getBean(MigrationUnits.class);
						assertThat(units.all().get(0).lastRun().orElseThrow().applied())
							.extracting(AppliedMigration::name)
							.containsExactly("1", "2");
					}));
			await(() -> start.isDone() || output.getOut().contains("Migrations: No lock for 'alter table base"));
			blocker.rollback();
			start.join();
		}
		assertThat(output.getOut()).contains("try 2 of 21 in ");
	}

	@Test
	void theStartFailsWithWhatHelps() throws SQLException {
		try (Connection blocker = this.database.dataSource().getConnection();
				Statement statement = blocker.createStatement()) {
			blocker.setAutoCommit(false);
			statement.execute("select * from base");
			runner(1).run((context) -> {
				assertThat(context).hasFailed();
				assertThat(context.getStartupFailure()).hasStackTraceContaining("It was tried 2 times and waited for");
				Throwable failure = context.getStartupFailure();
				while (!(failure instanceof MigrationFailedException)) {
					failure = failure.getCause();
				}
				assertThat(((MigrationFailedException) failure).getAction())
					.contains("migrations.statement.lock-retries=1");
			});
		}
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("it took too long").isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	private ApplicationContextRunner runner(int retries) {
		return Applications.withoutEntities()
			.withPropertyValues("spring.datasource.url=" + this.database.url(),
					"spring.datasource.username=" + this.database.user(),
					"spring.datasource.password=" + this.database.password(),
					"spring.flyway.locations=filesystem:" + this.folder, "spring.flyway.baseline-on-migrate=true",
					"spring.flyway.baseline-version=0", "migrations.statement.lock-timeout=200ms",
					"migrations.statement.lock-retries=" + retries);
	}

}
