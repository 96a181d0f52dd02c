package org.migrationstarter.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of commands in an application with several persistence units.
 */
class SeveralPersistenceUnitsTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL_15" })
	void oneDatabaseGetsTheTablesOfAllOfThem(Engine engine) throws IOException {
		TestDatabase database = TestDatabase.fresh(engine);
		CommandRun revision = run(OneDatabase.class, database, "revision", "--autogenerate", "-m", "All");
		assertThat(revision.exitCode()).as(revision.talk()).isZero();
		assertThat(revision.talk()).contains("Tried in a scratch database");
		String script = script();
		assertThat(script).containsIgnoringCase("create table customer").containsIgnoringCase("create table invoice");
		assertThat(script.toLowerCase(Locale.ROOT).split("create table country \\(", -1)).as(script).hasSize(2);
		assertThat(script).containsIgnoringCase("population").containsIgnoringCase("tax_rate");
		assertThat(run(OneDatabase.class, database, "upgrade").exitCode()).isZero();
		CommandRun check = run(OneDatabase.class, database, "check");
		assertThat(check.exitCode()).as(check.results() + check.talk()).isZero();
		assertThat(run(OneDatabase.class, database, "revision", "--autogenerate", "-m", "None").talk())
			.contains("No changes detected");
	}

	@Test
	void whatTheyAskForDifferentlyIsNamed() throws IOException {
		CommandRun run = run(Contradicting.class, TestDatabase.fresh(Engine.H2), "revision", "--autogenerate", "-m",
				"All");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("'crm' and 'archive'", "column CUSTOMER.NAME");
		assertThat(files()).isEmpty();
	}

	@Test
	void eachDatabaseGetsItsOwn() throws IOException {
		TestDatabase database = TestDatabase.fresh(Engine.H2);
		CommandRun crm = run(TwoDatabases.class, database, "revision", "--autogenerate", "--print", "-m", "Crm",
				"--name", "crmFlyway");
		assertThat(crm.results()).as(crm.talk()).containsIgnoringCase("table customer").doesNotContain("invoice");
		CommandRun billing = run(TwoDatabases.class, database, "revision", "--autogenerate", "--print", "-m", "Billing",
				"--name", "billingFlyway");
		assertThat(billing.results()).as(billing.talk())
			.containsIgnoringCase("table invoice")
			.doesNotContain("customer");
	}

	@Test
	void aDatabaseThatNoneUsesIsToldApart() {
		CommandRun run = run(OneOfTwo.class, TestDatabase.fresh(Engine.H2), "check", "--name", "billingFlyway");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("None of the persistence units (crm)", "'billingFlyway'");
	}

	private CommandRun run(Class<?> application, TestDatabase database, String... arguments) {
		List<String> all = new ArrayList<>(List.of("migrations", "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password(),
				"--spring.flyway.locations=filesystem:" + this.directory));
		all.addAll(List.of(arguments));
		return CommandRun.of(application, all.toArray(String[]::new));
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("V")).toList();
		}
	}

	private String script() throws IOException {
		assertThat(files()).hasSize(1);
		return Files.readString(files().get(0));
	}

	private static LocalContainerEntityManagerFactoryBean unit(EntityManagerFactoryBuilder builder,
			DataSource dataSource, String name, Class<?>... entities) {
		String[] names = Stream.of(entities).map(Class::getName).toArray(String[]::new);
		return builder.dataSource(dataSource)
			.managedTypes(PersistenceManagedTypes.of(names))
			.persistenceUnit(name)
			.build();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OneDatabase {

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean crm(EntityManagerFactoryBuilder builder, DataSource dataSource) {
			return unit(builder, dataSource, "crm", Customer.class, Country.class);
		}

		@Bean
		LocalContainerEntityManagerFactoryBean billing(EntityManagerFactoryBuilder builder, DataSource dataSource) {
			return unit(builder, dataSource, "billing", Invoice.class, TaxedCountry.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Contradicting {

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean crm(EntityManagerFactoryBuilder builder, DataSource dataSource) {
			return unit(builder, dataSource, "crm", Customer.class);
		}

		@Bean
		LocalContainerEntityManagerFactoryBean archive(EntityManagerFactoryBuilder builder, DataSource dataSource) {
			return unit(builder, dataSource, "archive", OldCustomer.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OneOfTwo {

		@Bean
		@Primary
		DataSource crmDataSource(@Value("${spring.datasource.url}") String url) {
			return new DriverManagerDataSource(url, "sa", "");
		}

		@Bean
		DataSource billingDataSource() {
			return new DriverManagerDataSource("jdbc:h2:mem:billing;DB_CLOSE_DELAY=-1", "sa", "");
		}

		@Bean
		Flyway crmFlyway(DataSource crmDataSource, @Value("${spring.flyway.locations}") String location) {
			return Flyway.configure().dataSource(crmDataSource).locations(location).load();
		}

		@Bean
		Flyway billingFlyway(@Value("${spring.flyway.locations}") String location) {
			return Flyway.configure().dataSource(billingDataSource()).locations(location).load();
		}

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean crm(EntityManagerFactoryBuilder builder, DataSource crmDataSource) {
			return unit(builder, crmDataSource, "crm", Customer.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDatabases extends OneOfTwo {

		@Bean
		LocalContainerEntityManagerFactoryBean billing(EntityManagerFactoryBuilder builder) {
			return unit(builder, billingDataSource(), "billing", Invoice.class);
		}

	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class Customer {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "OldCustomer")
	@Table(name = "customer")
	static class OldCustomer {

		@Id
		Long id;

		int name;

	}

	@Entity(name = "Invoice")
	@Table(name = "invoice")
	static class Invoice {

		@Id
		Long id;

		Long total;

	}

	@Entity(name = "Country")
	@Table(name = "country")
	static class Country {

		@Id
		String code;

		Long population;

	}

	@Entity(name = "TaxedCountry")
	@Table(name = "country")
	static class TaxedCountry {

		@Id
		String code;

		Integer taxRate;

	}

}
