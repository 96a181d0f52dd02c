package org.migrationstarter.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.EntityManagerFactory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import org.migrationstarter.startup.StartupMode.Mode;

/**
 * Finds out where the tables come from: from what the user says, else from what the
 * application brings along. It looks at bean definitions and file names only, so that it
 * can decide before any bean exists.
 */
public final class StartupModeDetector {

	/** The property that decides. */
	public static final String PROPERTY = "migrations.create-tables-on-start";

	/** The property that says what a start does about migrations. */
	static final String ON_START = "migrations.on-start";

	private final Environment environment;

	private final ResourcePatternResolver resources;

	private final ListableBeanFactory beanFactory;

	/**
	 * Make a detector.
	 * @param environment where the properties are
	 * @param resourceLoader where the scripts are
	 * @param beanFactory where the entities and Java migrations are
	 */
	public StartupModeDetector(Environment environment, ResourceLoader resourceLoader,
			ListableBeanFactory beanFactory) {
		this.environment = environment;
		this.resources = ResourcePatternUtils.getResourcePatternResolver(resourceLoader);
		this.beanFactory = beanFactory;
	}

	/**
	 * Find out.
	 * @return the mode and the reason for it
	 */
	public StartupMode detect() {
		String asked = this.environment.getProperty(PROPERTY);
		if (StringUtils.hasText(asked)) {
			boolean create = Binder.get(this.environment).bind(PROPERTY, Boolean.class).get();
			return new StartupMode(create ? Mode.CREATE_TABLES : Mode.MIGRATE, PROPERTY + "=" + create);
		}
		OnStart onStart = Binder.get(this.environment).bind(ON_START, OnStart.class).orElse(OnStart.APPLY);
		if (onStart != OnStart.APPLY) {
			return new StartupMode(Mode.MIGRATE, ON_START + "=" + onStart.name().toLowerCase(Locale.ROOT));
		}
		if (!hasEntities(this.beanFactory)) {
			return new StartupMode(Mode.MIGRATE, "there are no JPA entities");
		}
		if (hasOwnFlyway()) {
			return new StartupMode(Mode.MIGRATE, "the application has a Flyway bean of its own");
		}
		if (has(JavaMigration.class)) {
			return new StartupMode(Mode.MIGRATE, "there are Java migrations");
		}
		List<String> locations = locations();
		return hasScripts(locations)
				? new StartupMode(Mode.MIGRATE, "there are versioned migrations in " + String.join(", ", locations))
				: new StartupMode(Mode.CREATE_TABLES,
						"there is no versioned migration in " + String.join(", ", locations));
	}

	static boolean hasEntities(ListableBeanFactory beanFactory) {
		return ClassUtils.isPresent("jakarta.persistence.EntityManagerFactory", classLoader(beanFactory))
				&& EntityManagerFactories.presentIn(beanFactory);
	}

	private static @Nullable ClassLoader classLoader(ListableBeanFactory beanFactory) {
		return (beanFactory instanceof ConfigurableBeanFactory configurable) ? configurable.getBeanClassLoader() : null;
	}

	private boolean hasOwnFlyway() {
		// Boot makes these details wherever it makes the bean.
		return has(Flyway.class) && !has(FlywayConnectionDetails.class);
	}

	private boolean has(Class<?> type) {
		return this.beanFactory.getBeanNamesForType(type, true, false).length > 0;
	}

	private List<String> locations() {
		return Binder.get(this.environment)
			.bind("spring.flyway.locations", Bindable.listOf(String.class))
			.orElse(List.of("classpath:db/migration"));
	}

	private boolean hasScripts(List<String> locations) {
		String prefix = this.environment.getProperty("spring.flyway.sql-migration-prefix", "V");
		String separator = this.environment.getProperty("spring.flyway.sql-migration-separator", "__");
		return locations.stream()
			.map((location) -> location.replace("{vendor}", "*"))
			.anyMatch((location) -> exists(pattern(location) + "/**/" + prefix + "*" + separator + "*"));
	}

	private static String pattern(String location) {
		String path = StringUtils.trimTrailingCharacter(location, '/');
		if (path.startsWith("filesystem:")) {
			return "file:" + path.substring("filesystem:".length());
		}
		if (path.startsWith("classpath:")) {
			return "classpath*:" + StringUtils.trimLeadingCharacter(path.substring("classpath:".length()), '/');
		}
		return path.contains(":") ? path : "classpath*:" + path;
	}

	private boolean exists(String pattern) {
		try {
			return Arrays.stream(this.resources.getResources(pattern)).findAny().isPresent();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot look for migrations in " + pattern, ex);
		}
	}

	/**
	 * Kept apart, since JPA may be absent.
	 */
	private static final class EntityManagerFactories {

		static boolean presentIn(ListableBeanFactory beanFactory) {
			return beanFactory.getBeanNamesForType(EntityManagerFactory.class, true, false).length > 0;
		}

	}

}
