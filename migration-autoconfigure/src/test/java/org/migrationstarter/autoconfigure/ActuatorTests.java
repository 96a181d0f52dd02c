package org.migrationstarter.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.actuate.MigrationUnitDescriptor;
import org.migrationstarter.actuate.MigrationsEndpoint;
import org.migrationstarter.actuate.MigrationsEndpointWebExtension;
import org.migrationstarter.actuate.MigrationsHealthIndicator;
import org.migrationstarter.actuate.MigrationsMetrics;
import org.migrationstarter.actuate.RevisionDescriptor;
import org.migrationstarter.actuate.RevisionDetailsDescriptor.DetailsDescriptor;
import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.migrate.RevisionState;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.MultipleHeads;
import org.migrationstarter.startup.StartupMode;
import org.migrationstarter.startup.StartupMode.Mode;
import org.migrationstarter.testing.StatementCounter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what operators see: endpoint, health and meters.
 */
class ActuatorTests {

	private final ApplicationContextRunner runner = Applications.withoutEntities()
		.withConfiguration(
				AutoConfigurations.of(EndpointAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class,
						MigrationsHealthContributorAutoConfiguration.class, MigrationsMetricsAutoConfiguration.class))
		.withUserConfiguration(Registry.class)
		.withPropertyValues("spring.flyway.locations=classpath:migrations/two",
				"management.endpoints.web.exposure.include=*");

	@Test
	void endpointShowsEachMigration() {
		this.runner.run((context) -> {
			MigrationUnitDescriptor unit = unit(context.getBean(MigrationsEndpoint.class));
			assertThat(unit.mode()).isEqualTo(Mode.MIGRATE);
			assertThat(unit.status()).isEqualTo(Summary.UP_TO_DATE);
			assertThat(unit.current()).isEqualTo("2");
			assertThat(unit.pending()).isZero();
			assertThat(unit.lastRun().applied()).isEqualTo(3);
			assertThat(unit.revisions()).extracting(RevisionDescriptor::version).containsExactly("1", "2", null);
			assertThat(unit.revisions()).extracting(RevisionDescriptor::state).containsOnly(RevisionState.APPLIED);
			assertThat(unit.revisions()).extracting(RevisionDescriptor::reversible).containsExactly(true, false, null);
			assertThat(unit.revisions()).extracting(RevisionDescriptor::installedBy).containsOnly("SA");
			assertThat(unit.revisions()).extracting(RevisionDescriptor::checksum).doesNotContainNull();
		});
	}

	private static MigrationUnitDescriptor unit(MigrationsEndpoint endpoint) {
		return endpoint.migrations().contexts().values().iterator().next().migrations().get("flyway");
	}

	@Test
	void endpointFindsOneMigration() {
		this.runner.run((context) -> {
			DetailsDescriptor details = context.getBean(MigrationsEndpoint.class)
				.migration("1")
				.migrations()
				.get("flyway");
			assertThat(details.revision().description()).isEqualTo("create customer");
			assertThat(details.upgrade()).isNull();
			assertThat(details.downgrade()).isNull();
		});
	}

	@Test
	void endpointShowsScriptsWhereTheyMayBeShown() {
		this.runner.withPropertyValues("management.endpoint.migrations.show-values=always").run((context) -> {
			DetailsDescriptor details = context.getBean(MigrationsEndpoint.class)
				.migration("1")
				.migrations()
				.get("flyway");
			assertThat(details.upgrade()).startsWith("create table customer");
			assertThat(details.downgrade()).startsWith("drop table customer");
		});
	}

	@Test
	void endpointKnowsWhatItDoesNotKnow() {
		this.runner.run((context) -> {
			assertThat(context.getBean(MigrationsEndpoint.class).migration("99")).isNull();
			assertThat(context.getBean(MigrationsEndpoint.class).migration("no version")).isNull();
		});
	}

	@Test
	void requestCostsOneQuery() {
		this.runner.withUserConfiguration(Counting.class)
			.withPropertyValues("management.endpoint.migrations.show-values=always")
			.run((context) -> {
				StatementCounter counter = context.getBean(StatementCounter.class);
				MigrationsEndpoint endpoint = context.getBean(MigrationsEndpoint.class);
				assertThat(during(counter, endpoint::migrations)).singleElement().asString().startsWith("select");
				assertThat(during(counter, () -> endpoint.migration("1"))).hasSize(1);
			});
	}

	private static List<String> during(StatementCounter counter, Runnable action) {
		int before = counter.statements().size();
		action.run();
		return counter.statements().subList(before, counter.statements().size());
	}

