package org.migrationstarter.autoconfigure;

import java.io.IOException;
import java.nio.file.Path;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.database.Login;
import org.migrationstarter.startup.DataSourceLogins;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the backup before a start applies migrations.
 */
@ExtendWith(OutputCaptureExtension.class)
class BackupAtStartTests {

	private static final String PASSWORD = "tops3cret";

	private final String url = Applications.freshDatabase();

	@TempDir
	private Path folder;

	private final ApplicationContextRunner runner = Applications.withoutEntities()
		.withPropertyValues("spring.datasource.url=" + this.url, "spring.datasource.username=sa",
				"spring.datasource.password=" + PASSWORD);

	@Test
	void runsOnceWithTheConnectionInItsEnvironment(CapturedOutput output) throws IOException {
		Path saved = this.folder.resolve("saved");
		ApplicationContextRunner backup = migrations().withPropertyValues("migrations.backup.command="
				+ "sh -c 'echo $MIGRATIONS_USER $MIGRATIONS_PASSWORD $MIGRATIONS_URL, {revision} >> " + saved + "'");
		backup.run((context) -> assertThat(context).hasNotFailed());
		backup.run((context) -> assertThat(context).hasNotFailed());
		assertThat(saved).content().isEqualTo("sa " + PASSWORD + " " + this.url + ", base\n");
		assertThat(output).contains("Migrations: Backup: sh -c", "Migrations: Backup: done in")
			.doesNotContain(PASSWORD);
	}

	@Test
	void takesAListOfWords() {
		migrations()
			.withPropertyValues("migrations.backup.command[0]=sh", "migrations.backup.command[1]=-c",
					"migrations.backup.command[2]=echo 'a, b' > " + this.folder + "/saved")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.folder.resolve("saved")).hasContent("a, b");
	}

	@Test
	void stopsTheStartIfItFails() {
		migrations().withPropertyValues("migrations.backup.command=sh -c 'echo no space left, sorry; exit 3'")
			.run((context) -> assertThat(FailureAnalyses.of(context.getStartupFailure())).satisfies((analysis) -> {
				assertThat(analysis.getDescription()).contains("exit code 3", "no space left, sorry",
						"Nothing was changed");
				assertThat(analysis.getAction()).contains("migrations.backup.command");
			}));
		assertThat(JdbcClient.create(new DriverManagerDataSource(this.url, "sa", PASSWORD))
			.sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void stopsTheStartIfItTakesTooLong() {
		migrations().withPropertyValues("migrations.backup.command=sleep 600", "migrations.backup.timeout=200ms")
			.run((context) -> assertThat(FailureAnalyses.of(context.getStartupFailure()).getAction())
				.contains("migrations.backup.timeout"));
	}

	@Test
	void aFileOfSqliteIsSavedWhileTheStartKeepsOthersAway() {
		Path copy = this.folder.resolve("copy.db");
		migrations()
			.withPropertyValues("spring.datasource.url=jdbc:sqlite:" + this.folder.resolve("shop.db"),
					"spring.flyway.locations=classpath:migrations/portable",
					"migrations.backup.command=sqlite3 {file} \".backup '" + copy + "'\"")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(copy).exists();
	}

	@Test
	void anEmptyCommandIsNone() {
		migrations().withPropertyValues("migrations.backup.command=")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void theLoginIsReadFromWhateverHasIt() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:mem:pool");
		pool.setUsername("me");
		pool.setPassword(PASSWORD);
		JdbcDataSource driver = new JdbcDataSource();
		driver.setURL("jdbc:h2:mem:driver;USER=me");
		driver.setPassword(PASSWORD);
		assertThat(login(Flyway.configure().dataSource(pool).load())).isEqualTo(login("jdbc:h2:mem:pool"));
		assertThat(login(Flyway.configure().dataSource(new DelegatingDataSource(pool)).load()))
			.isEqualTo(login("jdbc:h2:mem:pool"));
		assertThat(login(Flyway.configure().dataSource("jdbc:h2:mem:flyway", "me", PASSWORD).load()))
			.isEqualTo(login("jdbc:h2:mem:flyway"));
		DataSource flyways = Flyway.configure().dataSource("jdbc:h2:mem:flyway", "me", PASSWORD).getDataSource();
		assertThat(login(Flyway.configure().dataSource(new DelegatingDataSource(flyways)).load()))
			.isEqualTo(login("jdbc:h2:mem:flyway"));
		assertThat(login(Flyway.configure().dataSource(driver).load()).password()).isEqualTo(PASSWORD);
		pool.close();
	}

	private static Login login(Flyway flyway) {
		return new DataSourceLogins().of(flyway.getConfiguration());
	}

	private static Login login(String url) {
		return Login.of(url, "me", PASSWORD);
	}

	private ApplicationContextRunner migrations() {
		return this.runner.withPropertyValues("spring.flyway.locations=classpath:migrations/two");
	}

}
