package org.migrationstarter.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;

import org.migrationstarter.actuate.MigrationsHealthIndicator;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.TableDifferences;

/**
 * Auto-configuration of the health of migrations.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnEnabledHealthIndicator("migrations")
@ConditionalOnBean(MigrationUnits.class)
public final class MigrationsHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "migrationsHealthIndicator")
	MigrationsHealthIndicator migrationsHealthIndicator(MigrationUnits units,
			ObjectProvider<TableDifferences> differences, MigrationsProperties properties) {
		return new MigrationsHealthIndicator(units, differences, properties.getMultipleHeads());
	}

}
