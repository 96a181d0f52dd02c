package org.migrationstarter.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.actuate.MigrationUnitDescriptor;
import org.migrationstarter.actuate.MigrationsEndpoint;
import org.migrationstarter.actuate.MigrationsHealthIndicator;
import org.migrationstarter.actuate.MigrationsMetrics;
import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of an application with several databases, each of which has a Flyway bean.
 */
@ExtendWith(OutputCaptureExtension.class)
class SeveralDatabasesTests {

	private final ApplicationContextRunner runner = Applications.withoutEntities()
		.withConfiguration(AutoConfigurations.of(MigrationsEndpointAutoConfiguration.class,
				MigrationsHealthContributorAutoConfiguration.class, MigrationsMetricsAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=*",
				"shop.url=" + Applications.freshDatabase() + ";USER=sa",
				"ledger.url=" + Applications.freshDatabase() + ";USER=sa");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(classes = { Plain.class, Initialized.class, InitMethods.class, BySharedStrategy.class })
	void eachIsAppliedAndShownByItself(Class<?> application) throws IOException {
		twoAndOne().withUserConfiguration(application).run((context) -> {
			assertThat(context).hasNotFailed();
			Map<String, MigrationUnitDescriptor> units = units(context);
			assertThat(units).containsOnlyKeys("shop", "ledger");
			assertThat(units.get("shop").current()).isEqualTo("2");
			assertThat(units.get("shop").lastRun().applied()).isEqualTo(2);
			assertThat(units.get("ledger").current()).isEqualTo("7");
			assertThat(units.get("ledger").lastRun().applied()).isEqualTo(1);
			assertThat(units.values()).extracting(MigrationUnitDescriptor::status).containsOnly(Summary.UP_TO_DATE);
			Health health = context.getBean(MigrationsHealthIndicator.class).health();
			assertThat(health.getDetails()).containsOnlyKeys("shop", "ledger");
			assertThat(applied(context, "shop")).isEqualTo(2);
			assertThat(applied(context, "ledger")).isEqualTo(1);
		});
	}

	@ParameterizedTest
	@ValueSource(classes = { Plain.class, Initialized.class, InitMethods.class })
	void noneIsAppliedWithoutCare(Class<?> application) throws IOException {
		twoAndOne();
		write("shop", "V3__left.sql", "-- revises: 1\ncreate table l (id int);");
		folders().withUserConfiguration(application)
			.run((context) -> assertThat(FailureAnalyses.of(context.getStartupFailure()).getDescription())
				.contains("V2__b.sql, V3__left.sql"));
	}

	@Test
	void eachIsSavedBeforeItIsChanged(CapturedOutput output) throws IOException {
		Path saved = this.folder.resolve("saved");
		twoAndOne().withUserConfiguration(Initialized.class)
			.withPropertyValues("migrations.backup.command=sh -c 'echo $MIGRATIONS_URL >> " + saved + "'")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(Files.readAllLines(saved)).hasSize(2).doesNotHaveDuplicates();
			});
		assertThat(output.toString().split("applied now", -1)).hasSize(3);
	}

	@Test
	void beansThatUseADatabaseWaitForIt() throws IOException {
		twoAndOne().withUserConfiguration(Plain.class, Reader.class)
			.run((context) -> assertThat(context.getBean("rows")).isEqualTo(0));
	}

	@Test
	void noneIsAppliedIfFlywayIsTurnedOff() throws IOException {
		twoAndOne().withUserConfiguration(Plain.class)
			.withPropertyValues("spring.flyway.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FlywayMigrationInitializer.class));
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "H2" })
	void twoDatabasesOfOneServerAreTwo(Engine engine) throws IOException {
		TestDatabase shop = TestDatabase.fresh(engine);
		TestDatabase ledger = TestDatabase.fresh(engine);
		twoAndOne().withUserConfiguration(Plain.class)
			.withPropertyValues("shop.url=" + url(shop), "ledger.url=" + url(ledger))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(new JdbcTemplate(shop.dataSource()).queryForList("select id from b")).isEmpty();
				assertThat(new JdbcTemplate(ledger.dataSource()).queryForList("select id from z")).isEmpty();
			});
	}

	private static String url(TestDatabase database) {
		return database.url() + (database.url().contains("postgresql") ? "?user=" : ";USER=") + database.user();
	}

	private ApplicationContextRunner twoAndOne() throws IOException {
		write("shop", "V1__a.sql", "create table a (id int);");
		write("shop", "V2__b.sql", "create table b (id int);");
		write("ledger", "V7__z.sql", "create table z (id int);");
		return folders();
	}

	private ApplicationContextRunner folders() {
		return this.runner.withPropertyValues("shop.folder=filesystem:" + this.folder.resolve("shop"),
				"ledger.folder=filesystem:" + this.folder.resolve("ledger"));
	}

	private void write(String database, String name, String sql) throws IOException {
		Files.writeString(Files.createDirectories(this.folder.resolve(database)).resolve(name), sql);
	}

	private static Map<String, MigrationUnitDescriptor> units(AssertableApplicationContext context) {
		return context.getBean(MigrationsEndpoint.class)
			.migrations()
			.contexts()
			.values()
			.iterator()
			.next()
			.migrations();
	}

	private static double applied(AssertableApplicationContext context, String name) {
		MeterRegistry registry = context.getBean(MeterRegistry.class);
		context.getBean(MigrationsMetrics.class).bindTo(registry);
		return registry.get("migrations.applied").tag("name", name).gauge().value();
	}

	@Configuration(proxyBeanMethods = false)
	static class DataSources {

		@Bean
		MeterRegistry registry() {
			return new SimpleMeterRegistry();
		}

		@Bean
		@Primary
		DataSource shopDataSource(@Value("${shop.url}") String url) {
			return new DriverManagerDataSource(url);
		}

		@Bean
		DataSource ledgerDataSource(@Value("${ledger.url}") String url) {
			return new DriverManagerDataSource(url);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Plain extends DataSources {

		@Bean
		Flyway shop(@Qualifier("shopDataSource") DataSource dataSource, @Value("${shop.folder}") String folder) {
			return Flyway.configure().dataSource(dataSource).locations(folder).load();
		}

		@Bean
		Flyway ledger(@Qualifier("ledgerDataSource") DataSource dataSource, @Value("${ledger.folder}") String folder) {
			return Flyway.configure().dataSource(dataSource).locations(folder).load();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Initialized extends Plain {

		@Bean
		FlywayMigrationInitializer shopInitializer(@Qualifier("shop") Flyway flyway) {
			return new FlywayMigrationInitializer(flyway);
		}

		@Bean
		FlywayMigrationInitializer ledgerInitializer(@Qualifier("ledger") Flyway flyway) {
			return new FlywayMigrationInitializer(flyway, (ledger) -> ledger.migrate());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BySharedStrategy extends Plain {

		@Bean
		FlywayMigrationStrategy strategy() {
			return (flyway) -> {
				flyway.info();
				flyway.migrate();
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class InitMethods extends DataSources {

		@Bean(initMethod = "migrate")
		Flyway shop(@Qualifier("shopDataSource") DataSource dataSource, @Value("${shop.folder}") String folder) {
			return Flyway.configure().dataSource(dataSource).locations(folder).load();
		}

		@Bean(initMethod = "migrate")
		Flyway ledger(@Qualifier("ledgerDataSource") DataSource dataSource, @Value("${ledger.folder}") String folder) {
			return Flyway.configure().dataSource(dataSource).locations(folder).load();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Reader {

		@Bean
		Integer rows(JdbcTemplate jdbc) {
			return jdbc.queryForObject("select count(*) from b", Integer.class);
		}

	}

}
