package org.migrationstarter.revision;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.migrationstarter.revision.Migration.Kind;

/**
 * The folder that new migrations are written to.
 */
public final class MigrationsFolder {

	private final Path directory;

	private final ScriptNaming naming;

	private MigrationsFolder(Path directory, ScriptNaming naming) {
		this.directory = directory;
		this.naming = naming;
	}

	/**
	 * Open a folder.
	 * @param directory where it is
	 * @param naming how its scripts are named
	 * @return the folder
	 * @throws RevisionException if there is no such directory
	 */
	public static MigrationsFolder open(Path directory, ScriptNaming naming) {
		if (!Files.isDirectory(directory)) {
			throw new RevisionException(
					"There is no directory %s to write migrations to.".formatted(directory.toAbsolutePath()),
					"Create it, run the command where the sources are, or set migrations.directory.");
		}
		return new MigrationsFolder(directory, naming);
	}

	/**
	 * Return where the folder is.
	 * @return the directory
	 */
	public Path directory() {
		return this.directory;
	}

	/**
	 * List the versioned scripts, also those that are not yet on the classpath.
	 * @return the migrations in this directory and those below it
	 * @throws RevisionException if the directory cannot be read
	 */
	public List<Migration> migrations() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			List<Path> scripts = files.filter(Files::isRegularFile).toList();
			Set<Version> reversible = new HashSet<>();
			scripts.forEach((script) -> this.naming.parseDowngrade(script.getFileName().toString())
				.map(ScriptName::version)
				.ifPresent(reversible::add));
			return scripts.stream().flatMap((script) -> migration(script, reversible).stream()).toList();
		}
		catch (IOException ex) {
			throw unreadable(this.directory, ex);
		}
	}

	private Optional<Migration> migration(Path script, Set<Version> reversible) {
		return this.naming.parseUpgrade(script.getFileName().toString())
			.filter((name) -> name.version() != null)
			.map((name) -> new Migration(Kind.VERSIONED, name.version(), name.description(),
					this.directory.relativize(script).toString(), reversible.contains(name.version())));
	}

	/**
	 * Read the header of a script.
	 * @param migration one of the {@linkplain #migrations() migrations}
	 * @return its header
	 * @throws RevisionException if the script cannot be read
	 */
	public ScriptHeader header(Migration migration) {
		Path script = this.directory.resolve(migration.script());
		try (BufferedReader reader = Files.newBufferedReader(script)) {
			return ScriptHeader.read(reader);
		}
		catch (IOException ex) {
			throw unreadable(script, ex);
		}
	}

	/**
	 * Write scripts: all of them or none. A file that is there is never overwritten.
	 * @param scripts the scripts, upgrades and downgrades
	 * @return the files, in the order of the scripts, those with their settings included
	 * @throws RevisionException if they cannot be written; nothing of them is left behind
	 */
	public List<Path> write(List<NewScript> scripts) {
		Map<String, String> texts = new LinkedHashMap<>();
		scripts.forEach((script) -> texts.putAll(script.files()));
		Map<String, String> upgradesLast = new LinkedHashMap<>(texts);
		// An upgrade would be applied as soon as it is there, so nothing may be missing
		// then.
		scripts.stream()
			.map(NewScript::fileName)
			.filter((name) -> this.naming.parseUpgrade(name).isPresent())
			.forEach((name) -> upgradesLast.put(name, upgradesLast.remove(name)));
		new FileSet(this.directory).write(upgradesLast);
		return texts.keySet().stream().map(this.directory::resolve).toList();
	}

	private static RevisionException unreadable(Path file, IOException cause) {
		return new RevisionException("%s cannot be read: %s.".formatted(file, Reason.of(cause)),
				"Give the user that runs the command the right to read it.", cause);
	}

}
