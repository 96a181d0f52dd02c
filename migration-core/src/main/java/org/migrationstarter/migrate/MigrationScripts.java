package org.migrationstarter.migrate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.scanner.Scanner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.FileCopyUtils;

import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Migration.Kind;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.ScriptName;
import org.migrationstarter.revision.Version;

/**
 * The migrations that an application brings along: the scripts in Flyway's locations and
 * its Java migrations. The locations are listed once, by Flyway's own scanner; no script
 * is read unless its text is asked for.
 */
public final class MigrationScripts {

	private final List<Migration> migrations;

	private final Map<Version, LoadableResource> upgrades;

	private final Map<Version, LoadableResource> downgrades;

	private final List<JavaMigration> javaMigrations;

	private final ResourceProvider resources;

	private final ScriptParents parents;

	private MigrationScripts(Listing listing) {
		this.migrations = List.copyOf(listing.migrations);
		this.upgrades = listing.upgrades;
		this.downgrades = listing.downgrades;
		this.javaMigrations = List.copyOf(listing.found);
		this.resources = listing.resources;
		this.parents = new ScriptParents(this.upgrades, this::javaMigration);
	}

	/**
	 * List what a Flyway would find.
	 * @param configuration the Flyway's configuration
	 * @return the migrations
	 */
	public static MigrationScripts scan(Configuration configuration) {
		return new Listing(configuration).scripts();
	}

	/**
	 * Return the migrations.
	 * @return all of them, in no particular order
	 */
	public List<Migration> migrations() {
		return this.migrations;
	}

	/**
	 * Return what each versioned migration builds on. The headers of the scripts are read
	 * at the first call.
	 * @return the graph
	 * @throws org.migrationstarter.revision.InvalidGraphException if the migrations
	 * contradict each other
	 */
	public RevisionGraph graph() {
		return graph((version) -> false);
	}

	/**
	 * Return what each versioned migration builds on, in view of what a database has. The
	 * headers of the scripts are read at the first call.
	 * @param status where the database stands
	 * @return the graph, in which migrations may also build on what the database has but
	 * the application no longer brings along
	 * @throws org.migrationstarter.revision.InvalidGraphException if the migrations
	 * contradict each other
	 */
	public RevisionGraph graph(MigrationStatus status) {
		return graph(status::isGone);
	}

	private RevisionGraph graph(Predicate<Version> gone) {
		Optional<Version> baseline = this.migrations.stream()
			.filter((migration) -> migration.kind() == Kind.BASELINE)
			.map(Migration::version)
			.max(Comparator.naturalOrder());
		Predicate<Version> covered = (version) -> baseline.filter((stand) -> version.compareTo(stand) <= 0).isPresent();
		return RevisionGraph.of(this.migrations, this.parents::of, covered.or(gone));
	}

	/**
	 * Read the script that applies a migration.
	 * @param version the migration's version
	 * @return the text as it stands in the file, or an empty optional if the migration is
	 * not a script
	 */
	public Optional<String> upgradeSql(Version version) {
		return Optional.ofNullable(this.upgrades.get(version)).map(MigrationScripts::read);
	}

	/**
	 * Read the script that takes a migration back.
	 * @param version the migration's version
	 * @return the text as it stands in the file, or an empty optional if there is none
	 */
	public Optional<String> downgradeSql(Version version) {
		return Optional.ofNullable(this.downgrades.get(version)).map(MigrationScripts::read);
	}

	Optional<Migration> migration(Version version) {
		return this.migrations.stream()
			.filter((migration) -> migration.kind() == Kind.VERSIONED && version.equals(migration.version()))
			.findFirst();
	}

	Optional<LoadableResource> upgradeScript(Version version) {
		return Optional.ofNullable(this.upgrades.get(version));
	}

	Optional<LoadableResource> downgradeScript(Version version) {
		return Optional.ofNullable(this.downgrades.get(version));
	}

	Optional<JavaMigration> javaMigration(Version version) {
		return this.javaMigrations.stream().filter((migration) -> version.equals(version(migration))).findFirst();
	}

	List<JavaMigration> javaMigrations() {
		return this.javaMigrations;
	}

