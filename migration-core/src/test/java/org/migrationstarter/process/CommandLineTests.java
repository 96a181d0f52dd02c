package org.migrationstarter.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandLine}.
 */
class CommandLineTests {

	@Test
	void splitsALineAtSpaces() {
		assertThat(CommandLine.parse(" pg_dump  --format=custom -v ").words()).containsExactly("pg_dump",
				"--format=custom", "-v");
	}

	@Test
	void keepsWordsInQuotesTogether() {
		assertThat(CommandLine.parse("sh -c 'a | b \"c\"' \"d 'e'\"").words()).containsExactly("sh", "-c",
				"a | b \"c\"", "d 'e'");
	}

	@Test
	void putsValuesInPlaceOfPlaceholders() {
		CommandLine command = new CommandLine(List.of("copy", "{file}", "/backups/{name}-{file}", "{other}"));
		assertThat(command.fill(Map.of("file", "a b", "name", "shop")).words()).containsExactly("copy", "a b",
				"/backups/shop-a b", "{other}");
	}

	@Test
	void knowsItsPlaceholders() {
		CommandLine command = CommandLine.parse("copy {file}");
		assertThat(command.has("file")).isTrue();
		assertThat(command.has("name")).isFalse();
	}

}
