package org.migrationstarter.database.mysql;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchServer;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What scratch databases on MySQL and MariaDB have in common.
 */
public abstract class AbstractMySqlScratchDatabasesTests {

	private final Database database;

	private final TestDatabase server;

	private final DataSource actual;

	private final JdbcTemplate jdbc;

	private final List<String> databasesBefore;

	protected AbstractMySqlScratchDatabasesTests(Database database, TestDatabase server) {
		this.database = database;
		this.server = server;
		this.actual = server.dataSource();
		this.jdbc = new JdbcTemplate(this.actual);
		this.databasesBefore = databases();
	}

	private List<String> databases() {
		String current = this.jdbc.queryForObject("select database()", String.class);
		return this.jdbc.queryForList("select schema_name from information_schema.schemata", String.class)
			.stream()
			.filter((name) -> name.startsWith(current))
			.sorted()
			.toList();
	}

	@AfterEach
	void nothingIsLeft() {
		assertThat(databases()).isEqualTo(this.databasesBefore);
	}

	private ScratchDatabase open(String... schemas) {
		return this.database.scratch().open(this.actual, Set.of(schemas));
	}

	private static JdbcTemplate in(ScratchDatabase scratch) {
		return new JdbcTemplate(new SingleConnectionDataSource(scratch.connection(), true));
	}

	@Test
	void isEmptyAndApartFromTheActualDatabase() {
		this.jdbc.execute("create table kept (a int)");
		try (ScratchDatabase scratch = open()) {
			assertThat(this.database.reader().read(scratch.connection(), scratch.selection()))
				.isEqualTo(Schema.empty());
			in(scratch).execute("create table kept (b int)");
		}
		this.jdbc.execute("insert into kept (a) values (1)");
		this.jdbc.execute("drop table kept");
	}

	@Test
	void bearsTheNameOfTheApplication() throws SQLException {
		try (ScratchDatabase scratch = open()) {
			assertThat(scratch.connection().getCatalog())
				.startsWith(this.jdbc.queryForObject("select database()", String.class) + "_scratch_");
		}
	}

	@Test
	void hasTheCollationsOfWhatItStandsFor() {
		String other = this.jdbc.queryForObject("select database()", String.class) + "_other";
		this.jdbc.execute("create database " + other + " collate latin1_german1_ci");
		String collationBefore = this.jdbc.queryForObject("select @@collation_database", String.class);
		this.jdbc.execute("alter database collate utf8mb4_spanish_ci");
		try (ScratchDatabase scratch = open(other)) {
			assertThat(in(scratch).queryForObject("select @@collation_database", String.class))
				.isEqualTo("utf8mb4_spanish_ci");
			in(scratch).execute("use " + scratch.physicalName(other));
			assertThat(in(scratch).queryForObject("select @@collation_database", String.class))
				.isEqualTo("latin1_german1_ci");
		}
		finally {
			this.jdbc.execute("alter database collate " + collationBefore);
			this.jdbc.execute("drop database " + other);
		}
	}

	@Test
	void readsFurtherSchemasUnderTheNamesTheyStandFor() {
		try (ScratchDatabase scratch = open("audit", "Sales & Co")) {
			String audit = scratch.physicalName("audit");
			in(scratch).batchUpdate("create table t (id int primary key)",
					"create table `%s`.log (t int, constraint fk foreign key (t) references `%s`.t (id))"
						.formatted(audit, name(scratch)),
					"create table `%s`.deal (id int)".formatted(scratch.physicalName("Sales & Co")));
			Schema schema = this.database.reader().read(scratch.connection(), scratch.selection());
			assertThat(schema.tables()).extracting(Table::name)
				.containsExactly(QualifiedName.of("t"), new QualifiedName("Sales & Co", "deal"),
						new QualifiedName("audit", "log"));
			assertThat(schema.tables()).flatExtracting(Table::foreignKeys)
				.extracting(ForeignKey::target)
				.containsExactly(QualifiedName.of("t"));
		}
	}

