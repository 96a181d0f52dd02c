package org.migrationstarter.migrate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.revision.ScriptName;
import org.migrationstarter.revision.Version;

/**
 * Lets a Flyway see some of its migrations only, as if the others were not there.
 *
 * @param scripts all migrations, as they were listed once
 * @param versions which versioned ones it sees
 * @param repeatable whether it sees the repeatable ones, which may rely on the others
 */
record SelectedMigrations(MigrationScripts scripts, Predicate<Version> versions, boolean repeatable) {

	/**
	 * Narrow a configuration.
	 * @param configuration the configuration, which is changed
	 */
	void narrow(FluentConfiguration configuration) {
		configuration.resourceProvider(new Resources(this, configuration, this.scripts.resources()))
			.javaMigrationClassProvider(List::of)
			.javaMigrations(this.scripts.javaMigrations()
				.stream()
				.filter((migration) -> isSelected(MigrationScripts.version(migration)))
				.toArray(JavaMigration[]::new));
	}

	private boolean isSelected(@Nullable Version version) {
		return (version != null) ? this.versions.test(version) : this.repeatable;
	}

	private record Resources(SelectedMigrations selection, Configuration configuration,
			ResourceProvider all) implements ResourceProvider {

		@Override
		public @Nullable LoadableResource getResource(String name) {
			return this.all.getResource(name);
		}

		@Override
		public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
			Collection<LoadableResource> resources = this.all.getResources(prefix, suffixes);
			if (migrationPrefixes().noneMatch(prefix::equals)) {
				return resources;
			}
			return resources.stream()
				.filter((resource) -> ScriptName
					.parse(resource.getFilename(), prefix, this.configuration.getSqlMigrationSeparator(),
							Arrays.asList(suffixes))
					.map((name) -> this.selection.isSelected(name.version()))
					.orElse(true))
				.toList();
		}

		private Stream<String> migrationPrefixes() {
			return Stream.of(this.configuration.getSqlMigrationPrefix(),
					this.configuration.getRepeatableSqlMigrationPrefix(),
					this.configuration.getConfigurationExtension(BaselineMigrationConfigurationExtension.class)
						.getBaselineMigrationPrefix());
		}

	}

}
