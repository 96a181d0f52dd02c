package org.migrationstarter.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.autoconfigure.MigrationsProperties;
import org.migrationstarter.migrate.UndoScriptPrefix;
import org.migrationstarter.revision.MigrationsFolder;
import org.migrationstarter.revision.NewRevision;
import org.migrationstarter.revision.NewRevision.Way;
import org.migrationstarter.revision.NewScript;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.RevisionTemplate;
import org.migrationstarter.revision.RevisionTemplates;
import org.migrationstarter.revision.ScriptNaming;
import org.migrationstarter.revision.Version;
import org.migrationstarter.revision.VersionFormat;

/**
 * Writes revisions to files, or shows what would be in them.
 */
final class RevisionAuthor {

	private final CommandConsole console;

	private final MigrationsProperties properties;

	private final CommandUnit unit;

	private final String message;

	private final List<Version> revises;

	private final @Nullable Version version;

	/**
	 * Prepare to write.
	 * @param context what there is to work with
	 * @param message what the revision does, in words
	 * @param revises what it builds on; empty for the head
	 * @param version its version, or {@code null} for one of the clock
	 */
	RevisionAuthor(CommandContext context, String message, List<String> revises, @Nullable String version) {
		this.console = context.console();
		this.properties = context.properties();
		this.unit = context.unit();
		this.message = message;
		this.revises = revises.isEmpty() ? head() : named(revises);
		this.version = (version != null) ? unused(version) : null;
	}

	private List<Version> head() {
		List<Revision> heads = this.unit.graph().heads();
		if (heads.size() > 1) {
			throw CommandException.usage(
					"There are several heads, so it is not clear what the new revision builds on: "
							+ String.join(", ", heads.stream().map(Revision::script).toList()) + ".",
					"Join them first with 'migrations merge', or name one: --revises " + heads.get(0).version() + ".");
		}
		return heads.stream().map(Revision::version).toList();
	}

	private List<Version> named(List<String> identifiers) {
		Set<Version> versions = new LinkedHashSet<>();
		for (String identifier : identifiers) {
			RevisionIdentifier.parse(identifier)
				.resolve(this.unit.graph(), this.unit.appliedFor(identifier))
				.forEach((revision) -> versions.add(revision.version()));
		}
		return List.copyOf(versions);
	}

	private Version unused(String text) {
		Version wanted = Version.parse(text)
			.orElseThrow(() -> CommandException.usage("'" + text + "' is not a version.",
					"Give digits, with dots or underscores between them: --version 20261120143000."));
		this.unit.graph().revision(wanted).ifPresent((revision) -> {
			throw CommandException.usage("Version %s is taken by %s.".formatted(wanted, revision.script()),
					"Give another --version, or leave it out to have one of the clock.");
		});
		return wanted;
	}

	/**
	 * Write revisions, each of which builds on the one before.
	 * @param drafts what they do
	 * @param print whether to show them only
	 */
	void write(List<Draft> drafts, boolean print) {
		ScriptNaming naming = naming();
		RevisionTemplates templates = templates();
		List<NewScript> scripts = new ArrayList<>();
		List<Version> parents = this.revises;
		Set<Version> taken = new HashSet<>(this.unit.graph().revisions().stream().map(Revision::version).toList());
		for (Draft draft : drafts) {
			NewRevision revision = revision(draft, parents, taken);
			scripts.addAll(templates.scripts(revision, naming));
			taken.add(revision.version());
			parents = List.of(revision.version());
		}
		if (print) {
			scripts.forEach(this::print);
		}
		else {
			finish(MigrationsFolder.open(directory(), naming).write(scripts));
		}
	}

	/**
	 * Write a Java migration.
	 * @param print whether to show it only
	 */
	void writeJava(boolean print) {
		Set<Version> taken = new HashSet<>(this.unit.graph().revisions().stream().map(Revision::version).toList());
		NewRevision revision = revision(new Draft(new Way("", List.of(), true), null), this.revises, taken);
		NewScript source = new JavaMigrationSource(revision, naming(), this.unit.source().javaPackage()).script();
		if (print) {
			print(source);
		}
		else {
			finish(MigrationsFolder.open(created(this.unit.source().javaPath()), naming()).write(List.of(source)));
		}
	}

	private void finish(List<Path> files) {
		files.forEach((file) -> this.console.result(shortened(file).toString()));
		new PostWrite(this.properties.getPostWrite(), this.console).run(files);
	}

	private static Path shortened(Path file) {
		Path workingDirectory = Path.of("").toAbsolutePath();
		return file.startsWith(workingDirectory) ? workingDirectory.relativize(file) : file;
	}

	private NewRevision revision(Draft draft, List<Version> parents, Set<Version> taken) {
		Instant now = Instant.now();
		Version next = (this.version != null && !taken.contains(this.version)) ? this.version
				: VersionFormat.of(this.properties.getVersionFormat(), zone()).next(now, taken, parents);
		return new NewRevision(next, this.message, parents, OffsetDateTime.ofInstant(now, zone()), draft.upgrade(),
				draft.downgrade());
	}

	private ZoneId zone() {
		return this.properties.getTimeZone();
	}

	private void print(NewScript script) {
		this.console.result("-- " + script.fileName());
		this.console.result(script.text());
	}

	private Path directory() {
		Path directory = this.unit.source()
			.path()
			.orElseThrow(() -> CommandException.error("There is no source tree here to write migrations to.",
					"Run the command in the folder of the project, the one with src/main/resources in it, "
							+ "or set migrations.directory, or add --print."));
		// A folder that somebody named is to be there.
		return (this.properties.getDirectory() != null) ? directory : created(directory);
	}

	private static Path created(Path directory) {
		try {
			return Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw CommandException.error("The folder %s cannot be made: %s.".formatted(directory, ex.getMessage()),
					"Make it yourself, or set migrations.directory to another one.");
		}
	}

	private ScriptNaming naming() {
		Configuration configuration = this.unit.configuration();
		return new ScriptNaming(configuration.getSqlMigrationPrefix(), UndoScriptPrefix.PREFIX,
				configuration.getSqlMigrationSeparator(), Arrays.asList(configuration.getSqlMigrationSuffixes()));
	}

	private RevisionTemplates templates() {
		MigrationsProperties.Template template = this.properties.getTemplate();
		return new RevisionTemplates(
				(template.getUpgrade() != null) ? RevisionTemplate.read(template.getUpgrade())
						: RevisionTemplate.upgrade(),
				(template.getDowngrade() != null) ? RevisionTemplate.read(template.getDowngrade())
						: RevisionTemplate.downgrade(),
				this.unit.configuration().getPlaceholderPrefix());
	}

	/**
	 * What a revision is to do.
	 *
	 * @param upgrade the way up
	 * @param downgrade the way down, or {@code null} if there is none
	 */
	record Draft(Way upgrade, @Nullable Way downgrade) {

	}

}
