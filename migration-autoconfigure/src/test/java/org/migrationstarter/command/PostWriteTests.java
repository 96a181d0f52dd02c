package org.migrationstarter.command;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostWrite}.
 */
class PostWriteTests {

	private static final Path FILE = Path.of("V1__a b.sql");

	@Test
	void theFileIsTheLastArgument() {
		assertThat(PostWrite.on("format --fix", FILE).words()).containsExactly("format", "--fix", "V1__a b.sql");
	}

	@Test
	void theFileStandsWhereItIsNamed() {
		assertThat(PostWrite.on("format --in={file} --fix", FILE).words()).containsExactly("format", "--in=V1__a b.sql",
				"--fix");
	}

	@Test
	void quotesKeepWordsTogether() {
		assertThat(PostWrite.on("\"my formatter\" 'a b' {file}", FILE).words()).containsExactly("my formatter", "a b",
				"V1__a b.sql");
	}

}
