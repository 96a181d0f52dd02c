package org.migrationstarter.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a source tree that migrations are written to. Where there is one, they
 * are also read from it, not from the copies that a build has made, so that a new
 * migration counts at once.
 */
public final class SourceDirectory {

	private static final String RESOURCES = "src/main/resources";

	private static final String SOURCES = "src/main/java";

	private static final String DEFAULT_LOCATION = "db/migration";

	private static final String CLASSPATH = "classpath:";

	private static final String FILESYSTEM = "filesystem:";

	private final Configuration configuration;

	private final Path workingDirectory;

	private final @Nullable Path said;

	private SourceDirectory(Configuration configuration, Path workingDirectory, @Nullable Path said) {
		this.configuration = configuration;
		this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
		this.said = said;
	}

	/**
	 * Look for the folder of a Flyway's locations.
	 * @param configuration the Flyway's configuration
	 * @param workingDirectory the folder that the process was started in
	 * @param said the folder that somebody named, or {@code null} for the one in
	 * {@code src/main/resources} or on the file system that the locations mean
	 * @return what was found
	 */
	public static SourceDirectory of(Configuration configuration, Path workingDirectory, @Nullable Path said) {
		return new SourceDirectory(configuration, workingDirectory,
				(said != null) ? workingDirectory.resolve(said).toAbsolutePath().normalize() : null);
	}

	/**
	 * Return the folder.
	 * @return the folder, which may not exist yet, or an empty optional where there is no
	 * source tree
	 */
	public Optional<Path> path() {
		return (this.said != null) ? Optional.of(this.said)
				: locations().map(this::source).filter(Objects::nonNull).findFirst();
	}

	/**
	 * Return the folder for Java migrations.
	 * @return the folder, which may not exist yet
	 */
	public Path javaPath() {
		return this.workingDirectory.resolve(SOURCES).resolve(javaLocation());
	}

	/**
	 * Return the package of Java migrations.
	 * @return the package that the first location on the classpath means
	 */
	public String javaPackage() {
		return javaLocation().replace('/', '.');
	}

	private String javaLocation() {
		return locations().filter(SourceDirectory::isClassPath)
			.map(Location::getRootPath)
			.findFirst()
			.orElse(DEFAULT_LOCATION);
	}

	/**
	 * Return a configuration that reads the migrations from the source tree, as far as
	 * there is one. Java migrations are found where they were.
	 * @return the configuration, the given one if there is no source tree
	 */
	public Configuration configuration() {
		if (locations().noneMatch(this::isInSourceTree)) {
			return this.configuration;
		}
		Location[] locations = locations().map(this::readable).toArray(Location[]::new);
		FluentConfiguration reading = new FluentConfiguration(this.configuration.getClassLoader())
			.configuration(this.configuration)
			.locations(locations);
		if (this.configuration.getJavaMigrationClassProvider() == null) {
			reading.javaMigrationClassProvider(MigrationScripts.javaMigrationClasses(this.configuration));
		}
		return reading;
	}

	private Stream<Location> locations() {
		return Arrays.stream(this.configuration.getLocations());
	}

	private boolean isInSourceTree(Location location) {
		Path source = isClassPath(location) ? source(location) : null;
		return source != null && Files.isDirectory(source);
	}

	private Location readable(Location location) {
		return isInSourceTree(location)
				? Location.fromPath(FILESYSTEM, String.valueOf(source(location)).replace('\\', '/')) : location;
	}

	private @Nullable Path source(Location location) {
		if (location.getPathRegex() != null) {
			return null;
		}
		Path path = Path.of(location.getRootPath());
		if (location.getPrefix().equals(FILESYSTEM)) {
			return this.workingDirectory.resolve(path);
		}
		if (!isClassPath(location)) {
			return null;
		}
		if (this.said != null) {
			return this.said.endsWith(path) ? this.said : null;
		}
		Path resources = this.workingDirectory.resolve(RESOURCES);
		return Files.isDirectory(resources) ? resources.resolve(path) : null;
	}

	private static boolean isClassPath(Location location) {
		return location.getPrefix().equals(CLASSPATH);
	}

}