	private static String name(ScratchDatabase scratch) {
		try {
			return scratch.connection().getCatalog();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void keepsScriptsThatNameTheActualDatabaseAwayFromIt() throws SQLException {
		String database = this.databasesBefore.get(0);
		this.jdbc.execute("create table kept (a int)");
		try (ScratchDatabase scratch = open("audit")) {
			in(scratch).batchUpdate("use " + database, "create table " + database + ".kept (b int)",
					"create table audit.log (c int)", "drop table `" + database + "`.kept");
			scratch.connection().setCatalog(database);
			in(scratch).execute("drop table if exists kept");
			try (PreparedStatement statement = scratch.connection()
				.prepareStatement("insert into audit.log values (?)")) {
				statement.setInt(1, 1);
				statement.executeUpdate();
			}
			assertThat(this.database.reader().read(scratch.connection(), scratch.selection()).tables())
				.extracting(Table::name)
				.containsExactly(new QualifiedName("audit", "log"));
			assertThat(this.jdbc.queryForObject("select count(*) from kept", Integer.class)).isZero();
		}
		finally {
			this.jdbc.execute("drop table kept");
		}
	}

	@Test
	void refusesScriptsThatNameOtherDatabases() {
		String other = this.databasesBefore.get(0) + "_crm";
		this.jdbc.execute("create database " + other);
		try (ScratchDatabase scratch = open()) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> in(scratch).execute("create table " + other + ".t (a int)"))
				.withStackTraceContaining("names database '" + other + "'");
		}
		finally {
			this.jdbc.execute("drop database " + other);
		}
	}

	@Test
	void knowsOnlyTheSchemasThatWereAskedFor() {
		try (ScratchDatabase scratch = open("audit")) {
			assertThatIllegalArgumentException().isThrownBy(() -> scratch.physicalName("other"))
				.withMessageContaining("other");
		}
	}

	@Test
	void readsTheSameAsTheActualDatabase() throws SQLException {
		String[] statements = {
				"create table t (id int primary key auto_increment, a varchar(20) default 'x' collate utf8mb4_bin, check (a <> ''))",
				"create table u (t int, constraint fk_t foreign key (t) references t (id))",
				"create view v as select a from t" };
		this.jdbc.batchUpdate(statements);
		try (ScratchDatabase scratch = open(); Connection connection = this.actual.getConnection()) {
			in(scratch).batchUpdate(statements);
			assertThat(this.database.reader().read(scratch.connection(), scratch.selection()))
				.isEqualTo(this.database.reader().read(connection, SchemaSelection.defaultSchema()));
		}
		finally {
			this.jdbc.batchUpdate("drop view v", "drop table u", "drop table t");
		}
	}

	@Test
	void leavesNothingAfterAFailingScript() {
		assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(() -> {
			try (ScratchDatabase scratch = open("audit")) {
				scratch.connection().setAutoCommit(false);
				in(scratch).batchUpdate("create table t (id int primary key)",
						"create table `%s`.u (t int, constraint fk foreign key (t) references `%s`.t (id))"
							.formatted(scratch.physicalName("audit"), name(scratch)),
						"insert into t values (1)", "lock tables t write", "this is not SQL");
			}
		});
	}

	@Test
	void leavesNothingWhenTheConnectionIsLost() {
		try (ScratchDatabase scratch = open("audit")) {
			this.jdbc.execute("kill " + in(scratch).queryForObject("select connection_id()", Long.class));
		}
	}

	@Test
	void hasOneConnection() {
		try (ScratchDatabase scratch = open()) {
			assertThat(scratch.connection()).isEqualTo(scratch.connection()).hasSameHashCodeAs(scratch.connection());
		}
	}

	@Test
	void canBeClosedTwice() {
		ScratchDatabase scratch = open();
		scratch.close();
		scratch.close();
	}

	@Test
	void givesThePoolItsConnectionBackAsItWas() throws SQLException {
		try (Connection connection = this.actual.getConnection()) {
			SingleConnectionDataSource pool = new SingleConnectionDataSource(connection, true);
			JdbcTemplate pooled = new JdbcTemplate(pool);
			String database = pooled.queryForObject("select database()", String.class);
			pooled.execute("set foreign_key_checks = 0");
			this.database.scratch().open(pool, Set.of()).close();
			assertThat(pooled.queryForObject("select database()", String.class)).isEqualTo(database);
			assertThat(pooled.queryForObject("select @@foreign_key_checks", Integer.class)).isZero();
		}
	}

	@Test
	void leavesTheOneOfARunningProcessAlone() {
		try (ScratchDatabase first = open("audit"); ScratchDatabase second = open("audit")) {
			in(first).execute("create table t (a int)");
			in(second).execute("create table t (a int)");
			assertThat(databases()).hasSize(this.databasesBefore.size() + 4);
		}
	}

