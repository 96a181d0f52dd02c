package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.revision.InvalidGraphException;
import org.migrationstarter.revision.Revises;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.Version;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the graph of migrations as they are found, alone and beside a database.
 */
class MigrationGraphTests {

	@TempDir
	private Path folder;

	private TestProject project;

	@BeforeEach
	void oneMigration() {
		this.project = TestProject.on(Engine.H2, this.folder).write("V1__one.sql", "create table one (id int)");
	}

	@Test
	void scriptsWithoutHeadersAreALine() {
		this.project.write("V2__two.sql", "select 1").write("R__view.sql", "select 1");
		assertThat(heads(this.project.scripts().graph())).containsExactly("2");
		assertThat(this.project.scripts().graph().bases()).hasSize(1);
	}

	@Test
	void headersAreRead() {
		write("2", "1").write("V3__c.sql", "-- revises: 1\ncreate table c (id int)");
		assertThat(heads(this.project.scripts().graph())).containsExactly("2", "3");
	}

	@Test
	void headersAreReadOnlyWhenSomebodyAsks() {
		MigrationScripts scripts = this.project.scripts();
		this.project.write("V1__one.sql", "-- revises: 9\ncreate table one (id int)");
		assertThatExceptionOfType(InvalidGraphException.class).isThrownBy(scripts::graph)
			.withMessageContaining("V1__one.sql revises 9, which no migration has");
	}

	@Test
	void headersAreReadOnce() {
		MigrationScripts scripts = this.project.scripts();
		scripts.graph();
		this.project.delete("V1__one.sql");
		assertThat(heads(scripts.graph())).containsExactly("1");
	}

	@Test
	void javaMigrationsSayWhatTheyRevise() {
		write("2", "1");
		this.project.with(new JavaStep("3"), new JavaStepOnOne());
		RevisionGraph graph = this.project.scripts().graph();
		assertThat(graph.revision(Version.of("3")).map(Revision::revises)).contains(List.of(Version.of("2")));
		assertThat(graph.revision(Version.of("4")).map(Revision::revises)).contains(List.of(Version.of("1")));
	}

	@Test
	void broughtBaselineIsKnownAsAParent() {
		this.project.delete("V1__one.sql").write("B5__all.sql", "create table one (id int)");
		write("6", "5");
		assertThat(heads(this.project.scripts().graph())).containsExactly("6");
	}

	@Test
	void appliedBaselineIsKnownAsAParent() {
		this.project.configuration().baselineVersion("5").load().baseline();
		this.project.delete("V1__one.sql");
		write("6", "4");
		assertThat(heads(status().graph())).containsExactly("6");
		assertThatExceptionOfType(InvalidGraphException.class).isThrownBy(() -> this.project.scripts().graph());
	}

	@Test
	void appliedMigrationThatIsGoneIsKnownAsAParent() {
		write("2", "1");
		this.project.flyway().migrate();
		this.project.delete("V1__one.sql");
		assertThat(heads(status().graph())).containsExactly("2");
	}

	@Test
	void severalHeadsAreSummedUp() {
		write("2", "1");
		write("3", "1");
		assertThat(status().summary()).isEqualTo(Summary.MULTIPLE_HEADS);
		assertThat(status().heads()).extracting(Revision::script).containsExactly("V2__step.sql", "V3__step.sql");
	}

	@Test
	void onlyWhatIsInTheGraphRevisesSomething() {
		write("2", "1").write("R__view.sql", "create view v as select 1 as x").write("B1__one.sql", "select 1");
		MigrationStatus status = status();
		assertThat(status.revisions()).filteredOn((revision) -> status.revises(revision) != null)
			.extracting(RevisionStatus::script)
			.containsExactly("V1__one.sql", "V2__step.sql");
		assertThat(status.revises(status.pending().get(1))).containsExactly(Version.of("1"));
	}

	@Test
	void newerDatabaseMayHaveMergedTheHeads() {
		write("2", "1");
		write("3", "1");
		write("4", "2, 3");
		this.project.flyway().migrate();
		this.project.delete("V4__step.sql");
		assertThat(status().summary()).isEqualTo(Summary.AHEAD);
	}

	@Test
	void baselineStandsForAppliedVersions() {
		write("2", "1");
		write("3", "2");
		this.project.configuration().baselineVersion("2").load().baseline();
		assertThat(status().appliedVersions()).containsExactlyInAnyOrder(Version.of("1"), Version.of("2"));
	}

	@Test
	void lateMigrationOnABranchIsPending() {
		write("3", "1");
		this.project.flyway().migrate();
		write("2", "1");
		assertThat(status().pending()).extracting(RevisionStatus::version).containsExactly(Version.of("2"));
		assertThat(OutOfOrder.late(status())).hasSize(1);
	}

	@Test
	void lateMigrationOnWhichAnAppliedOneBuildsIsNot() {
		this.project.write("V3__c.sql", "create table c (id int)");
		this.project.flyway().migrate();
		this.project.write("V2__b.sql", "create table b (id int)");
		assertThat(status().pending()).isEmpty();
		assertThat(status().revisions()).extracting(RevisionStatus::state)
			.containsExactly(RevisionState.APPLIED, RevisionState.IGNORED, RevisionState.APPLIED);
	}

	private TestProject write(String version, String revises) {
		return this.project.write("V%s__step.sql".formatted(version),
				"-- revises: %s\ncreate table t%s (id int)".formatted(revises, version));
	}

	private MigrationStatus status() {
		return MigrationStatus.of(this.project.scripts(), this.project.rows(), false);
	}

	private static List<String> heads(RevisionGraph graph) {
		return graph.heads().stream().map((head) -> head.version().toString()).toList();
	}

	/**
	 * A Java migration.
	 */
	private static class JavaStep implements JavaMigration {

		private final String version;

		JavaStep(String version) {
			this.version = version;
		}

		@Override
		public MigrationVersion getVersion() {
			return MigrationVersion.fromVersion(this.version);
		}

		@Override
		public String getDescription() {
			return "step";
		}

		@Override
		public Integer getChecksum() {
			return null;
		}

		@Override
		public boolean canExecuteInTransaction() {
			return true;
		}

		@Override
		public void migrate(Context context) {
		}

	}

	/**
	 * A Java migration on a branch.
	 */
	@Revises("1")
	private static final class JavaStepOnOne extends JavaStep {

		JavaStepOnOne() {
			super("4");
		}

	}

}
