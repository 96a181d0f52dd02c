package org.migrationstarter.autoconfigure;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

import org.migrationstarter.actuate.MigrationsEndpoint;
import org.migrationstarter.actuate.MigrationsEndpointWebExtension;
import org.migrationstarter.actuate.ScriptTexts;
import org.migrationstarter.startup.MigrationUnits;

/**
 * Auto-configuration of the migrations endpoint.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
@ConditionalOnBean(MigrationUnits.class)
@EnableConfigurationProperties(MigrationsEndpointProperties.class)
public final class MigrationsEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MigrationsEndpoint migrationsEndpoint(ApplicationContext context, MigrationUnits units,
			MigrationsEndpointProperties properties) {
		Show show = properties.getShowValues();
		ScriptTexts texts = (show != Show.NEVER) ? ScriptTexts.of(units.all()) : ScriptTexts.none();
		return new MigrationsEndpoint(context, texts, show.isShown(true));
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
	MigrationsEndpointWebExtension migrationsEndpointWebExtension(MigrationsEndpoint endpoint,
			MigrationsEndpointProperties properties) {
		return new MigrationsEndpointWebExtension(endpoint, properties.getShowValues(), properties.getRoles());
	}

}