	@Test
	void dropsAndNamesWhatAKilledProcessLeft() throws Exception {
		Process process = ScratchOwner.start(this.database, this.server.url(), this.server.user(),
				this.server.password());
		List<String> left;
		try (BufferedReader output = process.inputReader()) {
			left = List.of(line(output), line(output));
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		assertThat(databases()).containsAll(left);
		waitUntilTheServerKnows(left.get(0));
		ListAppender<ILoggingEvent> log = startLog();
		open().close();
		assertThat(databases()).doesNotContainAnyElementsOf(left);
		assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
			.singleElement()
			.asString()
			.contains(left)
			.contains("crashed");
	}

	private static String line(BufferedReader output) throws IOException {
		String line = output.readLine();
		assertThat(line).as("name printed by the other process").isNotNull();
		return line;
	}

	private void waitUntilTheServerKnows(String lock) {
		assertThat(this.jdbc.queryForObject("select get_lock(?, 60)", Integer.class, lock)).isOne();
	}

	private static ListAppender<ILoggingEvent> startLog() {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		((Logger) LoggerFactory.getLogger(ScratchSession.class)).addAppender(log);
		return log;
	}

	@Test
	void leavesDatabasesAloneThatOnlyLookAlike() {
		String lookalike = this.jdbc.queryForObject("select database()", String.class) + "_scratch_pad";
		this.jdbc.execute("create database " + lookalike);
		open().close();
		assertThat(databases()).contains(lookalike);
		this.jdbc.execute("drop database " + lookalike);
	}

	@Test
	void namesTheRightThatIsMissing() {
		asUserOfTheDatabase((restricted) -> {
			assertThatExceptionOfType(ScratchDatabaseException.class)
				.isThrownBy(() -> this.database.scratch().open(restricted, Set.of()))
				.withMessageContaining("migrations.scratch.url")
				.satisfies((ex) -> this.jdbc.execute(grant(ex.getMessage())));
			this.database.scratch().open(restricted, Set.of("audit")).close();
		});
	}

	@Test
	void leavesNothingWhenAFurtherSchemaIsRefused() {
		String databasesWithoutANumber = this.databasesBefore.get(0) + "\\_scratch\\_" + "_".repeat(12);
		asUserOfTheDatabase((restricted) -> {
			this.jdbc.execute("grant all privileges on `" + databasesWithoutANumber + "`.* to 'of_'");
			assertThatExceptionOfType(ScratchDatabaseException.class)
				.isThrownBy(() -> this.database.scratch().open(restricted, Set.of("audit")))
				.withMessageContaining("GRANT");
			assertThat(databases()).isEqualTo(this.databasesBefore);
		});
	}

	private void asUserOfTheDatabase(Consumer<DataSource> action) {
		this.jdbc.execute("create user 'of_' identified by 'secret'");
		try {
			this.jdbc.execute("grant all privileges on `%s`.* to 'of_'".formatted(this.databasesBefore.get(0)));
			action.accept(new DriverManagerDataSource(this.server.url(), "of_", "secret"));
		}
		finally {
			this.jdbc.execute("drop user 'of_'");
		}
	}

	@Test
	void canBeOnAnotherServerYetImitatesTheActualDatabase() {
		String collationBefore = this.jdbc.queryForObject("select @@collation_database", String.class);
		this.jdbc.execute("alter database collate utf8mb4_spanish_ci");
		String server = this.server.url().substring(0, this.server.url().lastIndexOf('/') + 1);
		ScratchServer other = new ScratchServer(this.database,
				new DriverManagerDataSource(server, this.server.user(), this.server.password()));
		try (ScratchDatabase scratch = other.open(this.actual, Set.of("audit"))) {
			assertThat(name(scratch)).startsWith(this.databasesBefore.get(0) + "_scratch_");
			assertThat(in(scratch).queryForObject("select @@collation_database", String.class))
				.isEqualTo("utf8mb4_spanish_ci");
		}
		finally {
			this.jdbc.execute("alter database collate " + collationBefore);
		}
	}

	@Test
	void isNotTriedOnAServerOfAnotherKind() {
		DataSource h2 = new DriverManagerDataSource("jdbc:h2:mem:");
		assertThatExceptionOfType(ScratchDatabaseException.class)
			.isThrownBy(() -> new ScratchServer(this.database, h2).open(this.actual, Set.of()))
			.withMessageContaining("migrations.scratch.url leads to H2")
			.withMessageContaining(this.database.name());
	}

	private static String grant(String message) {
		Matcher matcher = Pattern.compile("GRANT [^;]*").matcher(message);
		assertThat(matcher.find()).as(message).isTrue();
		return matcher.group();
	}

	@Test
	void worksForTheLongestNames() throws SQLException {
		String name = this.jdbc.queryForObject("select database()", String.class) + "_`";
		String longest = name + "x".repeat(64 - name.length());
		this.jdbc.execute("create database " + Quoting.name(longest));
		try (Connection connection = this.actual.getConnection()) {
			connection.setCatalog(longest);
			SingleConnectionDataSource there = new SingleConnectionDataSource(connection, true);
			try (ScratchDatabase scratch = this.database.scratch().open(there, Set.of("audit"))) {
				in(scratch).execute("create table t (a int)");
			}
			assertThat(connection.getCatalog()).isEqualTo(longest);
		}
		finally {
			this.jdbc.execute("drop database " + Quoting.name(longest));
		}
	}

}
