package org.migrationstarter.migrate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.core.annotation.AnnotationUtils;

import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Revises;
import org.migrationstarter.revision.ScriptHeader;
import org.migrationstarter.revision.Version;

/**
 * What migrations say they build on. The header of a script is read when it is first
 * asked for, and never again.
 */
final class ScriptParents {

	private final Map<Version, LoadableResource> scripts;

	private final Function<Version, Optional<JavaMigration>> javaMigrations;

	private final Map<Version, Optional<List<Version>>> headers = new ConcurrentHashMap<>();

	ScriptParents(Map<Version, LoadableResource> scripts, Function<Version, Optional<JavaMigration>> javaMigrations) {
		this.scripts = scripts;
		this.javaMigrations = javaMigrations;
	}

	Optional<List<Version>> of(Migration migration) {
		Version version = migration.version();
		LoadableResource script = this.scripts.get(version);
		return (script != null) ? this.headers.computeIfAbsent(version, (key) -> header(script).revises())
				: this.javaMigrations.apply(version).flatMap(ScriptParents::annotation);
	}

	private static Optional<List<Version>> annotation(JavaMigration migration) {
		return Optional.ofNullable(AnnotationUtils.findAnnotation(migration.getClass(), Revises.class))
			.map((revises) -> Arrays.stream(revises.value()).map(Version::of).toList());
	}

	private static ScriptHeader header(LoadableResource script) {
		try (Reader reader = script.read()) {
			return ScriptHeader.read(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + script.getRelativePath(), ex);
		}
	}

}
