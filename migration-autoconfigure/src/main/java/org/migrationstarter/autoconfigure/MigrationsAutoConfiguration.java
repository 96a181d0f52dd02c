package org.migrationstarter.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.metadata.CompositeDataSourcePoolMetadataProvider;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

import org.migrationstarter.autoconfigure.MigrationsProperties.Statement;
import org.migrationstarter.backup.Backup;
import org.migrationstarter.database.StatementLocks;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.UpgradeOptions;
import org.migrationstarter.process.CommandLine;
import org.migrationstarter.startup.ConnectionPoolCheck;
import org.migrationstarter.startup.DataSourceLogins;
import org.migrationstarter.startup.MigrationRecorder;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.MigrationsInitializer;
import org.migrationstarter.startup.MigrationsInitializers;
import org.migrationstarter.startup.OwnFlyways;
import org.migrationstarter.startup.PendingMigrationsCheck;
import org.migrationstarter.startup.StartOptions;
import org.migrationstarter.startup.StartupGuards;
import org.migrationstarter.startup.StartupMode;
import org.migrationstarter.startup.StartupModeDetector;

/**
 * Auto-configuration of what happens to the database at start. Boot's own configuration
 * of Flyway is kept; only its initializer is replaced, and a user's own one is honoured.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class, before = FlywayAutoConfiguration.class)
@ConditionalOnClass(Flyway.class)
@ConditionalOnBooleanProperty(name = "migrations.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigrationsProperties.class)
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	static StartupMode migrationsStartupMode(Environment environment, ResourceLoader resourceLoader,
			ListableBeanFactory beanFactory) {
		return new StartupModeDetector(environment, resourceLoader, beanFactory).detect();
	}

	@Bean
	static StartupGuards migrationsStartupGuards() {
		return new StartupGuards();
	}

	@Bean
	MigrationUnits migrationUnits(ListableBeanFactory beanFactory, StartupMode mode) {
		return new MigrationUnits(beanFactory, mode);
	}

	@Bean
	ComparisonOptions migrationsComparisonOptions(MigrationsProperties properties) {
		List<TablePattern> excluded = properties.getExcludeTables().stream().map(TablePattern::new).toList();
		return new ComparisonOptions(excluded, scratchServer(properties.getScratch()));
	}

	private static @Nullable Backup backup(MigrationsProperties.Backup backup) {
		List<String> words = backup.getCommand();
		if (words.stream().noneMatch(StringUtils::hasText)) {
			return null;
		}
		CommandLine command = (words.size() == 1) ? CommandLine.parse(words.get(0)) : new CommandLine(words);
		return new Backup(command, backup.getTimeout(), new DataSourceLogins());
	}

	@Bean
	UpgradeOptions migrationsUpgradeOptions(MigrationsProperties properties) {
		Statement statement = properties.getStatement();
		return new UpgradeOptions(properties.getLockWait(),
				new StatementLocks(statement.getLockTimeout(), statement.getLockRetries()),
				backup(properties.getBackup()));
	}

	@Bean
	StartOptions migrationsStartOptions(MigrationsProperties properties) {
		return new StartOptions(properties.getOnStart(), properties.getWaitTimeout());
	}

	/**
	 * One part alone changes the schema: by default Hibernate never does.
	 * @return what tells Boot that each database is taken care of
	 */
	@Bean
	SchemaManagementProvider migrationsSchemaManagementProvider() {
		return (dataSource) -> SchemaManagement.MANAGED;
	}

	private static @Nullable DataSource scratchServer(MigrationsProperties.Scratch scratch) {
		return (scratch.getUrl() != null)
				? new DriverManagerDataSource(scratch.getUrl(), scratch.getUser(), scratch.getPassword()) : null;
	}

	@Bean
	MigrationRecorder migrationRecorder() {
		return new MigrationRecorder();
	}

	@Bean
	ConnectionPoolCheck migrationsConnectionPoolCheck(ObjectProvider<DataSourcePoolMetadataProvider> providers,
			Environment environment) {
		return new ConnectionPoolCheck(new CompositeDataSourcePoolMetadataProvider(providers.orderedStream().toList()),
				environment.getProperty(PostgreSqlConfiguration.PROPERTY, Boolean.class, false));
	}

	@Bean
	PendingMigrationsCheck pendingMigrationsCheck(MigrationsProperties properties) {
		return new PendingMigrationsCheck(properties.getMultipleHeads());
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean({ Flyway.class, FlywayMigrationInitializer.class })
	@ConditionalOnBooleanProperty(name = "spring.flyway.enabled", matchIfMissing = true)
	static class InitializerConfiguration {

		@Bean
		MigrationsInitializer flywayInitializer(Flyway flyway, ObjectProvider<FlywayMigrationStrategy> strategy,
				MigrationUnits units, MigrationRecorder recorder, ConnectionPoolCheck poolCheck,
				PendingMigrationsCheck pendingCheck, UpgradeOptions options, StartOptions startOptions,
				ConfigurableApplicationContext context) {
			return new MigrationsInitializer(flyway, strategy.getIfAvailable(), units, recorder, poolCheck,
					pendingCheck, options, startOptions, context.getApplicationStartup());
		}

		/**
		 * A migration whose name Flyway does not understand would silently never run.
		 * @param environment where the user may have said otherwise
		 * @return what makes Flyway refuse such a name
		 */
		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		FlywayConfigurationCustomizer namingFlywayConfigurationCustomizer(Environment environment) {
			String property = "spring.flyway.validate-migration-naming";
			return (configuration) -> configuration
				.validateMigrationNaming(environment.getProperty(property, Boolean.class, true));
		}

		/**
		 * A start that has nothing to apply takes Flyway's lock all the same. Where
		 * Flyway counts its tries, it tries once a second.
		 * @param environment where the user may have said otherwise
		 * @param options how long a lock is waited for
		 * @return what makes Flyway wait as long
		 */
		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		FlywayConfigurationCustomizer lockWaitFlywayConfigurationCustomizer(Environment environment,
				UpgradeOptions options) {
			String property = "spring.flyway.lock-retry-count";
			return (configuration) -> configuration
				.lockRetryCount(environment.getProperty(property, Integer.class, options.lockTries()));
		}

	}

	/**
	 * Where the application defines Flyway beans or initializers of its own.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OwnFlyway.class)
	@ConditionalOnBooleanProperty(name = "spring.flyway.enabled", matchIfMissing = true)
	static class OwnFlywaysConfiguration {

		@Bean
		static OwnFlyways migrationsOwnFlyways(ObjectProvider<MigrationsInitializers> initializers,
				ObjectProvider<MigrationUnits> units, ObjectProvider<MigrationRecorder> recorder) {
			return new OwnFlyways(initializers, units, recorder);
		}

		@Bean
		MigrationsInitializers migrationsInitializers(MigrationUnits units, MigrationRecorder recorder,
				ConnectionPoolCheck poolCheck, PendingMigrationsCheck pendingCheck, UpgradeOptions options,
				StartOptions startOptions, ConfigurableApplicationContext context) {
			return (flyway) -> new MigrationsInitializer(flyway, null, units, recorder, poolCheck, pendingCheck,
					options, startOptions, context.getApplicationStartup());
		}

	}

	static class OwnFlyway extends AnyNestedCondition {

		OwnFlyway() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(Flyway.class)
		static class OfFlyway {

		}

		@ConditionalOnBean(FlywayMigrationInitializer.class)
		static class OfInitializer {

		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(PostgreSQLConfigurationExtension.class)
	static class PostgreSqlConfiguration {

		static final String PROPERTY = "spring.flyway.postgresql.transactional-lock";

		/**
		 * With a lock of the session, a script and its row in the history are committed
		 * together, and an index can be built concurrently.
		 * @param environment where the user may have said otherwise
		 * @return what makes Flyway take such a lock
		 */
		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		FlywayConfigurationCustomizer lockFlywayConfigurationCustomizer(Environment environment) {
			boolean transactional = environment.getProperty(PROPERTY, Boolean.class, false);
			return (configuration) -> configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
				.setTransactionalLock(transactional);
		}

	}

}
