package org.migrationstarter.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the commands that write migrations.
 */
class RevisionCommandTests {

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	@TempDir
	private Path directory;

	@Test
	void aRevisionIsAPairOfScripts() throws IOException {
		CommandRun run = run("revision", "-m", "Fill in websites");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(names()).hasSize(2)
			.anySatisfy((name) -> assertThat(name).matches("V\\d{14}__fill_in_websites\\.sql"))
			.anySatisfy((name) -> assertThat(name).matches("U\\d{14}__fill_in_websites\\.sql"));
		assertThat(run.results().lines()).hasSize(2).allSatisfy((line) -> assertThat(Path.of(line)).exists());
	}

	@Test
	void theNextRevisionBuildsOnTheOneBefore() {
		run("revision", "-m", "First", "--version", "20261101000000");
		run("revision", "-m", "Second", "--version", "20261102000000");
		assertThat(run("history").results().lines()).containsExactly("20261101000000 -> 20261102000000 (head), second",
				"<base> -> 20261101000000, first");
	}

	@Test
	void aMessageNeverLeavesTheDirectory() throws IOException {
		CommandRun run = run("revision", "-m", "../../etc/passwd \"it's\"\n100 % 🎉 " + "x".repeat(300));
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(names()).hasSize(2).allSatisfy((name) -> assertThat(name).contains("etc_passwd_its_100"));
	}

	@Test
	void aRevisionWithoutAMessageIsRefused() throws IOException {
		CommandRun run = run("revision");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("Missing required option: '--message=TEXT'");
		assertThat(names()).isEmpty();
	}

	@Test
	void aVersionThatIsTakenIsRefused() {
		run("revision", "-m", "First", "--version", "20261101000000");
		CommandRun run = run("revision", "-m", "Second", "--version", "20261101000000");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("taken by V20261101000000__first.sql");
	}

	@Test
	void whatIsPrintedIsNotWritten() throws IOException {
		CommandRun run = run("revision", "-m", "First", "--print");
		assertThat(run.results()).contains("-- First", "-- revises:    base");
		assertThat(names()).isEmpty();
	}

	@Test
	void aFolderOfTheClasspathIsNotWrittenTo() {
		CommandRun run = run("revision", "-m", "First", "--migrations.directory=migrations/two");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("migrations/two", "migrations.directory");
	}

	@Test
	void aDirectoryThatIsNotThereIsNamed() {
		CommandRun run = run("revision", "-m", "First", "--migrations.directory=" + this.directory.resolve("missing"));
		assertThat(run.exitCode()).isNotZero();
		assertThat(run.talk()).contains("missing", "migrations.directory");
	}

	@Test
	void severalHeadsAreRefusedUntilTheyAreMerged() {
		branches();
		CommandRun refused = run("revision", "-m", "More");
		assertThat(refused.exitCode()).isEqualTo(2);
		assertThat(refused.talk()).contains("V20261102000000__left.sql", "V20261103000000__right.sql",
				"migrations merge");
		assertThat(run("merge", "-m", "Merge both").exitCode()).isZero();
		assertThat(run("heads").results()).contains("merge both").hasLineCount(1);
	}

	@Test
	void theBranchesOfTheHistoryAreShown() {
		branches();
		assertThat(run("branches").results().lines()).containsExactly("<base> -> 20261101000000 (branchpoint), first",
				"    20261101000000 -> 20261102000000 (head), left",
				"    20261101000000 -> 20261103000000 (head), right");
	}

	@Test
	void oneHeadAloneIsNotMerged() {
		run("revision", "-m", "First");
		CommandRun run = run("merge");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("nothing to merge");
	}

