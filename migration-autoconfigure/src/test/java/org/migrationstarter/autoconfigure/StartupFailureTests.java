package org.migrationstarter.autoconfigure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a user reads when the start is refused.
 */
class StartupFailureTests {

	private final String url = Applications.freshDatabase();

	private final ApplicationContextRunner runner = Applications.withoutEntities()
		.withPropertyValues("spring.datasource.url=" + this.url);

	@Test
	void namesTheEditedMigration() {
		migrations("two").run((context) -> assertThat(context).hasNotFailed());
		expectFailure(migrations("checksum"), (analysis) -> {
			assertThat(analysis.getDescription()).contains("checksum", "version 2");
			assertThat(analysis.getAction()).contains("edited after it was applied", "write a new migration");
		});
	}

	@Test
	void namesTheMigrationThatIsGone() {
		migrations("three").withPropertyValues("spring.flyway.ignore-migration-patterns=")
			.run((context) -> assertThat(context).hasNotFailed());
		expectFailure(migrations("two").withPropertyValues("spring.flyway.ignore-migration-patterns="), (analysis) -> {
			assertThat(analysis.getDescription()).contains("not resolved locally: 3");
			assertThat(analysis.getAction()).contains("spring.flyway.ignore-migration-patterns=*:missing");
		});
	}

	@Test
	void namesBothFilesOfOneVersion() {
		expectFailure(migrations("duplicate"), (analysis) -> {
			assertThat(analysis.getDescription()).contains("same version", "V1__create_customer.sql",
					"V1__create_other.sql");
			assertThat(analysis.getAction()).contains("new version");
		});
	}

	@Test
	void namesTheScriptThatWouldNeverRun() {
		expectFailure(migrations("misnamed"), (analysis) -> {
			assertThat(analysis.getDescription()).contains("V2_create_other.sql");
			assertThat(analysis.getAction()).contains("V<version>__<description>.sql",
					"spring.flyway.validate-migration-naming=false");
		});
	}

	@Test
	void letsTheUserKeepAMisnamedScript() {
		migrations("misnamed").withPropertyValues("spring.flyway.validate-migration-naming=false")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void namesTheStatementThatFailed() {
		expectFailure(migrations("failing"), (analysis) -> {
			assertThat(analysis.getDescription()).contains("V2__fails.sql", "no_such_table", "failed at statement 2",
					"Statement 1 took effect");
			assertThat(analysis.getAction()).contains("correct the script", "'migrations repair'",
					"'migrations downgrade'");
		});
	}

	@Test
	void saysHowToGoOnAfterAFailedMigration() {
		migrations("failing").run((context) -> assertThat(context).hasFailed());
		expectFailure(migrations("failing"), (analysis) -> {
			assertThat(analysis.getDescription()).contains("The migration 2 (V2__fails.sql) failed",
					"statement 1 took effect", "statement 2 and what follows it did not");
			assertThat(analysis.getAction()).contains("'migrations repair'", "'migrations downgrade'");
		});
	}

	@Test
	void saysHowToTakeOverADatabaseWithTables() {
		jdbc().execute("create table legacy (id int)");
		expectFailure(migrations("two"), (analysis) -> {
			assertThat(analysis.getDescription()).contains("tables but no history").doesNotContain("baseline");
			assertThat(analysis.getAction()).contains("migrations stamp", "--verify", "migrations reset",
					"spring.datasource.url");
		});
		assertThat(jdbc().queryForList("show tables")).hasSize(1);
	}

	@Test
	void saysWhereTheDatabaseShouldBe() {
		expectFailure(migrations("two").withPropertyValues("spring.datasource.url=jdbc:h2:tcp://localhost:1/none",
				"spring.datasource.hikari.connection-timeout=250"), (analysis) -> {
					assertThat(analysis.getDescription()).contains("No connection", "refused");
					assertThat(analysis.getAction()).contains("spring.datasource.url");
				});
	}

	@Test
	void namesTheDriverThatWasForgotten() {
		expectFailure(migrations("two").withPropertyValues("spring.datasource.url=jdbc:oracle:thin:@localhost:1/none"),
				(analysis) -> {
					assertThat(analysis.getDescription())
						.isEqualTo("The JDBC driver oracle.jdbc.OracleDriver is not on the classpath.");
					assertThat(analysis.getAction()).contains("Add the dependency", "spring.datasource.url");
				});
	}

	@Test
	void saysThatAnotherProcessHasTheFile(@TempDir Path folder) throws IOException {
		Path file = Files.createFile(folder.resolve("shop.mv.db"));
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			assertThat(lock.isValid()).isTrue();
			expectFailure(
					migrations("two").withPropertyValues("spring.datasource.url=jdbc:h2:" + folder.resolve("shop")),
					(analysis) -> assertThat(analysis.getAction()).contains("Another process", "AUTO_SERVER=TRUE"));
		}
	}

	@Test
	void refusesAPoolOfOneConnectionAtOnce() {
		expectFailure(migrations("two").withPropertyValues("spring.datasource.hikari.maximum-pool-size=1"),
				(analysis) -> {
					assertThat(analysis.getDescription()).contains("one connection");
					assertThat(analysis.getAction()).contains("spring.datasource.hikari.maximum-pool-size=2");
				});
	}

	@Test
	void refusesToWaitForHibernate() {
		expectFailure(migrations("two").withPropertyValues("spring.jpa.defer-datasource-initialization=true"),
				(analysis) -> assertThat(analysis.getAction())
					.contains("Remove spring.jpa.defer-datasource-initialization"));
	}

	private ApplicationContextRunner migrations(String folder) {
		return this.runner.withPropertyValues("spring.flyway.locations=classpath:migrations/" + folder);
	}

	private JdbcTemplate jdbc() {
		return new JdbcTemplate(new DriverManagerDataSource(this.url, "sa", ""));
	}

	private static void expectFailure(ApplicationContextRunner runner, Consumer<FailureAnalysis> expectation) {
		runner.run((context) -> {
			assertThat(context).hasFailed();
			expectation.accept(FailureAnalyses.of(context.getStartupFailure()));
		});
	}

}
