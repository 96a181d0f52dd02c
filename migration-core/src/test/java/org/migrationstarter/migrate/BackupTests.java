package org.migrationstarter.migrate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.backup.Backup;
import org.migrationstarter.backup.BackupException;
import org.migrationstarter.database.Login;
import org.migrationstarter.database.StatementLocks;
import org.migrationstarter.process.ChildProcess;
import org.migrationstarter.process.CommandLine;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.Version;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the backup before an upgrade or a downgrade, with the databases' own clients.
 */
class BackupTests {

	private static final String USER = "shop_owner";

	private static final String PASSWORD = "s3 \"cr\\et'#&ä";

	private final List<String> said = new CopyOnWriteArrayList<>();

	@TempDir
	private Path folder;

	@Test
	void pgDumpSavesWhatCanBeRestored() throws Exception {
		TestDatabase database = TestDatabase.fresh(Engine.POSTGRESQL_15);
		TestProject project = upgraded(database,
				client("pg_dump", "postgresql-client",
						"pg_dump --format=custom --file=" + this.folder + "/{database}-{revision}.dump"),
				Login.of(database.url(), database.user(), PASSWORD));
		String name = new JdbcTemplate(database.dataSource()).queryForObject("select current_database()", String.class);
		TestDatabase copy = TestDatabase.fresh(Engine.POSTGRESQL_15);
		String copyUrl = copy.url().replaceFirst("jdbc:", "").replaceFirst("//", "//" + copy.user() + "@");
		run(Map.of(), "pg_restore", "--dbname=" + copyUrl, this.folder + "/" + name + "-1.dump");
		assertHoldsTheRows(project, copy.dataSource());
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB" })
	void mariadbDumpSavesWhatCanBeRestored(Engine engine) throws Exception {
		TestDatabase database = TestDatabase.fresh(engine);
		TestDatabase owned = ownedBy(database);
		Path dump = this.folder.resolve("shop-1.sql");
		TestProject project = upgraded(owned,
				client("mariadb-dump", "mariadb-client",
						"mariadb-dump --single-transaction --result-file=" + this.folder
								+ "/shop-{revision}.sql {database}"),
				Login.of(owned.url(), owned.user(), owned.password()));
		assertThat(dump).isNotEmptyFile();
		TestDatabase copy = TestDatabase.fresh(engine);
		URI uri = URI.create(copy.url().replaceFirst("jdbc:", "").replaceFirst("\\?.*", ""));
		run(Map.of(), "sh", "-c", "mariadb --no-defaults --protocol=tcp --host=" + uri.getHost() + " --port="
				+ uri.getPort() + " --user=" + copy.user() + " " + uri.getPath().substring(1) + " < " + dump);
		assertHoldsTheRows(project, copy.dataSource());
	}

	@Test
	void sqlite3SavesWhatCanBeRestored() {
		TestDatabase database = TestDatabase.fresh(Engine.SQLITE);
		Path copy = this.folder.resolve("shop-1.db");
		TestProject project = upgraded(database,
				client("sqlite3", "sqlite3", "sqlite3 {file} \".backup '" + this.folder + "/shop-{revision}.db'\""),
				Login.of(database.url(), null, null));
		assertHoldsTheRows(project, new DriverManagerDataSource("jdbc:sqlite:" + copy));
	}

	@ParameterizedTest
	@EnumSource
	void theEnvironmentTellsWhereTheDatabaseIs(Engine engine) throws IOException {
		TestDatabase database = TestDatabase.fresh(engine);
		Path environment = this.folder.resolve("environment");
		upgraded(database,
				shell("env | grep -E '^(MIGRATIONS|PG|MYSQL|MARIADB)' > " + environment + "; cat $MYSQL_HOME/my.cnf >> "
						+ environment + "; stat -c '%a' $MYSQL_HOME $MYSQL_HOME/my.cnf >> " + environment + "; true"),
				Login.of(database.url() + (database.url().contains("?") ? "&" : "?") + "password=" + "other",
						database.user(), "a\"b\\c"));
		List<String> lines = Files.readAllLines(environment);
		assertThat(lines).contains("MIGRATIONS_PASSWORD=a\"b\\c", "MIGRATIONS_REVISION=1")
			.anyMatch((line) -> line.startsWith("MIGRATIONS_URL=jdbc:") && !line.contains("other"));
		switch (engine) {
			case POSTGRESQL_15, POSTGRESQL_18 ->
				assertThat(lines).contains("PGUSER=postgres", "PGHOST=localhost", "PGPASSWORD=a\"b\\c");
			case MYSQL, MARIADB -> assertThat(lines).contains("MYSQL_PWD=a\"b\\c", "[client]", "protocol=tcp",
					"password=\"a\\\"b\\\\c\"", "700", "600");
			case SQLITE -> assertThat(lines).anyMatch((line) -> line.startsWith("MIGRATIONS_FILE=/"));
			default -> assertThat(lines).noneMatch((line) -> line.startsWith("MIGRATIONS_FILE="));
		}
		String folder = lines.stream()
			.filter((line) -> line.startsWith("MYSQL_HOME="))
			.map((line) -> line.substring("MYSQL_HOME=".length()))
			.findFirst()
			.orElse(this.folder + "/none");
		assertThat(Path.of(folder)).doesNotExist();
	}

	@Test
	void nothingIsSavedIfNothingIsPending() {
		TestDatabase database = TestDatabase.fresh(Engine.H2);
		TestProject project = upgraded(database, shell("echo saved"), login(database));
		assertThat(this.said).filteredOn((line) -> line.contains("| saved")).hasSize(1);
		upgrade(project, options(shell("echo saved"), login(database)));
		assertThat(this.said).filteredOn((line) -> line.contains("| saved")).hasSize(1);
	}

	@Test
	void aRepeatableMigrationCountsOnlyIfItHasChanged() {
		TestDatabase database = TestDatabase.fresh(Engine.H2);
		TestProject project = new TestProject(this.folder, database.dataSource()).write("R__view.sql",
				"create or replace view v as select 1 as one");
		UpgradeOptions options = options(shell("echo saved"), login(database));
		migrate(project, options);
		migrate(project, options);
		assertThat(this.said).filteredOn((line) -> line.contains("| saved")).hasSize(1);
		project.write("R__view.sql", "create or replace view v as select 2 as two");
		migrate(project, options);
		assertThat(this.said).filteredOn((line) -> line.contains("| saved")).hasSize(2);
	}

	@Test
	void aDowngradeIsSavedFromToo() {
		TestDatabase database = TestDatabase.fresh(Engine.H2);
		TestProject project = upgraded(database, shell("true"), login(database)).write("U2__more.sql",
				"drop table more");
		Downgrade downgrade = new Downgrade(project.configuration(), project.scripts(),
				options(shell("echo saved at $MIGRATIONS_REVISION; exit 1"), login(database)));
		Downgrade.Plan plan = downgrade.plan(List.of(Version.of("2")));
		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> downgrade.run(plan, progress()));
		assertThat(this.said).contains("Backup: | saved at 2");
		assertThat(project.tables()).contains("more");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@Test
	void aBackupThatFailsStopsTheUpgrade() {
		assertStops(shell("echo no space left; exit 7"), "ended with exit code 7", "no space left",
				"Nothing was changed");
	}

	@Test
	void aBackupThatIsNotThereStopsTheUpgrade() {
		assertStops(CommandLine.parse("no-such-dump --all"), "no-such-dump", "cannot be run");
	}

	@Test
	void aBackupThatTakesTooLongIsStoppedAndStopsTheUpgrade() {
		assertStops(shell("echo begun; sleep 600"), "was not done within 1 s", "begun");
	}

	@Test
	void aBackupOfWhatHasNoFileIsRefused() {
		assertStops(CommandLine.parse("cp {file} /tmp"), "save a file, but this database has none");
	}

	@Test
	void thePasswordIsHiddenInWhatTheBackupSays() {
		TestDatabase database = TestDatabase.fresh(Engine.H2);
		Login login = Login.of(database.url(), database.user(), "tops3cret");
		TestProject project = project(database);
		UpgradeOptions options = options(shell("echo connecting with $MIGRATIONS_PASSWORD; exit 1"), login);
		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> upgrade(project, options))
			.withMessageContaining("connecting with ***")
			.withMessageNotContaining("tops3cret");
		assertThat(this.said).contains("Backup: | connecting with ***").noneMatch((line) -> line.contains("tops3cret"));
	}

