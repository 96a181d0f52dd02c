package org.migrationstarter.revision;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link MigrationsFolder}.
 */
class MigrationsFolderTests {

	private static final NewScript UPGRADE = new NewScript("V2__add.sql", "create table größe (id int);\n", Map.of());

	private static final NewScript DOWNGRADE = new NewScript("U2__add.sql", "drop table größe;\n", Map.of());

	@TempDir
	private Path directory;

	@Test
	void writesBothScripts() throws IOException {
		List<Path> files = folder().write(List.of(UPGRADE, DOWNGRADE));
		assertThat(files).containsExactly(this.directory.resolve("V2__add.sql"), this.directory.resolve("U2__add.sql"));
		assertThat(files.get(0)).hasContent("create table größe (id int);\n");
		assertThat(files.get(1)).hasContent("drop table größe;\n");
		assertThat(names()).containsExactly("U2__add.sql", "V2__add.sql");
	}

	@Test
	void writesTheSettingsBesideTheScript() throws IOException {
		NewScript script = new NewScript("V2__add.sql", "select '${a}';",
				Map.of("placeholderReplacement", "false", "executeInTransaction", "false"));
		assertThat(folder().write(List.of(script))).extracting(Path::getFileName)
			.extracting(Path::toString)
			.containsExactly("V2__add.sql", "V2__add.sql.conf");
		assertThat(this.directory.resolve("V2__add.sql.conf"))
			.hasContent("executeInTransaction=false\nplaceholderReplacement=false\n");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void letsOthersReadTheScripts() throws IOException {
		Path usual = Files.createFile(this.directory.resolve("usual"));
		Path script = folder().write(List.of(UPGRADE)).get(0);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
			.isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)));
	}

	@Test
	void neverOverwritesAFile() throws IOException {
		Files.writeString(this.directory.resolve("U2__add.sql"), "mine");
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> folder().write(List.of(UPGRADE, DOWNGRADE)))
			.withMessage("U2__add.sql cannot be written to %s: it is already there. Nothing was written."
				.formatted(this.directory.toAbsolutePath()))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("another message"));
		assertThat(names()).containsExactly("U2__add.sql");
		assertThat(this.directory.resolve("U2__add.sql")).hasContent("mine");
	}

	@Test
	void neverOverwritesALinkThatLeadsNowhere() throws IOException {
		Files.createSymbolicLink(this.directory.resolve("V2__add.sql"), Path.of("nowhere"));
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> folder().write(List.of(UPGRADE)))
			.withMessageContaining("it is already there");
		assertThat(names()).containsExactly("V2__add.sql");
	}

	@Test
	void writesNothingOutsideTheDirectory() throws IOException {
		for (String name : List.of("../V3__x.sql", "sub/V3__x.sql", "/absolute/V3__x.sql", "..", "")) {
			assertThatIllegalArgumentException().as(name)
				.isThrownBy(() -> folder().write(List.of(UPGRADE, new NewScript(name, "", Map.of()))));
		}
		assertThat(names()).isEmpty();
	}

	@Test
	void refusesADirectoryThatIsNotThere() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		for (Path path : List.of(this.directory.resolve("none"), file)) {
			assertThatExceptionOfType(RevisionException.class)
				.isThrownBy(() -> MigrationsFolder.open(path, ScriptNaming.defaults()))
				.withMessage("There is no directory %s to write migrations to.".formatted(path.toAbsolutePath()))
				.satisfies((ex) -> assertThat(ex.getAction()).contains("migrations.directory"));
		}
	}

	@Test
	void refusesAFileSystemThatCanOnlyBeRead() {
		Path modules = Path.of(URI.create("jrt:/java.base/java/lang"));
		assertThatExceptionOfType(RevisionException.class)
			.isThrownBy(() -> MigrationsFolder.open(modules, ScriptNaming.defaults()).write(List.of(UPGRADE)))
			.withMessageContaining("V2__add.sql cannot be written")
			.withMessageContaining("the file system can only be read")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("right to write"));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void leavesNothingBehindWhenTheDiskIsFull() throws Exception {
		// The limit lets the first file through and stops the second in its middle.
		Process process = new ProcessBuilder("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh",
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-Xshare:auto",
				"-cp", System.getProperty("java.class.path"), FullDisk.class.getName(), this.directory.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(output).startsWith("V2__add.sql cannot be written to " + this.directory + ": ")
			.endsWith("Nothing was written." + System.lineSeparator());
		assertThat(names()).isEmpty();
	}

	@Test
	void takesAwayWhatIsInPlaceIfTheRestCannotFollow() throws IOException {
		NewScript tooLong = new NewScript("V" + "2".repeat(300) + "__add.sql", "select 1;\n", Map.of());
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> folder().write(List.of(tooLong, DOWNGRADE)))
			.withMessageContaining("cannot be written")
			.withMessageEndingWith("Nothing was written.");
		assertThat(names()).isEmpty();
	}

	@Test
	void listsItsVersionedScripts() throws IOException {
		Files.createDirectory(this.directory.resolve("sub"));
		for (String name : List.of("V1__create_a.sql", "U1__create_a.sql", "sub/V2__b.sql", "R__view.sql", "V2__b.txt",
				"V3__c.sql.conf", "B1__base.sql")) {
			Files.createFile(this.directory.resolve(name));
		}
		assertThat(folder().migrations()).extracting(Migration::script)
			.containsExactlyInAnyOrder("V1__create_a.sql", Path.of("sub", "V2__b.sql").toString());
		assertThat(folder().migrations()).filteredOn(Migration::reversible)
			.extracting(Migration::description)
			.containsExactly("create a");
	}

	@Test
	void readsTheHeaderOfAScript() {
		folder().write(List.of(new NewScript("V3__c.sql", "-- revises: 1, 2\n", Map.of())));
		assertThat(folder().migrations()).singleElement()
			.satisfies((migration) -> assertThat(folder().header(migration).revises())
				.contains(List.of(Version.of("1"), Version.of("2"))));
	}

	private MigrationsFolder folder() {
		return MigrationsFolder.open(this.directory, ScriptNaming.defaults());
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map(Path::getFileName).map(Path::toString).sorted().toList();
		}
	}

	/**
	 * Writes to a disk that gets full.
	 */
	public static final class FullDisk {

		private FullDisk() {
		}

		public static void main(String[] args) {
			try {
				MigrationsFolder.open(Path.of(args[0]), ScriptNaming.defaults())
					.write(List.of(new NewScript("V2__add.sql", "x".repeat(100_000), Map.of()), DOWNGRADE));
			}
			catch (RevisionException ex) {
				System.out.println(ex.getMessage());
			}
		}

	}

}