	@Test
	void healthAndMetersShareAQuery() {
		this.runner.withUserConfiguration(Counting.class).run((context) -> {
			StatementCounter counter = context.getBean(StatementCounter.class);
			context.getBean(MigrationsMetrics.class).bindTo(context.getBean(MeterRegistry.class));
			assertThat(during(counter, () -> {
				context.getBean(MigrationsHealthIndicator.class).health();
				context.getBean(MeterRegistry.class)
					.forEachMeter((meter) -> meter.measure().forEach((measurement) -> measurement.getValue()));
			})).hasSizeLessThanOrEqualTo(1);
		});
	}

	@Test
	void healthIsUpAtTheNewestRevision() {
		this.runner.run((context) -> {
			Health health = context.getBean(MigrationsHealthIndicator.class).health();
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails().get("flyway")).asString().contains("current=2", "pending=0");
		});
	}

	@Test
	void healthIsOutOfServiceWhileSomethingIsPending() {
		this.runner.withUserConfiguration(MigrationsAutoConfigurationTests.DoNothing.class)
			.run((context) -> assertThat(context.getBean(MigrationsHealthIndicator.class).health().getStatus())
				.isEqualTo(Status.OUT_OF_SERVICE));
	}

	@Test
	void healthIsUpWhenTheDatabaseIsAhead() {
		ApplicationContextRunner same = this.runner
			.withPropertyValues("spring.datasource.url=" + Applications.freshDatabase());
		same.withPropertyValues("spring.flyway.locations=classpath:migrations/three")
			.run((context) -> assertThat(context).hasNotFailed());
		same.withPropertyValues("spring.flyway.locations=classpath:migrations/two").run((context) -> {
			assertThat(unit(context.getBean(MigrationsEndpoint.class)).status()).isEqualTo(Summary.AHEAD);
			assertThat(context.getBean(MigrationsHealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void healthIsDownAfterAFailedMigration() {
		this.runner.run((context) -> {
			context.getBean(JdbcTemplate.class)
				.update("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '2'");
			context.getBean(MigrationsEndpoint.class).migrations();
			assertThat(context.getBean(MigrationsHealthIndicator.class).health().getStatus()).isEqualTo(Status.DOWN);
		});
	}

	@Test
	void healthIsDownWhenTheDatabaseIsGone() {
		this.runner.run((context) -> {
			context.getBean(MigrationsEndpoint.class);
			context.getBean(JdbcTemplate.class)
				.execute("alter table \"flyway_schema_history\" drop column \"success\"");
			assertThat(new MigrationsHealthIndicator(new MigrationUnits(context, context.getBean(StartupMode.class)),
					List.of(), MultipleHeads.FAIL)
				.health()
				.getStatus()).isEqualTo(Status.DOWN);
		});
	}

	@Test
	void metersCountAndTime() {
		this.runner.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			context.getBean(MigrationsMetrics.class).bindTo(registry);
			assertThat(registry.get("migrations.applied").tag("name", "flyway").gauge().value()).isEqualTo(3);
			assertThat(registry.get("migrations.pending").gauge().value()).isZero();
			assertThat(registry.get("migrations.failed").gauge().value()).isZero();
			assertThat(registry.get("migrations.run.duration").tag("outcome", "success").timeGauge().value())
				.isPositive();
			assertThat(registry.get("migrations.execution").tag("migration", "1").timeGauge().value()).isNotNegative();
		});
	}

	@Test
	void eachCanBeSwitchedOff() {
		this.runner
			.withPropertyValues("management.endpoint.migrations.access=NONE",
					"management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class)
				.doesNotHaveBean(MigrationsHealthIndicator.class));
	}

	@Test
	void endpointIsOnlyThereWhereItIsExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class)
				.doesNotHaveBean(MigrationsEndpointWebExtension.class));
	}

	@Test
	void doesWithoutActuator() {
		this.runner.withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void doesWithoutHealth() {
		this.runner.withClassLoader(new FilteredClassLoader(ConditionalOnEnabledHealthIndicator.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsHealthIndicator.class));
	}

	@Test
	void doesWithoutMicrometer() {
		Applications.withoutEntities()
			.withConfiguration(AutoConfigurations.of(MigrationsMetricsAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsMetrics.class));
	}

	@Test
	void isNotThereWhenDisabled() {
		this.runner.withPropertyValues("migrations.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(MigrationsEndpoint.class)
				.doesNotHaveBean(MigrationsHealthIndicator.class)
				.doesNotHaveBean(MigrationsMetrics.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Registry {

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static StatementCounter statementCounter() {
			return new StatementCounter();
		}

		@Bean
		static BeanPostProcessor countingDataSources(StatementCounter counter) {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String beanName) {
					return (bean instanceof DataSource dataSource) ? counter.watch(dataSource) : bean;
				}

			};
		}

	}

}
