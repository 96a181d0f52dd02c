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
	 * Patterns of tables that are invisible: neither created, compared nor changed. An
	 * asterisk stands for any characters, a question mark for one.
	 */
	private List<String> excludeTables = new ArrayList<>();

	private final Scratch scratch = new Scratch();

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

	/**
	 * Return the patterns of tables that are invisible.
	 * @return the patterns
	 */
	public List<String> getExcludeTables() {
		return this.excludeTables;
	}

	/**
	 * Set the patterns of tables that are invisible.
	 * @param excludeTables the patterns
	 */
	public void setExcludeTables(List<String> excludeTables) {
		this.excludeTables = excludeTables;
	}

	/**
	 * Return where scratch databases are opened.
	 * @return the settings
	 */
	public Scratch getScratch() {
		return this.scratch;
	}

	/**
	 * Where scratch databases are opened.
	 */
	public static class Scratch {

		/**
		 * JDBC URL of a server of the same kind on which scratch databases may be
		 * created. Unset, the application's own server is used.
		 */
		private @Nullable String url;

		/**
		 * User of that server.
		 */
		private @Nullable String user;

		/**
		 * Password of that user.
		 */
		private @Nullable String password;

		/**
		 * Return the URL of another server.
		 * @return the JDBC URL, or {@code null} for the application's own server
		 */
		public @Nullable String getUrl() {
			return this.url;
		}

		/**
		 * Set the URL of another server.
		 * @param url the JDBC URL, or {@code null} for the application's own server
		 */
		public void setUrl(@Nullable String url) {
			this.url = url;
		}

		/**
		 * Return the user of that server.
		 * @return the user, or {@code null}
		 */
		public @Nullable String getUser() {
			return this.user;
		}

		/**
		 * Set the user of that server.
		 * @param user the user, or {@code null}
		 */
		public void setUser(@Nullable String user) {
			this.user = user;
		}

		/**
		 * Return the password of that user.
		 * @return the password, or {@code null}
		 */
		public @Nullable String getPassword() {
			return this.password;
		}

		/**
		 * Set the password of that user.
		 * @param password the password, or {@code null}
		 */
		public void setPassword(@Nullable String password) {
			this.password = password;
		}

	}

}
