package org.migrationstarter.autoconfigure;

import java.time.Duration;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.SpringProperties;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.migrate.UpgradeOptions;
import org.migrationstarter.startup.ConnectionPoolCheck;
import org.migrationstarter.startup.MigrationRecorder;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.MigrationsInitializer;
import org.migrationstarter.startup.OnStart;
import org.migrationstarter.startup.PendingMigrationsCheck;
import org.migrationstarter.startup.StartOptions;
import org.migrationstarter.startup.StartupMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsAutoConfigurationTests {

	private final ApplicationContextRunner runner = Applications.withoutEntities()
		.withPropertyValues("spring.flyway.locations=classpath:migrations/two");

	@Test
	void appliesPendingMigrationsAtStart() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(FlywayMigrationInitializer.class)
				.hasSingleBean(MigrationsInitializer.class);
			assertThat(context.getBean(JdbcTemplate.class)
				.queryForList(
						"select \"version\" from \"flyway_schema_history\" where \"installed_rank\" > 0 order by 1 nulls last",
						String.class))
				.containsExactly("1", "2", null);
			assertThat(context.getBean(MigrationUnits.class).all()).singleElement()
				.satisfies((unit) -> assertThat(unit.status().summary()).isEqualTo(Summary.UP_TO_DATE));
		});
	}

	@Test
	void appliesNothingAtTheSecondStart() {
		ApplicationContextRunner same = this.runner
			.withPropertyValues("spring.datasource.url=" + Applications.freshDatabase());
		same.run((context) -> assertThat(lastRun(context.getBean(MigrationUnits.class))).isEqualTo(3));
		same.run((context) -> assertThat(lastRun(context.getBean(MigrationUnits.class))).isZero());
	}

	private static int lastRun(MigrationUnits units) {
		return units.all().get(0).lastRun().orElseThrow().applied().size();
	}

	@Test
	void saysInOneLineWhatItDid(CapturedOutput output) {
		this.runner.run((context) -> assertThat(output.getAll().lines().filter((line) -> line.contains("Migrations:")))
			.singleElement()
			.asString()
			.contains("3 applied now, current revision 2, 3 applied in all, 0 pending, in ")
			.contains("mode MIGRATE, because there are no JPA entities"));
	}

	@Test
	void isAStepOfTheStart() {
		BufferingApplicationStartup startup = new BufferingApplicationStartup(2048);
		this.runner.withInitializer((context) -> context.setApplicationStartup(startup))
			.run((context) -> assertThat(startup.getBufferedTimeline().getEvents())
				.map((event) -> event.getStartupStep().getName())
				.contains("migrations.apply"));
	}

	@Test
	void honoursTheUsersStrategy(CapturedOutput output) {
		this.runner.withUserConfiguration(DoNothing.class).run((context) -> {
			assertThat(context.getBean(MigrationUnits.class).all().get(0).status().summary())
				.isEqualTo(Summary.PENDING);
			assertThat(output).contains("0 applied now, current revision none, 0 applied in all, 3 pending");
		});
	}

	@Test
	void leavesTheUsersOwnFlywayBeanAsItIsConfigured() {
		this.runner.withUserConfiguration(OwnFlyway.class).run((context) -> {
			assertThat(context).hasSingleBean(Flyway.class).doesNotHaveBean(MigrationsInitializer.class);
			assertThat(context.getBean(MigrationUnits.class).all()).singleElement()
				.satisfies((unit) -> assertThat(unit.name()).isEqualTo("ownFlyway"));
		});
	}

	@Test
	void backsOffForTheUsersOwnInitializer() {
		this.runner.withUserConfiguration(OwnInitializer.class)
			.run((context) -> assertThat(context).hasSingleBean(FlywayMigrationInitializer.class)
				.doesNotHaveBean(MigrationsInitializer.class));
	}

	@Test
	void givesPlainBootBackWhenDisabled() {
		this.runner.withPropertyValues("migrations.enabled=false")
			.run((context) -> assertThat(context).hasSingleBean(FlywayMigrationInitializer.class)
				.doesNotHaveBean(MigrationsInitializer.class)
				.doesNotHaveBean(StartupMode.class));
	}

	@Test
	void hasNothingToApplyWhenFlywayIsDisabled() {
		this.runner.withPropertyValues("spring.flyway.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(Flyway.class)
				.doesNotHaveBean(MigrationsInitializer.class));
	}

	@Test
	void doesWithoutFlyway() {
		this.runner.withClassLoader(new FilteredClassLoader(Flyway.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(StartupMode.class));
	}

	@Test
	void doesWithoutThePostgreSqlModule() {
		this.runner.withClassLoader(new FilteredClassLoader(PostgreSQLConfigurationExtension.class))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void locksPostgreSqlWithTheSession() {
		this.runner.run((context) -> assertThat(transactionalLock(context.getBean(Flyway.class))).isFalse());
	}

	@Test
	void leavesTheLockToTheUser() {
		this.runner.withPropertyValues("spring.flyway.postgresql.transactional-lock=true")
			.run((context) -> assertThat(transactionalLock(context.getBean(Flyway.class))).isTrue());
	}

	private static boolean transactionalLock(Flyway flyway) {
		return flyway.getConfiguration()
			.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
			.isTransactionalLock();
	}

	@Test
	void leavesTheDatabaseAloneInATrainingRun() {
		this.runner.withUserConfiguration(DoNothing.class).run((context) -> {
			MigrationsInitializer initializer = new MigrationsInitializer(context.getBean(Flyway.class), null,
					context.getBean(MigrationUnits.class), context.getBean(MigrationRecorder.class),
					context.getBean(ConnectionPoolCheck.class), context.getBean(PendingMigrationsCheck.class),
					context.getBean(UpgradeOptions.class), new StartOptions(OnStart.APPLY, Duration.ZERO),
					ApplicationStartup.DEFAULT);
			SpringProperties.setProperty("spring.context.exit", "onRefresh");
			try {
				initializer.afterPropertiesSet();
			}
			finally {
				SpringProperties.setProperty("spring.context.exit", null);
			}
			assertThat(context.getBean(JdbcTemplate.class).queryForList("show tables")).isEmpty();
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class DoNothing {

		@Bean
		FlywayMigrationStrategy strategy() {
			return (flyway) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnFlyway {

		@Bean
		Flyway ownFlyway(DataSource dataSource) {
			return Flyway.configure().dataSource(dataSource).load();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnInitializer {

		@Bean
		FlywayMigrationInitializer ownInitializer(Flyway flyway) {
			return new FlywayMigrationInitializer(flyway);
		}

	}

}
