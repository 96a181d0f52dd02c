package org.migrationstarter.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScriptNaming}.
 */
class ScriptNamingTests {

	private static final Version VERSION = Version.of("20261120143000");

	@Test
	void namesBothScriptsAlike() {
		ScriptNaming naming = ScriptNaming.defaults();
		assertThat(naming.upgrade(VERSION, "Add user profile")).isEqualTo("V20261120143000__add_user_profile.sql");
		assertThat(naming.downgrade(VERSION, "Add user profile")).isEqualTo("U20261120143000__add_user_profile.sql");
	}

	@Test
	void namesScriptsAsFlywayIsConfigured() {
		ScriptNaming naming = new ScriptNaming("M", "U", "-", List.of(".ddl", ".sql"));
		assertThat(naming.upgrade(Version.of("1.2"), "Add a")).isEqualTo("M1.2-add_a.ddl");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Add user profile             | add_user_profile
			It's "quoted"                | its_quoted
			100% sure                    | 100_sure
			"two
			lines"                       | two_lines
			../../etc/passwd             | etc_passwd
			a/b\\c:d                      | a_b_c_d
			__x__                        | x
			🚀 launch                    | launch
			🚀                           | revision
			"   "                        | revision
			Größe ändern                 | größe_ändern
			日本語の列                    | 日本語の列
			İstanbul                     | i̇stanbul
			""")
	void makesANameOfAnyMessage(String message, String slug) {
		assertThat(ScriptNaming.slug(message)).isEqualTo(slug);
	}

	@Test
	void cutsALongMessageBetweenTwoWords() {
		assertThat(ScriptNaming.slug("add some words ".repeat(20)))
			.isEqualTo("add_some_words_add_some_words_add_some_words_add_some_words");
	}

	@Test
	void cutsALongWord() {
		assertThat(ScriptNaming.slug("x".repeat(300))).isEqualTo("x".repeat(60));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Add user", "a__b", "🚀", "100%", "..", "line\r\nline", "\0", "日本語" })
	void namesWhatItCanReadAgain(String message) {
		ScriptNaming naming = ScriptNaming.defaults();
		assertThat(naming.parseUpgrade(naming.upgrade(VERSION, message))).hasValueSatisfying((name) -> {
			assertThat(name.version()).isEqualTo(VERSION);
			assertThat(name.description()).isEqualTo(ScriptNaming.slug(message).replace('_', ' '));
		});
	}

}
