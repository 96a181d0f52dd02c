package org.migrationstarter.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.startup.EntityTables;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.StartupMode;
import org.migrationstarter.startup.StartupMode.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EntityTablesAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class EntityTablesAutoConfigurationTests {

	private final String url = Applications.freshDatabase();

	private final ApplicationContextRunner runner = Applications.withEntities()
		.withPropertyValues("spring.datasource.url=" + this.url);

	private final ApplicationContextRunner creating = this.runner
		.withPropertyValues("migrations.create-tables-on-start=true");

	@Test
	void createsTheTablesOfTheEntities(CapturedOutput output) {
		this.creating.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables()).containsExactly("customer");
			assertThat(output).contains("Migrations: created CUSTOMER, 0 tables were there",
					"mode CREATE_TABLES, because migrations.create-tables-on-start=true");
		});
	}

	@Test
	void changesNothingAtTheNextStart(CapturedOutput output) {
		this.creating
			.run((context) -> context.getBean(JdbcTemplate.class).update("insert into customer (name) values ('Ada')"));
		List<String> before = script();
		this.creating.run((context) -> assertThat(context).hasNotFailed());
		assertThat(script()).isEqualTo(before);
		assertThat(output).contains("created no table, 1 tables were there");
	}

	@Test
	void leavesATableThatIsThereAlone(CapturedOutput output) {
		jdbc().execute("create table customer (id bigint primary key, name varchar(10), old_column int)");
		List<String> before = script();
		this.creating.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(EntityTables.class).differences())
				.anySatisfy((difference) -> assertThat(difference).isEqualTo("add column customer.email varchar(200)"))
				.anySatisfy((difference) -> assertThat(difference).isEqualTo("drop column customer.old_column"));
		});
		assertThat(script()).isEqualTo(before);
		assertThat(output).contains("differ from the entities and are left as they are: ",
				"Run 'migrations reset' to have them created anew, or write a migration with");
	}

	@Test
	void findsNoDifferenceInTablesItCreated() {
		this.creating.run((context) -> assertThat(context).hasNotFailed());
		this.creating.run((context) -> assertThat(context.getBean(EntityTables.class).differences()).isEmpty());
	}

	@Test
	void createsTablesWhenThereIsNoMigration() {
		this.runner.run((context) -> {
			assertThat(context.getBean(StartupMode.class)).isEqualTo(
					new StartupMode(Mode.CREATE_TABLES, "there is no versioned migration in classpath:db/migration"));
			assertThat(tables()).containsExactly("customer");
		});
	}

	@Test
	void migratesWhenThereAreMigrations() {
		this.runner.withPropertyValues("spring.flyway.locations=classpath:migrations/two").run((context) -> {
			assertThat(context.getBean(StartupMode.class))
				.isEqualTo(new StartupMode(Mode.MIGRATE, "there are versioned migrations in classpath:migrations/two"));
			assertThat(tables()).containsExactlyInAnyOrder("customer", "flyway_schema_history");
		});
	}

	@Test
	void createsNothingWhenToldTo() {
		this.runner.withPropertyValues("migrations.create-tables-on-start=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables()).containsExactly("flyway_schema_history");
		});
	}

	@Test
	void createsTablesWithoutFlyway() {
		this.creating.withPropertyValues("spring.flyway.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables()).containsExactly("customer");
		});
	}

	@Test
	void createsNothingWhenDisabled() {
		this.creating
			.withPropertyValues("migrations.enabled=false", "spring.flyway.enabled=false",
					"spring.jpa.hibernate.ddl-auto=none")
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(EntityManagerFactory.class);
				assertThat(tables()).isEmpty();
			});
	}

	@Test
	void usersOfTheDatabaseFindTheTables() {
		this.creating.withUserConfiguration(Users.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void usersOfTheDatabaseFindTheTablesThatMigrationsMade() {
		this.runner.withUserConfiguration(Users.class)
			.withPropertyValues("spring.flyway.locations=classpath:migrations/two")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void letsHibernateValidate() {
		this.creating.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void createsTablesInTheBackground() {
		this.creating.withPropertyValues("spring.jpa.bootstrap=async")
			.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
			.withUserConfiguration(Users.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void refusesADatabaseThatMigrationsBuilt() {
		this.runner.withPropertyValues("spring.flyway.locations=classpath:migrations/two")
			.run((context) -> assertThat(context).hasNotFailed());
		List<String> before = script();
		expectFailure(this.creating, (analysis) -> {
			assertThat(analysis.getDescription()).contains("migrations built this database", "flyway_schema_history");
			assertThat(analysis.getAction()).contains("migrations.create-tables-on-start=false");
		});
		assertThat(script()).isEqualTo(before);
	}

	@Test
	void refusesAProtectedProfile() {
		expectFailure(this.creating.withPropertyValues("spring.profiles.active=prod"), (analysis) -> {
			assertThat(analysis.getDescription()).contains("the profile 'prod' is protected");
			assertThat(analysis.getAction()).contains("migrations.create-tables-on-start=false",
					"migrations.protected-profiles");
		});
		assertThat(tables()).isEmpty();
	}

	@Test
	void lettingTheUserChooseWhatIsProtected() {
		this.creating.withPropertyValues("spring.profiles.active=prod", "migrations.protected-profiles=live")
			.run((context) -> assertThat(context).hasNotFailed());
		expectFailure(
				this.creating.withPropertyValues("spring.profiles.active=live", "migrations.protected-profiles=live"),
				(analysis) -> assertThat(analysis.getDescription()).contains("live"));
	}

	@Test
	void refusesHibernateAsASecondAuthor() {
		for (String property : List.of("spring.jpa.hibernate.ddl-auto=update", "spring.jpa.generate-ddl=true",
				"spring.jpa.properties.hibernate.hbm2ddl.auto=create-drop",
				"spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create")) {
			expectFailure(this.creating.withPropertyValues(property), (analysis) -> {
				assertThat(analysis.getDescription()).contains("Hibernate is told to change the schema by itself");
				assertThat(analysis.getAction()).contains("Remove " + property.substring(0, property.indexOf('=')),
						"spring.jpa.hibernate.ddl-auto=validate");
			});
			expectFailure(this.runner.withPropertyValues("spring.flyway.locations=classpath:migrations/two", property),
					(analysis) -> assertThat(analysis.getDescription()).contains("by itself"));
		}
		assertThat(tables()).isEmpty();
	}

	@Test
	void refusesToCreateTablesOfNoEntities() {
		expectFailure(Applications.withoutEntities().withPropertyValues("migrations.create-tables-on-start=true"),
				(analysis) -> {
					assertThat(analysis.getDescription()).contains("no JPA entities");
					assertThat(analysis.getAction()).contains("spring-boot-starter-data-jpa",
							"migrations.create-tables-on-start");
				});
	}

	@Test
	void saysWhereTheDatabaseShouldBe() {
		expectFailure(
				this.creating.withPropertyValues("spring.datasource.url=jdbc:h2:tcp://localhost:1/none",
						"spring.datasource.hikari.connection-timeout=250"),
				(analysis) -> assertThat(analysis.getDescription()).contains("No connection to the database"));
	}

	@Test
	void doesWithoutHibernate() {
		Applications.withoutEntities()
			.withPropertyValues("spring.flyway.locations=classpath:migrations/two")
			.withClassLoader(new FilteredClassLoader(SessionFactory.class, EntityManagerFactory.class))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(FlywayMigrationInitializer.class));
	}

	@Test
	void doesNotSeeExcludedTables() {
		this.creating.withPropertyValues("migrations.exclude-tables=cust*").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables()).isEmpty();
		});
	}

	@Test
	void comparesOnAnotherServer() {
		this.creating.run((context) -> assertThat(context).hasNotFailed());
		this.creating.withPropertyValues("migrations.scratch.url=" + Applications.freshDatabase())
			.run((context) -> assertThat(context.getBean(EntityTables.class).differences()).isEmpty());
	}

	@Test
	void saysWhenItCannotCompare(CapturedOutput output) {
		this.creating.run((context) -> assertThat(context).hasNotFailed());
		this.creating.withPropertyValues("migrations.scratch.url=jdbc:hsqldb:mem:scratch")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains("cannot be compared with the entities: migrations.scratch.url leads to HSQL");
	}

	@Test
	void isAStepOfTheStart() {
		BufferingApplicationStartup startup = new BufferingApplicationStartup(2048);
		this.creating.withInitializer((context) -> context.setApplicationStartup(startup))
			.run((context) -> assertThat(startup.getBufferedTimeline().getEvents())
				.map((event) -> event.getStartupStep().getName())
				.contains("migrations.create-tables"));
	}

	@Test
	void waitsForNoMigration() {
		this.creating.withPropertyValues("spring.flyway.locations=classpath:migrations/two")
			.run((context) -> assertThat(context.getBean(MigrationUnits.class).all()).singleElement()
				.satisfies((unit) -> {
					assertThat(unit.lastRun()).isEmpty();
					assertThat(unit.status().summary()).isEqualTo(Summary.UNMANAGED);
				}));
	}

	private static void expectFailure(ApplicationContextRunner runner, Consumer<FailureAnalysis> expectation) {
		runner.run((context) -> {
			assertThat(context).hasFailed();
			expectation.accept(FailureAnalyses.of(context.getStartupFailure()));
		});
	}

	private JdbcTemplate jdbc() {
		return new JdbcTemplate(new DriverManagerDataSource(this.url, "sa", ""));
	}

	private List<String> tables() {
		return jdbc()
			.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC' "
					+ "and table_type = 'BASE TABLE' order by 1", String.class)
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.toList();
	}

	private List<String> script() {
		return jdbc().queryForList("script", String.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class Users {

		@Bean
		Integer countedByTemplate(JdbcTemplate jdbc) {
			return jdbc.queryForObject("select count(*) from customer", Integer.class);
		}

		@Bean
		Integer countedByClient(JdbcClient jdbc) {
			return jdbc.sql("select count(*) from customer").query(Integer.class).single();
		}

		@Bean
		@DependsOnDatabaseInitialization
		Integer countedByItself(DataSource dataSource) {
			return new JdbcTemplate(dataSource).queryForObject("select count(*) from customer", Integer.class);
		}

	}

}
