package org.migrationstarter.autoconfigure;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.startup.EntityTables;
import org.migrationstarter.startup.EntityTablesPostProcessor;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.StartupMode;
import org.migrationstarter.startup.TablesBeforeUse;

/**
 * Auto-configuration of tables that come from JPA entities, where Hibernate is there.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass({ LocalContainerEntityManagerFactoryBean.class, SessionFactory.class })
@ConditionalOnBean(StartupMode.class)
public final class EntityTablesAutoConfiguration {

	@Bean
	static EntityTablesPostProcessor entityTablesPostProcessor(ObjectProvider<EntityTables> tables) {
		return new EntityTablesPostProcessor(tables);
	}

	@Bean
	static TablesBeforeUse tablesBeforeUse() {
		return new TablesBeforeUse();
	}

	@Bean
	EntityTables entityTables(StartupMode mode, MigrationUnits units, ComparisonOptions options,
			ConfigurableApplicationContext context) {
		return new EntityTables(mode, units, options, context.getApplicationStartup());
	}

}