	static @Nullable Version version(JavaMigration migration) {
		return (migration.getVersion() != null) ? Version.of(migration.getVersion().getVersion()) : null;
	}

	ResourceProvider resources() {
		return this.resources;
	}

	/**
	 * Return what finds the compiled Java migrations of a Flyway.
	 * @param configuration the Flyway's configuration
	 * @return what finds them
	 */
	static ClassProvider<JavaMigration> javaMigrationClasses(Configuration configuration) {
		return (configuration.getJavaMigrationClassProvider() != null) ? configuration.getJavaMigrationClassProvider()
				: new Scanner<>(JavaMigration.class, configuration, configuration.getLocations());
	}

	private static String read(LoadableResource resource) {
		try (Reader reader = resource.read()) {
			return FileCopyUtils.copyToString(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + resource.getRelativePath(), ex);
		}
	}

	/**
	 * One pass over the locations.
	 */
	private static final class Listing {

		private final Configuration configuration;

		private final ResourceProvider resources;

		private final ClassProvider<JavaMigration> classes;

		private final Map<Version, LoadableResource> upgrades = new HashMap<>();

		private final Map<Version, LoadableResource> downgrades = new HashMap<>();

		private final List<JavaMigration> found = new ArrayList<>();

		private final List<Migration> migrations = new ArrayList<>();

		Listing(Configuration configuration) {
			this.configuration = configuration;
			Scanner<JavaMigration> scanner = new Scanner<>(JavaMigration.class, configuration,
					configuration.getLocations());
			this.resources = (configuration.getResourceProvider() != null) ? configuration.getResourceProvider()
					: scanner;
			this.classes = (configuration.getJavaMigrationClassProvider() != null)
					? configuration.getJavaMigrationClassProvider() : scanner;
		}

		MigrationScripts scripts() {
			named(UndoScriptPrefix.PREFIX).forEach((script) -> {
				if (script.name().version() != null) {
					this.downgrades.put(script.name().version(), script.resource());
				}
			});
			addScripts(Kind.VERSIONED, this.configuration.getSqlMigrationPrefix());
			addScripts(Kind.REPEATABLE, this.configuration.getRepeatableSqlMigrationPrefix());
			addScripts(Kind.BASELINE,
					this.configuration.getConfigurationExtension(BaselineMigrationConfigurationExtension.class)
						.getBaselineMigrationPrefix());
			javaMigrations().forEach(this::add);
			return new MigrationScripts(this);
		}

		private void addScripts(Kind kind, String prefix) {
			named(prefix).filter((script) -> (script.name().version() == null) == (kind == Kind.REPEATABLE))
				.forEach((script) -> add(kind, script));
		}

		private void add(Kind kind, NamedScript script) {
			Version version = script.name().version();
			if (version != null && kind == Kind.VERSIONED) {
				this.upgrades.put(version, script.resource());
			}
			this.migrations.add(new Migration(kind, version, script.name().description(),
					script.resource().getRelativePath(), version != null && this.downgrades.containsKey(version)));
		}

		private void add(JavaMigration migration) {
			Version version = version(migration);
			this.found.add(migration);
			boolean reversible = migration instanceof Reversible || this.downgrades.containsKey(version);
			this.migrations.add(new Migration((version != null) ? Kind.VERSIONED : Kind.REPEATABLE, version,
					migration.getDescription(), migration.getClass().getName(), version != null && reversible));
		}

		private Stream<NamedScript> named(String prefix) {
			String[] suffixes = this.configuration.getSqlMigrationSuffixes();
			Collection<LoadableResource> found = this.resources.getResources(prefix, suffixes);
			return found.stream()
				.flatMap((resource) -> ScriptName
					.parse(resource.getFilename(), prefix, this.configuration.getSqlMigrationSeparator(),
							List.of(suffixes))
					.map((name) -> new NamedScript(name, resource))
					.stream());
		}

		private Stream<JavaMigration> javaMigrations() {
			return Stream.concat(this.classes.getClasses().stream().map(BeanUtils::instantiateClass),
					Arrays.stream(this.configuration.getJavaMigrations()));
		}

	}

	private record NamedScript(ScriptName name, LoadableResource resource) {

	}

}