	@Test
	void whatTheEntitiesAskForIsWrittenAndProven() throws IOException {
		CommandRun run = run("revision", "--autogenerate", "-m", "Create customers");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.talk()).contains("create table customer", "the downgrade leads back");
		assertThat(script("V")).contains("create table customer");
		assertThat(script("U")).contains("drop table customer");
	}

	@Test
	void nothingToDoWritesNothing() throws IOException {
		run("revision", "--autogenerate", "-m", "Create customers");
		migrate();
		CommandRun run = run("revision", "--autogenerate", "-m", "Again");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.talk()).contains("No changes detected");
		assertThat(names()).hasSize(2);
	}

	@Test
	void aDatabaseThatCameFromTheEntitiesIsSaid() throws IOException {
		run("revision", "--autogenerate", "-m", "Create customers");
		migrate();
		JdbcClient.create(dataSource()).sql("drop table \"flyway_schema_history\"").update();
		for (String name : names()) {
			Files.delete(this.directory.resolve(name));
		}
		CommandRun run = run("revision", "--autogenerate", "-m", "Create customers");
		assertThat(run.talk()).contains("No changes detected", "--against migrations", "migrations stamp head");
	}

	@Test
	void aJavaMigrationCanBeTakenBack() {
		CommandRun run = run("revision", "-m", "Fill in websites", "--java", "--print");
		assertThat(run.results()).contains("package db.migration;",
				"__fill_in_websites extends BaseJavaMigration implements Reversible", "public void downgrade");
	}

	@Test
	void aDatabaseThatIsBehindIsRefused() throws IOException {
		JdbcClient.create(dataSource()).sql("create table other (id int)").update();
		run("revision", "-m", "First", "--version", "20261101000000");
		CommandRun run = run("revision", "--autogenerate", "-m", "Create customers");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("not at head", "migrations upgrade", "--against migrations");
		assertThat(names()).hasSize(2);
	}

	@Test
	void aDecisionStopsWhoCannotAnswerAndNamesTheOptions() throws IOException {
		run("revision", "--autogenerate", "-m", "Create customers");
		migrate();
		JdbcClient.create(dataSource()).sql("alter table customer rename column email to mail").update();
		CommandRun run = run("revision", "--autogenerate", "-m", "Rename");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("--rename customer.mail=email", "--no-rename customer.mail=email");
		assertThat(names()).hasSize(2);
	}

	@Test
	void aDecisionIsAskedOfWhoCanAnswer() throws IOException {
		run("revision", "--autogenerate", "-m", "Create customers");
		migrate();
		JdbcClient.create(dataSource()).sql("alter table customer rename column email to mail").update();
		CommandRun run = answering("yes\n", "revision", "--autogenerate", "-m", "Rename");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.talk()).contains("renamed to").contains("[y/N]");
		assertThat(names()).hasSize(4);
	}

	@Test
	void aFormatterThatFailsIsNamedAndTheFilesStay() throws IOException {
		CommandRun run = run("revision", "-m", "First", "--migrations.post-write=no-such-formatter --fix");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("no-such-formatter --fix", "The files are left as they are");
		assertThat(names()).hasSize(2);
	}

	@Test
	void aTemplateGivesTheForm() throws IOException {
		Path template = Files.writeString(this.directory.resolve("upgrade.txt"),
				"-- Copyright\n-- revises: ${revises}\n\n${upgrade}\n");
		run("revision", "-m", "First", "--migrations.template.upgrade=" + template);
		assertThat(script("V")).startsWith("-- Copyright\n-- revises: base");
	}

	@Test
	void checkFindsWhatNoMigrationBringsAbout() {
		CommandRun run = run("check");
		assertThat(run.exitCode()).as(run.talk()).isEqualTo(3);
		assertThat(run.results()).containsIgnoringCase("create table customer").contains("--autogenerate");
	}

	@Test
	void checkTellsScripts() {
		branches();
		CommandRun run = run("check", "--json");
		assertThat(run.exitCode()).as(run.talk()).isEqualTo(3);
		assertThat(JsonParserFactory.getJsonParser().parseMap(run.results()))
			.containsEntry("heads", List.of("V20261102000000__left.sql", "V20261103000000__right.sql"))
			.containsEntry("failed", List.of())
			.containsKey("pending")
			.extractingByKey("changes")
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.first()
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("destructive", false)
			.extractingByKey("description")
			.asString()
			.startsWith("create table customer");
	}

	@Test
	void checkIsQuietWhereNothingIsToDo() {
		run("revision", "--autogenerate", "-m", "Create customers");
		CommandRun run = run("check");
		assertThat(run.exitCode()).as(run.results() + run.talk()).isZero();
		assertThat(run.results()).isEmpty();
	}

	@Test
	void checkLetsAColumnPassThatStaysForNow() throws IOException {
		run("revision", "--autogenerate", "-m", "Create customers");
		Files.writeString(this.directory.resolve("V99990101000000__add_legacy.sql"),
				"alter table customer add column legacy int;");
		assertThat(run("check").results()).contains("drop column customer.legacy");
		assertThat(run("check", "--ignore-drops").exitCode()).isZero();
	}

	@Test
	void checkFindsSeveralHeads() {
		branches();
		assertThat(run("check").results()).contains("Several heads", "V20261102000000__left.sql");
	}

	private void branches() {
		run("revision", "-m", "First", "--version", "20261101000000");
		run("revision", "-m", "Left", "--version", "20261102000000");
		run("revision", "-m", "Right", "--version", "20261103000000", "--revises", "20261101000000");
	}

	private CommandRun run(String... arguments) {
		return answering(null, arguments);
	}

	private CommandRun answering(String answers, String... arguments) {
		List<String> all = new ArrayList<>(List.of("migrations", "--spring.datasource.url=" + this.url,
				"--spring.flyway.locations=filesystem:" + this.directory));
		all.addAll(List.of(arguments));
		return CommandRun.onTerminal(Shop.class, answers, all.toArray(String[]::new));
	}

	private void migrate() {
		Flyway.configure().dataSource(dataSource()).locations("filesystem:" + this.directory).load().migrate();
	}

	private JdbcDataSource dataSource() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL(this.url);
		dataSource.setUser("sa");
		return dataSource;
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".sql")).toList();
		}
	}

	private String script(String prefix) throws IOException {
		String name = names().stream().filter((file) -> file.startsWith(prefix)).findFirst().orElseThrow();
		return Files.readString(this.directory.resolve(name));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EntityScan("org.migrationstarter.autoconfigure")
	static class Shop {

	}

}
