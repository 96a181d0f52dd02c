package org.migrationstarter.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.migrationstarter.revision.NewRevision.Way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionTemplates}.
 */
class RevisionTemplatesTests {

	private static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-11-20T14:30:00.5Z");

	private static final Way UP = new Way("alter table users add column bio text;\n", List.of("add column users.bio"),
			true);

	private static final Way DOWN = new Way("alter table users drop column bio;\n", List.of("drop column users.bio"),
			true);

	@Test
	void writesBothScripts() {
		List<NewScript> scripts = scripts(revision("Add user profile", UP, DOWN));
		assertThat(scripts).extracting(NewScript::text).containsExactly("""
				-- Add user profile
				--
				-- revision:   20261120143000
				-- revises:    20261118090000
				-- created:    2026-11-20T14:30:00Z
				-- changes:    add column users.bio
				-- reversible: yes

				alter table users add column bio text;
				""", """
				-- Take back: Add user profile
				--
				-- revision:   20261120143000
				-- revises:    20261118090000
				-- created:    2026-11-20T14:30:00Z
				-- changes:    drop column users.bio

				alter table users drop column bio;
				""");
		assertThat(scripts).extracting(NewScript::fileName)
			.containsExactly("V20261120143000__add_user_profile.sql", "U20261120143000__add_user_profile.sql");
		assertThat(scripts).allMatch((script) -> script.settings().isEmpty());
	}

	@Test
	void writesManyChangesInALineEach() {
		List<String> changes = List.of("create table " + "a".repeat(60), "create table " + "b".repeat(60));
		String script = scripts(revision("Create tables", new Way("select 1;", changes, true), null)).get(0).text();
		assertThat(script).contains("-- changes:    " + changes.get(0) + ",\n--             " + changes.get(1) + "\n");
		assertThat(ScriptHeader.read(script).entries()).containsEntry("changes", String.join(", ", changes));
	}

	@Test
	void writesOneScriptIfThereIsNoWayBack() {
		assertThat(scripts(revision("Add", UP, null))).singleElement()
			.satisfies((script) -> assertThat(script.text()).contains("-- reversible: no\n"));
	}

	@Test
	void leavesOutAnEntryThatHasNothingToSay() {
		assertThat(scripts(revision("Merge", new Way("-- Nothing to do.", List.of(), true), null)).get(0).text())
			.doesNotContain("changes")
			.endsWith("-- reversible: no\n\n-- Nothing to do.\n");
	}

	@Test
	void namesBaseAndBothSidesOfAMerge() {
		assertThat(text(new NewRevision(Version.of("1"), "a", List.of(), CREATED, UP, null)))
			.contains("-- revises:    base\n");
		assertThat(text(
				new NewRevision(Version.of("3"), "a", List.of(Version.of("1"), Version.of("2")), CREATED, UP, null)))
			.contains("-- revises:    1, 2\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "It's \"quoted\"", "two\nlines", "line\r\nline", "100% sure", "🚀 launch", "a/../b",
			"revises: 7", "changes: a\nrevises: 9", "; drop table users; --", "*/ x /*", "$1 \\2", "a\u2028b\u0085c\0d",
			"" })
	void writesAnyMessageWithoutBreakingTheHeader(String message) {
		String text = text(revision(message, UP, DOWN));
		assertThat(ScriptHeader.read(text).revises()).contains(List.of(Version.of("20261118090000")));
		assertThat(text.lines().filter((line) -> !line.startsWith("--"))).containsExactly("",
				"alter table users add column bio text;");
	}

	@Test
	void keepsALongMessageInTheHeader() {
		String message = "word ".repeat(60).strip();
		assertThat(ScriptHeader.read(text(revision(message, UP, DOWN))).message()).isEqualTo(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a ${b} c", "${upgrade}", "${message}" })
	void keepsFlywayFromReplacingWhatOnlyLooksLikeAPlaceholder(String text) {
		Way insert = new Way("insert into note values ('" + text + "');", List.of(), true);
		NewScript script = scripts(revision("Add note", insert, null)).get(0);
		assertThat(script.settings()).containsEntry("placeholderReplacement", "false");
		assertThat(script.text()).contains("values ('" + text + "');");
		assertThat(scripts(revision(text, UP, null)).get(0).settings()).containsEntry("placeholderReplacement",
				"false");
	}

	@Test
	void tellsFlywayWhatCannotRunInATransaction() {
		Way index = new Way("create index concurrently ix on users (bio);", List.of(), false);
		assertThat(scripts(revision("Add index", index, DOWN))).extracting(NewScript::settings)
			.containsExactly(Map.of("executeInTransaction", "false"), Map.of());
	}

	@Test
	void usesTheTemplatesOfTheUser(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("upgrade.sql"), """
				/* Ours. */
				-- ${message} in ${schema}\r
				-- revises: ${revises}
				set search_path to ${schema};
				${upgrade}""");
		RevisionTemplates templates = new RevisionTemplates(RevisionTemplate.read(file), RevisionTemplate.downgrade(),
				"${");
		NewScript script = templates.scripts(revision("Add", UP, null), ScriptNaming.defaults()).get(0);
		assertThat(script.text()).isEqualTo("""
				/* Ours. */
				-- Add in ${schema}
				-- revises: 20261118090000
				set search_path to ${schema};
				alter table users add column bio text;
				""");
		assertThat(script.settings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${upgrade}", "select 1;\n-- revises: ${revises}\n${upgrade}",
			"-- revises: ${revision}\n${upgrade}" })
	void refusesATemplateThatHidesWhatARevisionBuildsOn(String text) {
		RevisionTemplates templates = new RevisionTemplates(new RevisionTemplate("my.sql", text),
				RevisionTemplate.downgrade(), "${");
		assertThatExceptionOfType(RevisionException.class)
			.isThrownBy(() -> templates.scripts(revision("Add", UP, null), ScriptNaming.defaults()))
			.withMessage("The template my.sql does not tell what a revision builds on.")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("-- revises: ${revises}"));
	}

	@Test
	void refusesATemplateThatCannotBeRead(@TempDir Path directory) throws IOException {
		Path latin = Files.write(directory.resolve("latin.sql"), new byte[] { '-', '-', (byte) 0xE4, '\n' });
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> RevisionTemplate.read(latin))
			.withMessageEndingWith("cannot be read: it is not in UTF-8.");
		assertThatExceptionOfType(RevisionException.class)
			.isThrownBy(() -> RevisionTemplate.read(directory.resolve("none.sql")))
			.withMessageEndingWith("cannot be read: it is not there.")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migrations.template.upgrade"));
	}

	private static NewRevision revision(String message, Way upgrade, @Nullable Way downgrade) {
		return new NewRevision(Version.of("20261120143000"), message, List.of(Version.of("20261118090000")), CREATED,
				upgrade, downgrade);
	}

	private static List<NewScript> scripts(NewRevision revision) {
		return RevisionTemplates.defaults().scripts(revision, ScriptNaming.defaults());
	}

	private static String text(NewRevision revision) {
		return scripts(revision).get(0).text();
	}

}
