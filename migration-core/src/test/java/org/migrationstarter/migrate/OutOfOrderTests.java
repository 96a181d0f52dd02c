package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OutOfOrder}.
 */
class OutOfOrderTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void appliesALateBranchAndItsMerge(Engine engine) {
		TestProject project = lateBranch(engine);
		MigrationStatus status = status(project);
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> project.flyway().migrate());
		flyway(OutOfOrder.applying(project.configuration(), status)).migrate();
		assertThat(project.history()).containsExactly("SQL 1", "SQL 3", "SQL 2", "SQL 4");
		assertThat(project.tables()).containsExactly("four", "one", "three", "two");
		assertThat(project.flyway().migrate().migrationsExecuted).isZero();
	}

	@Test
	void appliesBranchesOneAfterTheOtherInADatabaseThatIsEmpty() {
		TestProject project = branches(Engine.H2);
		assertThat(OutOfOrder.late(status(project))).isEmpty();
		flyway(OutOfOrder.applying(project.configuration(), status(project))).migrate();
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "SQL 4");
	}

	@Test
	void leavesTheUsersFlywayAsItIs() {
		TestProject project = lateBranch(Engine.H2);
		Configuration configuration = project.configuration();
		Configuration late = OutOfOrder.applying(configuration, status(project));
		assertThat(late).isNotSameAs(configuration);
		assertThat(configuration.isOutOfOrder()).isFalse();
		flyway(late).migrate();
		assertThat(OutOfOrder.applying(configuration, status(project))).isSameAs(configuration);
	}

	@Test
	void leavesItToTheUserWhoAppliesOutOfOrderAnyway() {
		TestProject project = lateBranch(Engine.H2);
		Configuration configuration = project.configuration().outOfOrder(true);
		assertThat(OutOfOrder.applying(configuration, status(project))).isSameAs(configuration);
	}

	@Test
	void keepsEverythingElseOfTheConfiguration() {
		TestProject project = lateBranch(Engine.H2);
		List<Event> events = new ArrayList<>();
		FluentConfiguration configuration = project.configuration()
			.callbacks(new Recorder(events))
			.connectRetries(7)
			.lockRetryCount(5)
			.placeholderReplacement(false);
		configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
		Configuration late = OutOfOrder.applying(configuration, status(project));
		assertThat(late.getConnectRetries()).isEqualTo(7);
		assertThat(late.getLockRetryCount()).isEqualTo(5);
		assertThat(late.isPlaceholderReplacement()).isFalse();
		assertThat(late.getConfigurationExtension(PostgreSQLConfigurationExtension.class).isTransactionalLock())
			.isFalse();
		flyway(late).migrate();
		assertThat(events).contains(Event.AFTER_MIGRATE);
	}

	private TestProject lateBranch(Engine engine) {
		TestProject project = branches(engine).delete("V2__two.sql").delete("V4__four.sql");
		project.flyway().migrate();
		return branches(project);
	}

	private TestProject branches(Engine engine) {
		return branches(TestProject.on(engine, this.folder));
	}

	private static TestProject branches(TestProject project) {
		return project.write("V1__one.sql", "create table one (id int)")
			.write("V2__two.sql", "-- revises: 1\ncreate table two (id int)")
			.write("V3__three.sql", "-- revises: 1\ncreate table three (id int)")
			.write("V4__four.sql", "-- revises: 2, 3\ncreate table four (id int)");
	}

	private static Flyway flyway(Configuration configuration) {
		return Flyway.configure().configuration(configuration).load();
	}

	private static MigrationStatus status(TestProject project) {
		return MigrationStatus.of(project.scripts(), project.rows(), false);
	}

	/**
	 * Notes what it hears.
	 */
	private static final class Recorder extends BaseCallback {

		private final List<Event> events;

		Recorder(List<Event> events) {
			this.events = events;
		}

		@Override
		public void handle(Event event, Context context) {
			this.events.add(event);
		}

	}

}
