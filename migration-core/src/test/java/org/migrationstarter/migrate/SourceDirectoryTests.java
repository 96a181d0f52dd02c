package org.migrationstarter.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SourceDirectory}.
 */
class SourceDirectoryTests {

	private final Configuration classpath = Flyway.configure().locations("classpath:db/migration");

	@TempDir
	private Path project;

	@Test
	void isThatOfTheLocationInTheSourceTree() throws IOException {
		Path resources = Files.createDirectories(this.project.resolve("src/main/resources"));
		SourceDirectory directory = SourceDirectory.of(this.classpath, this.project, null);
		assertThat(directory.path()).contains(resources.resolve("db/migration"));
	}

	@Test
	void isNotThereWithoutASourceTree() {
		SourceDirectory directory = SourceDirectory.of(this.classpath, this.project, null);
		assertThat(directory.path()).isEmpty();
		assertThat(directory.configuration()).isSameAs(this.classpath);
	}

	@Test
	void isWhatSomebodyNamed() {
		assertThat(SourceDirectory.of(this.classpath, this.project, Path.of("scripts")).path())
			.contains(this.project.resolve("scripts"));
	}

	@Test
	void isAlsoReadFrom() throws IOException {
		Path migrations = Files.createDirectories(this.project.resolve("src/main/resources/db/migration"));
		Files.writeString(migrations.resolve("V1__first.sql"), "select 1;");
		Configuration configuration = SourceDirectory.of(this.classpath, this.project, null).configuration();
		assertThat(MigrationScripts.scan(configuration).migrations()).singleElement()
			.satisfies((migration) -> assertThat(migration.script()).isEqualTo("V1__first.sql"));
	}

	@Test
	void leavesLocationsThatItDoesNotHold() throws IOException {
		Files.createDirectories(this.project.resolve("src/main/resources/db/migration"));
		Configuration two = Flyway.configure().locations("classpath:db/migration", "classpath:db/other");
		assertThat(SourceDirectory.of(two, this.project, null).configuration().getLocations())
			.extracting((location) -> location.getPrefix() + location.getRootPath())
			.containsExactlyInAnyOrder("filesystem:" + this.project.resolve("src/main/resources/db/migration"),
					"classpath:db/other");
	}

	@Test
	void knowsWhereJavaMigrationsGo() {
		SourceDirectory directory = SourceDirectory.of(this.classpath, this.project, null);
		assertThat(directory.javaPath()).isEqualTo(this.project.resolve("src/main/java/db/migration"));
		assertThat(directory.javaPackage()).isEqualTo("db.migration");
	}

}
