package org.migrationstarter.revision;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ScriptHeader}.
 */
class ScriptHeaderTests {

	private static final String SCRIPT = """
			-- Add user profile fields
			--
			-- revision:   20261120143000
			-- revises:    20261118090000
			-- created:    2026-11-20T14:30:00Z
			-- changes:    add column user.bio, create index ix_user_website
			-- reversible: yes

			alter table user add column bio text;
			""";

	@Test
	void readsWhatTheProjectWrites() {
		ScriptHeader header = ScriptHeader.read(SCRIPT);
		assertThat(header.message()).isEqualTo("Add user profile fields");
		assertThat(header.revises()).contains(List.of(Version.of("20261118090000")));
		assertThat(header.entries()).containsEntry("revision", "20261120143000")
			.containsEntry("created", "2026-11-20T14:30:00Z")
			.containsEntry("changes", "add column user.bio, create index ix_user_website")
			.containsEntry("reversible", "yes");
	}

	@Test
	void readsLinesHoweverTheyEnd() {
		assertThat(ScriptHeader.read(SCRIPT.replace("\n", "\r\n"))).isEqualTo(ScriptHeader.read(SCRIPT));
	}

	@Test
	void looksOverAByteOrderMark() {
		assertThat(ScriptHeader.read("\uFEFF" + SCRIPT)).isEqualTo(ScriptHeader.read(SCRIPT));
	}

	@Test
	void saysNothingWhereThereIsNoHeader() {
		assertThat(ScriptHeader.read("create table a (id int);\n").revises()).isEmpty();
		assertThat(ScriptHeader.read("").revises()).isEmpty();
	}

	@Test
	void endsWithTheFirstStatement() {
		assertThat(ScriptHeader.read("select 1;\n-- revises: 3\n").revises()).isEmpty();
		assertThat(ScriptHeader.read("/* Ours. */ select 1;\n-- revises: 3\n").revises()).isEmpty();
	}

	@Test
	void readsNoMoreThanItHasTo() throws IOException {
		int[] lines = new int[1];
		String endless = "-- revises: 1\nselect 1;\n";
		try (Reader reader = new Reader() {

			private final StringReader first = new StringReader(endless);

			@Override
			public int read(char[] buffer, int offset, int length) throws IOException {
				lines[0]++;
				int count = this.first.read(buffer, offset, length);
				return (count > 0) ? count : fill(buffer, offset, length);
			}

			private int fill(char[] buffer, int offset, int length) {
				Arrays.fill(buffer, offset, offset + length, '\n');
				return length;
			}

			@Override
			public void close() {
			}

		}) {
			assertThat(ScriptHeader.read(reader).revises()).contains(List.of(Version.of("1")));
		}
		assertThat(lines[0]).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- revises: base", "-- revises:", "--revises : BASE", "  --   Revises:   base  " })
	void canBuildOnNothing(String script) {
		assertThat(ScriptHeader.read(script).revises()).contains(List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- revises: 1, 2", "-- revises: 1 2", "-- revises: 1,2", "-- revises: 1,\n--      2",
			"-- revises: 1\n-- revises: 2", "-- A license.\n\n-- revises: 1, 2",
			"/*\n * revises: 7\n */\n-- revises: 1, 2", "/* revises: 7 */\n\n-- revises: 1, 2" })
	void canBuildOnSeveral(String script) {
		assertThat(ScriptHeader.read(script).revises()).contains(List.of(Version.of("1"), Version.of("2")));
	}

	@Test
	void takesOtherLinesForWords() {
		ScriptHeader header = ScriptHeader.read("-- Note: revises: the customers\n-- author: me\n-- see: 3\n");
		assertThat(header.message()).isEqualTo("Note: revises: the customers");
		assertThat(header.entries()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "the customer table", "head", "(see 3)" })
	void takesWordsForAComment(String text) {
		assertThat(ScriptHeader.read("-- revises: " + text).revises()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2O261118", "V20261118", "1, base", "1; 2" })
	void refusesWhatIsAlmostAVersion(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ScriptHeader.read("-- revises: " + text).revises())
			.withMessageContaining("is not a version");
	}

	@ParameterizedTest
	@CsvSource({ "none,0", "0s,0", "250ms,250", "30 s,30000", "2m,120000", "1h,3600000" })
	void readsHowLongToWaitForLocks(String text, long milliseconds) {
		assertThat(ScriptHeader.read("-- lock-timeout: " + text + "\n").lockTimeout())
			.contains(Duration.ofMillis(milliseconds));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "5", "-5s", "PT5S", "99999999999s" })
	void refusesWhatIsNoTime(String text) {
		ScriptHeader header = ScriptHeader.read("-- lock-timeout: " + text + "\n");
		assertThatIllegalArgumentException().isThrownBy(header::lockTimeout).withMessageContaining("is no time");
	}

	@Test
	void leavesTheWaitForLocksToTheSettings() {
		assertThat(ScriptHeader.read(SCRIPT).lockTimeout()).isEmpty();
	}

}
