package org.migrationstarter.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration of migrations. What belongs to Flyway stays in {@code spring.flyway}.
 */
@ConfigurationProperties("migrations")
public class MigrationsProperties {

	/**
	 * Whether the starter takes part in the start at all. If not, Spring Boot's own
	 * handling of Flyway and Hibernate is left as it is.
	 */
	private boolean enabled = true;

	/**
	 * Whether missing tables are created from the JPA entities at start, and no migration
	 * is applied. Unset, they are if there is no versioned migration on the classpath.
	 */
	private @Nullable Boolean createTablesOnStart;

	/**
	 * Profiles in which tables are never created from the entities.
	 */
	private List<String> protectedProfiles = new ArrayList<>(List.of("prod", "production"));

	/**
	 * Return whether the starter takes part in the start.
	 * @return {@code false} if everything is left to Spring Boot
	 */
	public boolean isEnabled() {
		return this.enabled;
	}

	/**
	 * Say whether the starter takes part in the start.
	 * @param enabled {@code false} to leave everything to Spring Boot
	 */
	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	/**
	 * Return whether missing tables are created from the entities.
	 * @return {@code null} if that depends on what is on the classpath
	 */
	public @Nullable Boolean getCreateTablesOnStart() {
		return this.createTablesOnStart;
	}

	/**
	 * Say whether missing tables are created from the entities.
	 * @param createTablesOnStart {@code null} to let it depend on what is on the
	 * classpath
	 */
	public void setCreateTablesOnStart(@Nullable Boolean createTablesOnStart) {
		this.createTablesOnStart = createTablesOnStart;
	}

	/**
	 * Return the profiles in which tables are never created from the entities.
	 * @return the names of the profiles
	 */
	public List<String> getProtectedProfiles() {
		return this.protectedProfiles;
	}

	/**
	 * Set the profiles in which tables are never created from the entities.
	 * @param protectedProfiles the names of the profiles
	 */
	public void setProtectedProfiles(List<String> protectedProfiles) {
		this.protectedProfiles = protectedProfiles;
	}

}
