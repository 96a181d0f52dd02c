package org.migrationstarter.autoconfigure;

import java.util.HashSet;
import java.util.Set;

import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration of the migrations endpoint.
 */
@ConfigurationProperties("management.endpoint.migrations")
public class MigrationsEndpointProperties {

	/**
	 * When to show the SQL of scripts.
	 */
	private Show showValues = Show.NEVER;

	/**
	 * Roles that may see the SQL of scripts. Empty, all authenticated users may.
	 */
	private final Set<String> roles = new HashSet<>();

	/**
	 * Return when the SQL of scripts is shown.
	 * @return when it is shown
	 */
	public Show getShowValues() {
		return this.showValues;
	}

	/**
	 * Say when the SQL of scripts is shown.
	 * @param showValues when to show it
	 */
	public void setShowValues(Show showValues) {
		this.showValues = showValues;
	}

	/**
	 * Return the roles that may see the SQL of scripts.
	 * @return the roles, empty for all authenticated users
	 */
	public Set<String> getRoles() {
		return this.roles;
	}

}
