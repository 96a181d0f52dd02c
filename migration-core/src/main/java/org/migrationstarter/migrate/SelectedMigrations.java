package org.migrationstarter.migrate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.beans.BeanUtils;

import org.migrationstarter.revision.ScriptName;
import org.migrationstarter.revision.Version;

/**
 * Lets a Flyway see only some of its migrations, and no repeatable ones, which may rely
 * on the others.
 */
final class SelectedMigrations {

	private final Configuration configuration;

	private final Set<Version> versions;

	private SelectedMigrations(Configuration configuration, Set<Version> versions) {
		this.configuration = configuration;
		this.versions = versions;
	}

	/**
	 * Narrow a configuration.
	 * @param configuration the configuration, which is changed
	 * @param versions the versions to see
	 */
	static void narrow(FluentConfiguration configuration, Set<Version> versions) {
		SelectedMigrations selected = new SelectedMigrations(configuration, versions);
		ResourceProvider resources = MigrationScripts.scan(configuration).resources();
		ClassProvider<JavaMigration> classes = MigrationScripts.javaMigrationClasses(configuration);
		configuration.resourceProvider(selected.of(resources))
			.javaMigrationClassProvider(() -> selected.of(classes.getClasses()))
			.javaMigrations(selected.of(configuration.getJavaMigrations()));
	}

	private ResourceProvider of(ResourceProvider resources) {
		return new ResourceProvider() {

			@Override
			public LoadableResource getResource(String name) {
				return resources.getResource(name);
			}

			@Override
			public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
				return resources.getResources(prefix, suffixes)
					.stream()
					.filter((resource) -> isSelected(resource, prefix, suffixes))
					.toList();
			}

		};
	}

	// What has neither version nor description is a callback.
	private boolean isSelected(LoadableResource resource, String prefix, String[] suffixes) {
		String separator = this.configuration.getSqlMigrationSeparator();
		Optional<ScriptName> name = ScriptName.parse(resource.getFilename(), prefix, separator, List.of(suffixes));
		if (name.isEmpty() || !resource.getFilename().contains(separator)) {
			return true;
		}
		Version version = name.get().version();
		return version != null && this.versions.contains(version);
	}

	private Collection<Class<? extends JavaMigration>> of(Collection<Class<? extends JavaMigration>> classes) {
		return classes.stream().filter((type) -> isSelected(BeanUtils.instantiateClass(type))).toList();
	}

	private JavaMigration[] of(JavaMigration[] migrations) {
		return Arrays.stream(migrations).filter(this::isSelected).toArray(JavaMigration[]::new);
	}

	private boolean isSelected(JavaMigration migration) {
		return migration.getVersion() != null
				&& this.versions.contains(Version.of(migration.getVersion().getVersion()));
	}

}
