package org.migrationstarter.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.migrationstarter.actuate.MigrationUnitDescriptor;
import org.migrationstarter.actuate.MigrationsEndpoint;
import org.migrationstarter.actuate.MigrationsHealthIndicator;
import org.migrationstarter.actuate.RevisionDescriptor;
import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.startup.MigrationRun.AppliedMigration;
import org.migrationstarter.startup.MigrationUnit;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start and the operators see of migrations that were made on several branches.
 */
@ExtendWith(OutputCaptureExtension.class)
class BranchesAtStartTests {

	@TempDir
	private Path folder;

	private ApplicationContextRunner runner;

	@BeforeEach
	void oneMigration() throws IOException {
		this.runner = Applications.withoutEntities()
			.withConfiguration(AutoConfigurations.of(MigrationsEndpointAutoConfiguration.class,
					MigrationsHealthContributorAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + Applications.freshDatabase(),
					"spring.flyway.locations=filesystem:" + this.folder,
					"management.endpoints.web.exposure.include=migrations");
		migration("1", "base");
	}

	@Test
	void severalHeadsAreRefusedWithBothFilesAndTheCommand() throws IOException {
		twoHeads();
		expectFailure((analysis) -> {
			assertThat(analysis.getDescription()).contains("2 heads: V2__step.sql, V3__step.sql. Nothing was applied.");
			assertThat(analysis.getAction()).contains("'migrations merge'", "migrations.multiple-heads=warn");
		});
		Files.delete(this.folder.resolve("V3__step.sql"));
		this.runner.run((context) -> assertThat(applied(context)).containsExactly("1", "2"));
	}

	@Test
	void severalHeadsAreAppliedIfTheUserSaysSo(CapturedOutput output) throws IOException {
		twoHeads();
		this.runner.withPropertyValues("migrations.multiple-heads=warn").run((context) -> {
			assertThat(applied(context)).containsExactly("1", "2", "3");
			assertThat(output).contains("2 heads: V2__step.sql, V3__step.sql. Run 'migrations merge'");
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void severalHeadsDoNotMatterIfNothingIsPending() throws IOException {
		twoHeads();
		this.runner.withPropertyValues("migrations.multiple-heads=warn")
			.run((context) -> assertThat(context).hasNotFailed());
		this.runner.run((context) -> assertThat(applied(context)).isEmpty());
	}

	@Test
	void severalHeadsAreShown() throws IOException {
		twoHeads();
		this.runner.withPropertyValues("migrations.multiple-heads=warn")
			.run((context) -> assertThat(context).hasNotFailed());
		this.runner.run((context) -> {
			MigrationUnitDescriptor unit = describe(context);
			assertThat(unit.status()).isEqualTo(Summary.MULTIPLE_HEADS);
			assertThat(unit.heads()).containsExactly("2", "3");
			assertThat(unit.revisions()).extracting(RevisionDescriptor::revises)
				.containsExactly(List.of(), List.of("1"), List.of("1"));
			assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
			assertThat(health(context).getDetails().get("flyway")).asString().contains("heads=[2, 3]");
		});
	}

	@Test
	void mergedHeadsAreOne() throws IOException {
		twoHeads();
		migration("4", "2, 3");
		this.runner.run((context) -> {
			assertThat(applied(context)).containsExactly("1", "2", "3", "4");
			assertThat(describe(context).status()).isEqualTo(Summary.UP_TO_DATE);
			assertThat(describe(context).heads()).containsExactly("4");
		});
	}

	@Test
	void contradictionsAreRefused() throws IOException {
		migration("2", "7");
		migration("3", "3");
		expectFailure((analysis) -> {
			assertThat(analysis.getDescription()).contains("V2__step.sql revises 7, which no migration has",
					"V3__step.sql revises itself");
			assertThat(analysis.getAction()).contains("another branch", "'revises:' lines");
		});
	}

	@Test
	void noScriptIsReadForTheGraphIfNothingIsPending() throws IOException {
		migration("2", "1");
		this.runner.run((context) -> assertThat(applied(context)).hasSize(2));
		migration("2", "99");
		this.runner.withPropertyValues("spring.flyway.validate-on-migrate=false")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void pendingRepeatableMigrationIsNoMatterForTheGraph() throws IOException {
		twoHeads();
		this.runner.withPropertyValues("migrations.multiple-heads=warn")
			.run((context) -> assertThat(context).hasNotFailed());
		Files.writeString(this.folder.resolve("R__view.sql"), "create view v as select 1 as x from t1;");
		this.runner.run((context) -> assertThat(applied(context)).containsExactly("view"));
	}

	@ParameterizedTest
	@EnumSource
	void lateBranchIsAppliedWithoutASwitch(Engine engine, CapturedOutput output) throws IOException {
		TestDatabase database = TestDatabase.fresh(engine);
		this.runner = this.runner.withPropertyValues("spring.datasource.url=" + database.url(),
				"spring.datasource.username=" + database.user(), "spring.datasource.password=" + database.password());
		migration("3", "1");
		this.runner.run((context) -> assertThat(applied(context)).containsExactly("1", "3"));
		migration("2", "1");
		migration("4", "2, 3");
		this.runner.run((context) -> {
			assertThat(applied(context)).containsExactly("2", "4");
			assertThat(output).contains("applying late, since nothing applied builds on them: V2__step.sql");
			assertThat(describe(context).status()).isEqualTo(Summary.UP_TO_DATE);
		});
		this.runner.run((context) -> assertThat(applied(context)).isEmpty());
	}

	@Test
	void lateMigrationThatAnAppliedOneBuildsOnIsRefused() throws IOException {
		Files.writeString(this.folder.resolve("V3__plain.sql"), "create table t3 (id int);");
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		Files.writeString(this.folder.resolve("V2__plain.sql"), "create table t2 (id int);");
		expectFailure((analysis) -> assertThat(analysis.getAction()).contains("spring.flyway.out-of-order=true"));
	}

	@Test
	void lateBranchGoesThroughTheUsersStrategy() throws IOException {
		migration("3", "1");
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		migration("2", "1");
		migration("4", "2, 3");
		this.runner.withUserConfiguration(OnlyTheNext.class)
			.run((context) -> assertThat(applied(context)).containsExactly("2"));
	}

	@Test
	void schemaThatIsNotThereYetIsNoHindrance() throws IOException {
		migration("2", "1");
		this.runner.withPropertyValues("spring.flyway.schemas=LATER")
			.run((context) -> assertThat(applied(context)).containsExactly("1", "2"));
	}

	private void twoHeads() throws IOException {
		migration("2", "1");
		migration("3", "1");
	}

	private void migration(String version, String revises) throws IOException {
		Files.writeString(this.folder.resolve("V%s__step.sql".formatted(version)),
				"-- revises: %s\ncreate table t%s (id int);\n".formatted(revises, version));
	}

	private static List<String> applied(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed();
		return unit(context).lastRun().orElseThrow().applied().stream().map(AppliedMigration::name).toList();
	}

	private static MigrationUnit unit(AssertableApplicationContext context) {
		return context.getBean(MigrationUnits.class).all().get(0);
	}

	private static MigrationUnitDescriptor describe(AssertableApplicationContext context) {
		return context.getBean(MigrationsEndpoint.class)
			.migrations()
			.contexts()
			.values()
			.iterator()
			.next()
			.migrations()
			.get("flyway");
	}

	private static Health health(AssertableApplicationContext context) {
		return context.getBean(MigrationsHealthIndicator.class).health();
	}

	private void expectFailure(Consumer<FailureAnalysis> expectation) {
		this.runner.run((context) -> {
			assertThat(context).hasFailed();
			expectation.accept(FailureAnalyses.of(context.getStartupFailure()));
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class OnlyTheNext {

		@Bean
		FlywayMigrationStrategy strategy() {
			return (flyway) -> Flyway.configure()
				.configuration(flyway.getConfiguration())
				.target("next")
				.load()
				.migrate();
		}

	}

}
