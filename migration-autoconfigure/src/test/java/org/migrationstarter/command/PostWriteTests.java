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
		assertThat(PostWrite.words("format --fix", FILE)).containsExactly("format", "--fix", "V1__a b.sql");
	}

	@Test
	void theFileStandsWhereItIsNamed() {
		assertThat(PostWrite.words("format --in={file} --fix", FILE)).containsExactly("format", "--in=V1__a b.sql",
				"--fix");
	}

	@Test
	void quotesKeepWordsTogether() {
		assertThat(PostWrite.words("\"my formatter\" 'a b' {file}", FILE)).containsExactly("my formatter", "a b",
				"V1__a b.sql");
	}

}