	@Test
	void aDumpThatGoesToStandardOutputDoesNotFillTheLog() {
		TestDatabase database = TestDatabase.fresh(Engine.H2);
		upgraded(database, shell("seq 100000"), login(database));
		assertThat(this.said).hasSizeLessThan(30).anyMatch((line) -> line.contains("and 99980 more lines"));
	}

	private void assertStops(CommandLine command, String... message) {
		TestDatabase database = TestDatabase.fresh(Engine.H2);
		TestProject project = project(database);
		UpgradeOptions options = new UpgradeOptions(Duration.ofMinutes(1), StatementLocks.defaults(),
				new Backup(command, Duration.ofSeconds(1), (configuration) -> login(database)));
		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> upgrade(project, options))
			.satisfies((failure) -> assertThat(failure).hasMessageContainingAll(message))
			.satisfies((failure) -> assertThat(failure.getAction()).contains("migrations.backup."));
		assertThat(project.schemaWithHistory().isEmpty()).isTrue();
	}

	private TestProject project(TestDatabase database) {
		return new TestProject(this.folder, database.dataSource()).write("V1__shop.sql",
				"create table customer (id int primary key, name varchar(50))",
				"insert into customer (id, name) values (1, 'Ada'), (2, 'Grace')");
	}

	// Saved between the first and the second migration.
	private TestProject upgraded(TestDatabase database, CommandLine backup, Login login) {
		TestProject project = project(database);
		project.upgrade("head");
		project.write("V2__more.sql", "create table more (id int)");
		upgrade(project, options(backup, login));
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
		assertThat(this.said).anyMatch((line) -> line.startsWith("Backup: done in "));
		return project;
	}

	private void upgrade(TestProject project, UpgradeOptions options) {
		Upgrade upgrade = new Upgrade(project.configuration(), project.scripts(), options);
		upgrade.run(upgrade.plan(RevisionIdentifier.parse("head")), progress());
	}

	// As a start does it.
	private void migrate(TestProject project, UpgradeOptions options) {
		new UpgradeRun(project.configuration(), project.scripts(), options, progress()).run(1, Flyway::migrate);
	}

	private static UpgradeOptions options(CommandLine backup, Login login) {
		return new UpgradeOptions(Duration.ofMinutes(1), StatementLocks.defaults(),
				new Backup(backup, Duration.ofMinutes(1), (configuration) -> login));
	}

	private Progress progress() {
		return new Progress() {

			@Override
			public void said(String line) {
				BackupTests.this.said.add(line);
			}

		};
	}

	private static Login login(TestDatabase database) {
		return Login.of(database.url(), database.user(), database.password());
	}

	private static TestDatabase ownedBy(TestDatabase database) {
		JdbcClient client = JdbcClient.create(database.dataSource());
		String password = PASSWORD.replace("\\", "\\\\").replace("'", "''");
		client.sql("drop user if exists " + USER).update();
		client.sql("create user " + USER + " identified by '" + password + "'").update();
		client.sql("grant all on *.* to " + USER).update();
		return database.withUser(USER, PASSWORD);
	}

	private static void assertHoldsTheRows(TestProject project, DataSource copy) {
		TestProject restored = project.with(copy);
		assertThat(restored.jdbc().queryForList("select name from customer order by id", String.class))
			.containsExactly("Ada", "Grace");
		assertThat(restored.tables()).doesNotContain("more");
		assertThat(restored.history()).containsExactly("SQL 1");
	}

	private static CommandLine shell(String script) {
		return new CommandLine(List.of("sh", "-c", script));
	}

	private CommandLine client(String program, String packageName, String line) {
		try {
			run(Map.of(), program, "--version");
		}
		catch (IOException ex) {
			throw new AssertionError(
					"The client " + program + " cannot be had. On Debian and Ubuntu: apt-get install " + packageName,
					ex);
		}
		return CommandLine.parse(line);
	}

	private void run(Map<String, String> environment, String... words) throws IOException {
		List<String> output = new CopyOnWriteArrayList<>();
		try {
			int exitCode = new ChildProcess(new CommandLine(List.of(words)), environment, Duration.ofMinutes(1))
				.run(output::add);
			assertThat(exitCode).as(output.toString()).isZero();
		}
		catch (InterruptedException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
