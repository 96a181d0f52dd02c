package org.migrationstarter.startup;

import java.util.List;

/**
 * Refuses to let Hibernate change the schema by itself.
 */
final class SchemaActions {

	/** The properties of a persistence unit that can tell it to. */
	static final List<String> PROPERTIES = List.of("hibernate.hbm2ddl.auto",
			"jakarta.persistence.schema-generation.database.action");

	private static final List<String> HARMLESS = List.of("none", "validate", "");

	private SchemaActions() {
	}

	static void refuse(String property, String value) {
		if (!HARMLESS.contains(value)) {
			throw new MigrationsStartupException(
					"Hibernate is told to change the schema by itself (%s=%s), beside migrations that do the same."
						.formatted(property, value),
					"Remove %s, or set spring.jpa.hibernate.ddl-auto=validate. To get tables from the entities in development, set migrations.create-tables-on-start=true."
						.formatted(property));
		}
	}

}
