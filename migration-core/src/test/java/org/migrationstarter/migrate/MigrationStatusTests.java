package org.migrationstarter.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.revision.Version;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrationStatus}, with Flyway's own information service as the judge.
 */
class MigrationStatusTests {

	private static final Map<MigrationState, RevisionState> SAME = new EnumMap<>(
			Map.ofEntries(Map.entry(MigrationState.SUCCESS, RevisionState.APPLIED),
					Map.entry(MigrationState.OUT_OF_ORDER, RevisionState.APPLIED),
					Map.entry(MigrationState.PENDING, RevisionState.PENDING),
					Map.entry(MigrationState.FAILED, RevisionState.FAILED),
					Map.entry(MigrationState.BASELINE, RevisionState.BASELINE),
					Map.entry(MigrationState.BELOW_BASELINE, RevisionState.BELOW_BASELINE),
					Map.entry(MigrationState.BASELINE_IGNORED, RevisionState.BELOW_BASELINE),
					Map.entry(MigrationState.IGNORED, RevisionState.IGNORED),
					Map.entry(MigrationState.MISSING_SUCCESS, RevisionState.MISSING),
					Map.entry(MigrationState.MISSING_FAILED, RevisionState.FAILED),
					Map.entry(MigrationState.FUTURE_SUCCESS, RevisionState.FUTURE),
					Map.entry(MigrationState.FUTURE_FAILED, RevisionState.FAILED)));

	private final TestDatabase database = TestDatabase.fresh(Engine.H2);

	@TempDir
	private Path folder;

	@BeforeEach
	void threeMigrations() throws IOException {
		script("V1__one.sql", "create table one (id int)");
		script("V2__two.sql", "create table two (id int)");
		script("V3__three.sql", "create table three (id int)");
		script("U3__three.sql", "drop table three");
		script("R__view.sql", "create or replace view names as select 1 as x");
	}

	@Test
	void nothingIsAppliedToAnEmptyDatabase() {
		assertThat(status().summary()).isEqualTo(Summary.PENDING);
		assertThat(status().current()).isEmpty();
		assertThat(status().pending()).hasSize(4);
		expectFlywayToAgree();
	}

	@Test
	void everythingIsAppliedAfterMigrate() {
		flyway().migrate();
		assertThat(status().summary()).isEqualTo(Summary.UP_TO_DATE);
		assertThat(status().current()).contains(Version.of("3"));
		expectFlywayToAgree();
	}

	@Test
	void downgradeMakesAMigrationPendingAgain() {
		flyway().migrate();
		takeBack("3");
		assertThat(status().current()).contains(Version.of("2"));
		assertThat(status().pending()).extracting(RevisionStatus::version).containsExactly(Version.of("3"));
		expectFlywayToAgree();
	}

	@Test
	void migrationIsAppliedAgainAfterADowngrade() {
		flyway().migrate();
		takeBack("3");
		jdbc().execute("drop table three");
		flyway().migrate();
		assertThat(status().summary()).isEqualTo(Summary.UP_TO_DATE);
		expectFlywayToAgree();
	}

	@Test
	void lateMigrationIsIgnored() throws IOException {
		flyway().migrate();
		script("V1.5__late.sql", "create table late (id int)");
		assertThat(state("1.5")).isEqualTo(RevisionState.IGNORED);
		expectFlywayToAgree();
	}

	@Test
	void lateMigrationIsPendingOutOfOrder() throws IOException {
		flyway().migrate();
		script("V1.5__late.sql", "create table late (id int)");
		FluentConfiguration outOfOrder = configuration().outOfOrder(true);
		assertThat(MigrationStatus
			.of(MigrationScripts.scan(outOfOrder).migrations(), SchemaHistory.of(outOfOrder).rows(), true)
			.pending()).extracting(RevisionStatus::version).containsExactly(Version.of("1.5"));
		assertThat(outOfOrder.load().info().pending()).hasSize(1);
	}

	@Test
	void migrationThatIsGoneIsMissingOrFuture() throws IOException {
		flyway().migrate();
		Files.delete(this.folder.resolve("V1__one.sql"));
		Files.delete(this.folder.resolve("V3__three.sql"));
		assertThat(state("1")).isEqualTo(RevisionState.MISSING);
		assertThat(state("3")).isEqualTo(RevisionState.FUTURE);
		assertThat(status().summary()).isEqualTo(Summary.AHEAD);
		expectFlywayToAgree();
	}

