package org.migrationstarter.startup;

import java.util.Arrays;
import java.util.List;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

import org.migrationstarter.database.JdbcUrl;

/**
 * Refuses a configuration that contradicts itself, before any bean is made.
 */
public class StartupGuards implements BeanFactoryPostProcessor, EnvironmentAware {

	private Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		StartupMode mode = beanFactory.getBean(StartupMode.class);
		refuseMisplacedCredentials("spring.datasource.url", "spring.datasource.username");
		refuseMisplacedCredentials("spring.datasource.hikari.jdbc-url", "spring.datasource.hikari.username");
		refuseMisplacedCredentials("spring.flyway.url", "spring.flyway.user");
		refuseMisplacedCredentials("migrations.scratch.url", "migrations.scratch.user");
		if (mode.runsCommand()) {
			return;
		}
		refuseDeferredInitialization();
		if (StartupModeDetector.hasEntities(beanFactory)) {
			refuseSchemaActions();
		}
		if (mode.createsTables()) {
			refuseMissingEntities(beanFactory);
			refuseProtectedProfiles(mode);
		}
	}

	// Before a driver prints them.
	private void refuseMisplacedCredentials(String property, String user) {
		String url = this.environment.getProperty(property);
		if (url != null && new JdbcUrl(url).hasMisplacedCredentials()) {
			throw new MigrationsStartupException(
					property + " has a user or a password before the host, where only MySQL's driver looks for them.",
					"Take them out of the URL, and set %s and %s.".formatted(user,
							user.replaceFirst("user(name)?$", "password")));
		}
	}

	private void refuseDeferredInitialization() {
		if (this.environment.getProperty("spring.jpa.defer-datasource-initialization", Boolean.class, false)) {
			throw new MigrationsStartupException(
					"spring.jpa.defer-datasource-initialization=true makes the database wait for Hibernate, "
							+ "but the tables have to be there before Hibernate starts.",
					"Remove spring.jpa.defer-datasource-initialization. Rows that a test or a demo needs can be "
							+ "inserted by a migration, or by a bean after the start.");
		}
	}

	/**
	 * Before a migration is applied. What only an entity manager factory knows is refused
	 * when that is made.
	 */
	private void refuseSchemaActions() {
		refuseSchemaAction("spring.jpa.hibernate.ddl-auto");
		if (!this.environment.containsProperty("spring.jpa.hibernate.ddl-auto")
				&& this.environment.getProperty("spring.jpa.generate-ddl", Boolean.class, false)) {
			refuseSchemaAction("spring.jpa.generate-ddl");
		}
		SchemaActions.PROPERTIES.forEach((property) -> refuseSchemaAction("spring.jpa.properties." + property));
	}

	private void refuseSchemaAction(String property) {
		SchemaActions.refuse(property, this.environment.getProperty(property, "none"));
	}

	private static void refuseMissingEntities(ConfigurableListableBeanFactory beanFactory) {
		if (!StartupModeDetector.hasEntities(beanFactory)) {
			throw new MigrationsStartupException(
					StartupModeDetector.PROPERTY + "=true, but there are no JPA entities to create tables from.",
					"Add spring-boot-starter-data-jpa and entities, or remove migrations.create-tables-on-start and "
							+ "let migrations create the tables.");
		}
	}

	private void refuseProtectedProfiles(StartupMode mode) {
		List<String> guarded = Binder.get(this.environment)
			.bind("migrations.protected-profiles", Bindable.listOf(String.class))
			.orElse(List.of("prod", "production"));
		Arrays.stream(this.environment.getActiveProfiles())
			.filter(guarded::contains)
			.findFirst()
			.ifPresent((profile) -> {
				throw new MigrationsStartupException(
						"Tables would be created from the entities, because %s, but the profile '%s' is protected."
							.formatted(mode.reason(), profile),
						"Set migrations.create-tables-on-start=false and let versioned migrations create the tables. "
								+ "If this database may be built from the entities, take '%s' out of migrations.protected-profiles."
									.formatted(profile));
			});
	}

}