	@Test
	void migrationThatFailedIsFailed() throws IOException {
		script("V4__four.sql", "insert into nowhere values (1)");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> flyway().migrate());
		assertThat(state("4")).isEqualTo(RevisionState.FAILED);
		assertThat(status().summary()).isEqualTo(Summary.FAILED);
		expectFlywayToAgree();
	}

	@Test
	void baselineStandsForWhatIsBelowIt() {
		jdbc().execute("create table legacy (id int)");
		Flyway flyway = configuration().baselineVersion("2").load();
		flyway.baseline();
		flyway.migrate();
		assertThat(state("1")).isEqualTo(RevisionState.BELOW_BASELINE);
		assertThat(state("3")).isEqualTo(RevisionState.APPLIED);
		assertThat(status().current()).contains(Version.of("3"));
		expectFlywayToAgree();
	}

	@Test
	void baselineMigrationIsUsedInAnEmptyDatabase() throws IOException {
		script("B2__both.sql", "create table one (id int); create table two (id int)");
		assertThat(status().pending()).extracting(RevisionStatus::version)
			.containsExactly(Version.of("2"), Version.of("3"), null);
		flyway().migrate();
		assertThat(status().pending()).isEmpty();
		assertThat(status().current()).contains(Version.of("3"));
		assertThat(flyway().info().pending()).isEmpty();
	}

	@Test
	void baselineMigrationDoesNotMatterElsewhere() throws IOException {
		flyway().migrate();
		script("B2__both.sql", "create table one (id int); create table two (id int)");
		assertThat(status().summary()).isEqualTo(Summary.UP_TO_DATE);
		assertThat(status().revisions()).hasSize(4);
	}

	@Test
	void withoutMigrationsAndHistoryADatabaseIsUnmanaged() {
		assertThat(MigrationStatus.of(List.of(), List.of(), false).summary()).isEqualTo(Summary.UNMANAGED);
	}

	@Test
	void undoOfFlywayTeamsTakesBack() {
		flyway().migrate();
		jdbc()
			.update("""
					insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
					"installed_by", "execution_time", "success") values (9, '3', 'three', 'UNDO_SQL', 'U3__three.sql', 'SA', 1, true)
					""");
		assertThat(state("3")).isEqualTo(RevisionState.PENDING);
	}

	@Test
	void downgradeScriptMakesAMigrationReversible() {
		assertThat(status().revisions()).extracting(RevisionStatus::reversible)
			.containsExactly(false, false, true, null);
	}

	@Test
	void readingTheHistoryNeverCreatesIt() {
		assertThat(SchemaHistory.of(configuration()).rows()).isEmpty();
		assertThat(SchemaHistory.of(configuration()).exists()).isFalse();
	}

	private void expectFlywayToAgree() {
		List<String> flyway = Arrays.stream(flyway().info().all())
			.filter((info) -> info.getState() != MigrationState.DELETED && !info.getType().name().equals("DELETE"))
			.map((info) -> info.getVersion() + " " + SAME.get(info.getState()))
			.toList();
		assertThat(status().revisions()).map((revision) -> revision.version() + " " + revision.state())
			.containsExactlyInAnyOrderElementsOf(flyway);
	}

	private RevisionState state(String version) {
		return status().revisions()
			.stream()
			.filter((revision) -> Version.of(version).equals(revision.version()))
			.findFirst()
			.orElseThrow()
			.state();
	}

	private MigrationStatus status() {
		FluentConfiguration configuration = configuration();
		return MigrationStatus.of(MigrationScripts.scan(configuration).migrations(),
				SchemaHistory.of(configuration).rows(), false);
	}

	private void takeBack(String version) {
		jdbc().update(
				"""
						insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
						"checksum", "installed_by", "execution_time", "success")
						select (select max("installed_rank") + 1 from "flyway_schema_history"), "version", "description", 'DELETE',
						"script", "checksum", "installed_by", 0, "success" from "flyway_schema_history" where "version" = ?
						""",
				version);
	}

	private Flyway flyway() {
		return configuration().load();
	}

	private FluentConfiguration configuration() {
		return Flyway.configure()
			.dataSource(this.database.dataSource())
			.validateMigrationNaming(true)
			.locations("filesystem:" + this.folder);
	}

	private JdbcTemplate jdbc() {
		return new JdbcTemplate(this.database.dataSource());
	}

	private void script(String name, String sql) throws IOException {
		Files.writeString(this.folder.resolve(name), sql);
	}

}
