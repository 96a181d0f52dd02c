package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.SchemaSelection.Namespace;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.SequenceOptions;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.UniqueConstraint;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the readers of MySQL and MariaDB have in common.
 */
public abstract class AbstractMySqlSchemaReaderTests {

	private final Database database;

	private final TestDatabase server;

	private final JdbcTemplate jdbc;

	protected AbstractMySqlSchemaReaderTests(Database database, TestDatabase server) {
		this.database = database;
		this.server = server;
		this.jdbc = new JdbcTemplate(server.dataSource());
	}

	@BeforeEach
	void emptyTheDatabase() {
		recreate(currentDatabase());
	}

	@AfterEach
	void dropOtherDatabases() {
		drop(otherDatabase());
	}

	private String otherDatabase() {
		return currentDatabase() + "_other";
	}

	private void recreate(String name) {
		drop(name);
		nowhere().execute("create database " + name + " character set utf8mb4");
	}

	private void drop(String name) {
		nowhere().batchUpdate("set foreign_key_checks = 0", "drop database if exists " + name);
	}

	private JdbcTemplate nowhere() {
		return new JdbcTemplate(
				new DriverManagerDataSource(withoutDatabase(), this.server.user(), this.server.password()));
	}

	private String currentDatabase() {
		return this.server.url().substring(this.server.url().lastIndexOf('/') + 1);
	}

	private String withoutDatabase() {
		return this.server.url().substring(0, this.server.url().lastIndexOf('/') + 1);
	}

	protected Connection connect() throws SQLException {
		return this.server.dataSource().getConnection();
	}

	protected void execute(String... statements) {
		this.jdbc.batchUpdate(statements);
	}

	protected Schema read(SchemaSelection selection) {
		try (Connection connection = connect()) {
			return this.database.reader().read(connection, selection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	protected Schema read() {
		return read(SchemaSelection.defaultSchema());
	}

	protected Table readTable(String name) {
		return read().table(QualifiedName.of(name)).orElseThrow();
	}

	/**
	 * Read one fact of each column of a table that is declared for it.
	 * @param fact what to read
	 * @param declarations the columns' declarations
	 * @return the facts by column
	 */
	protected Map<String, String> facts(Function<Column, Object> fact, String... declarations) {
		execute("create table t (" + String.join(", ", declarations) + ")");
		Map<String, String> facts = new LinkedHashMap<>();
		readTable("t").columns()
			.forEach((column) -> facts.put(column.name(),
					Optional.ofNullable(fact.apply(column)).map(Object::toString).orElse("none")));
		return facts;
	}

	@Test
	void readsATableAsPeopleWriteIt() {
		execute("""
				CREATE TABLE Customer (
					ID BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
					EMAIL VARCHAR(200) NOT NULL COMMENT 'says ''hello'' and "bye"',
					`Größe in cm` INT(11) UNSIGNED,
					`order` CHAR(3) DEFAULT 'a''b',
					active BOOL NOT NULL DEFAULT TRUE,
					CONSTRAINT uk_customer_email UNIQUE (EMAIL),
					CONSTRAINT ck_size CHECK (`Größe in cm` > 0)
				) COMMENT = 'who buys'""");
		Table expected = new Table(QualifiedName.of("Customer"),
				List.of(new Column("ID", ColumnType.of("bigint"), false, null,
						new Identity(Identity.Style.AUTO_INCREMENT, SequenceOptions.DEFAULT), null, null, null),
						new Column("EMAIL", ColumnType.of("varchar", 200), false, null, null, null, null,
								"says 'hello' and \"bye\""),
						Column.of("Größe in cm",
								new ColumnType("int unsigned", "int", null, null, null, 0, true, List.of()), true),
						Column.of("order", ColumnType.of("char", 3), true).withDefaultValue("'a''b'"),
						Column.of("active", new ColumnType("tinyint(1)", "tinyint", 1, null, null, 0, false, List.of()),
								false)
							.withDefaultValue("1")),
				new PrimaryKey(ObjectName.generated("PRIMARY"), List.of("ID")), List.of(),
				List.of(new UniqueConstraint(ObjectName.of("uk_customer_email"), List.of("EMAIL"), false,
						Deferrability.NOT_DEFERRABLE)),
				List.of(), List.of(new CheckConstraint(ObjectName.of("ck_size"), "`Größe in cm` > 0")), "who buys",
				null);
		assertThat(read()).isEqualTo(new Schema(List.of(expected), List.of(), List.of(), List.of()));
	}

	@Test
	void spellsTypesShortAndComplete() {
		assertThat(facts(Column::type, "a int(11)", "b integer unsigned", "c tinyint(4)", "d boolean", "e bigint(20)",
				"f decimal(10,2)", "g numeric", "h float(7,3)", "i double precision", "j varchar(255)", "k char",
				"l text", "m longtext", "n binary(16)", "o varbinary(9)", "p blob", "q date", "r time", "s time(3)",
				"t datetime(6)", "u timestamp null", "v year", "w bit", "x bit(8)", "y json",
				"z enum('a','b''c','d,e','f)')", "aa set('x','y')", "ab point", "ac int zerofill",
				"ad decimal(5) unsigned"))
			.containsExactly(Map.entry("a", "int"), Map.entry("b", "int unsigned"), Map.entry("c", "tinyint"),
					Map.entry("d", "tinyint(1)"), Map.entry("e", "bigint"), Map.entry("f", "decimal(10,2)"),
					Map.entry("g", "decimal(10,0)"), Map.entry("h", "float(7,3)"), Map.entry("i", "double"),
					Map.entry("j", "varchar(255)"), Map.entry("k", "char(1)"), Map.entry("l", "text"),
					Map.entry("m", "longtext"), Map.entry("n", "binary(16)"), Map.entry("o", "varbinary(9)"),
					Map.entry("p", "blob"), Map.entry("q", "date"), Map.entry("r", "time"), Map.entry("s", "time(3)"),
					Map.entry("t", "datetime(6)"), Map.entry("u", "timestamp"), Map.entry("v", "year"),
					Map.entry("w", "bit(1)"), Map.entry("x", "bit(8)"), Map.entry("y", "json"),
					Map.entry("z", "enum('a','b''c','d,e','f)')"), Map.entry("aa", "set('x','y')"),
					Map.entry("ab", "point"), Map.entry("ac", "int(10) unsigned zerofill"),
					Map.entry("ad", "decimal(5,0) unsigned"));
	}

	@Test
	void understandsTheParametersOfTypes() {
		assertThat(facts((column) -> {
			ColumnType type = column.type();
			return Arrays.asList(type.base(), type.length(), type.precision(), type.scale(), type.unsigned(),
					type.values());
		}, "a decimal(10,2) unsigned", "b varchar(20)", "c datetime(6)", "d datetime", "e bit(8)",
				"f enum('a','b''c','d\\\\e')", "g tinyint(1)", "h tinyint", "i int(7) zerofill"))
			.containsExactly(Map.entry("a", "[decimal, null, 10, 2, true, []]"),
					Map.entry("b", "[varchar, 20, null, null, false, []]"),
					Map.entry("c", "[datetime, null, 6, null, false, []]"),
					Map.entry("d", "[datetime, null, 0, null, false, []]"),
					Map.entry("e", "[bit, 8, null, null, false, []]"),
					Map.entry("f", "[enum, null, null, null, false, [a, b'c, d\\e]]"),
					Map.entry("g", "[tinyint, 1, null, null, false, []]"),
					Map.entry("h", "[tinyint, null, null, null, false, []]"),
					Map.entry("i", "[int zerofill, 7, null, null, true, []]"));
	}

	@Test
	void writesDefaultsAsSql() {
		assertThat(facts(Column::defaultValue, "a int default 5", "b int default '-7'", "c decimal(5,2) default .5",
				"d varchar(40) default 'it''s \"x\" \\\\ y'", "e varchar(5) default ''", "f varchar(5) default 'NULL'",
				"g varchar(5)", "h varchar(5) default null", "i boolean default true", "j bit(3) default b'101'",
				"k date default '2020-01-01'", "l year default 2020", "m enum('0','1') default '1'",
				"n varchar(20) default 'CURRENT_TIMESTAMP'", "o int not null"))
			.containsExactly(Map.entry("a", "5"), Map.entry("b", "-7"), Map.entry("c", "0.50"),
					Map.entry("d", "'it''s \"x\" \\\\ y'"), Map.entry("e", "''"), Map.entry("f", "'NULL'"),
					Map.entry("g", "none"), Map.entry("h", "none"), Map.entry("i", "1"), Map.entry("j", "b'101'"),
					Map.entry("k", "'2020-01-01'"), Map.entry("l", "2020"), Map.entry("m", "'1'"),
					Map.entry("n", "'CURRENT_TIMESTAMP'"), Map.entry("o", "none"));
	}

	@Test
	void keepsWhenATimestampIsSet() {
		assertThat(facts(Column::defaultValue, "a datetime default now()", "b datetime(6) default current_timestamp(6)",
				"c timestamp not null default localtime on update now()",
				"d datetime(3) default current_timestamp(3) on update current_timestamp(3)",
				"e datetime on update current_timestamp"))
			.containsExactly(Map.entry("a", "current_timestamp"), Map.entry("b", "current_timestamp(6)"),
					Map.entry("c", "current_timestamp on update current_timestamp"),
					Map.entry("d", "current_timestamp(3) on update current_timestamp(3)"),
					Map.entry("e", "null on update current_timestamp"));
	}

	@Test
	void writesDefaultsThatTheDatabaseAccepts() {
		String[] declarations = { "a varchar(40) default 'it''s \\\\ y'", "b varchar(36) default (uuid())",
				"c int default (1 + 2)", "d varchar(20) default (concat('a''b', '\\\\', 'ü'))",
				"e datetime on update current_timestamp", "f bit(3) default b'101'",
				"g timestamp(6) default current_timestamp(6) on update current_timestamp(6)", "h json default ('[]')",
				"i varbinary(9) default 'ab'" };
		Map<String, String> defaults = facts(Column::defaultValue, declarations);
		List<Column> columns = readTable("t").columns();
		execute("create table again (" + columns.stream()
			.map((column) -> column.name() + " " + column.type() + " default " + column.defaultValue())
			.collect(Collectors.joining(", ")) + ")");
		assertThat(defaults).doesNotContainValue("none");
		assertThat(readTable("again").columns()).isEqualTo(columns);
	}

	@Test
	void readsGeneratedColumns() {
		assertThat(facts(Column::generated, "a int", "b int as (a + 1)", "c int generated always as (a * 2) stored",
				"d varchar(20) as (concat(a, 'it''s \\\\ ü'))"))
			.containsEntry("a", "none")
			.containsEntry("b", new GeneratedValue("`a` + 1", false).toString())
			.containsEntry("c", new GeneratedValue("`a` * 2", true).toString())
			.containsEntry("d", new GeneratedValue("concat(`a`,'it\\'s \\\\ ü')", false).toString());
	}

	@Test
	void keepsACollationThatIsNotTheTables() {
		assertThat(facts(Column::collation, "a varchar(5)", "b varchar(5) collate utf8mb4_bin",
				"c varchar(5) character set latin1", "d int", "e json"))
			.containsExactly(Map.entry("a", "none"), Map.entry("b", "utf8mb4_bin"), Map.entry("c", "latin1_swedish_ci"),
					Map.entry("d", "none"), Map.entry("e", "none"));
	}

	@Test
	void keepsTableOptionsThatAreNotTheSchemas() {
		execute("create table plain (a int)", "create table other (a int) engine=MyISAM collate=utf8mb4_bin",
				"create table packed (a int primary key) row_format=compressed key_block_size=8");
		assertThat(readTable("plain").options()).isNull();
		assertThat(readTable("other").options()).isEqualTo("engine=MyISAM collate=utf8mb4_bin");
		assertThat(readTable("packed").options()).isEqualToIgnoringCase("row_format=compressed key_block_size=8");
	}

	@Test
	void readsChecks() {
		execute("create table t (a int check (a > 0), b varchar(20), constraint ck_b check (b <> 'it''s'), check (a < 9))");
		assertThat(readTable("t").checkConstraints()).containsExactlyInAnyOrder(
				new CheckConstraint(ObjectName.generated(""), "`a` > 0"),
				new CheckConstraint(ObjectName.of("ck_b"), "`b` <> 'it\\'s'"),
				new CheckConstraint(ObjectName.generated(""), "`a` < 9"));
	}

	@Test
	void readsForeignKeysWithTheirRules() {
		execute("create table parent (id int primary key, a int, b int, unique (a, b))",
				"""
						create table child (
							id int primary key, parent_id int, pa int, pb int,
							constraint fk_parent foreign key (parent_id) references parent (id) on delete cascade on update restrict,
							foreign key (pa, pb) references parent (a, b) on delete set null
						)""");
		assertThat(readTable("child").foreignKeys()).containsExactly(
				new ForeignKey(ObjectName.of("fk_parent"), List.of("parent_id"), QualifiedName.of("parent"),
						List.of("id"), ReferentialAction.CASCADE, ReferentialAction.NO_ACTION,
						Deferrability.NOT_DEFERRABLE),
				new ForeignKey(ObjectName.generated(""), List.of("pa", "pb"), QualifiedName.of("parent"),
						List.of("a", "b"), ReferentialAction.SET_NULL, ReferentialAction.NO_ACTION,
						Deferrability.NOT_DEFERRABLE));
	}

	@Test
	void leavesOutIndexesThatForeignKeysBroughtAlong() {
		execute("create table parent (id int primary key)", """
				create table child (
					id int primary key, a int, b int, c int, d int, e int,
					foreign key (a) references parent (id),
					constraint fk_b foreign key (b) references parent (id),
					key own_c (c, d), constraint fk_c foreign key (c) references parent (id),
					key own_d (d), constraint fk_d foreign key (d) references parent (id),
					key (e), constraint fk_e foreign key (e) references parent (id)
				)""");
		assertThat(readTable("child").foreignKeys()).hasSize(5);
		assertThat(readTable("child").indexes()).extracting((index) -> index.name().text())
			.containsExactly("own_c", "own_d", "e");
	}

	@Test
	void readsUniqueIndexesAsConstraints() {
		execute("create table t (a int, b varchar(40), unique (a), constraint u unique (a, b))",
				"create unique index ux on t (b)", "create unique index part on t (b(5))");
		assertThat(readTable("t").uniqueConstraints()).containsExactly(unique("u", "a", "b"), unique("ux", "b"),
				new UniqueConstraint(ObjectName.generated("a"), List.of("a"), false, Deferrability.NOT_DEFERRABLE));
		assertThat(readTable("t").indexes()).containsExactly(new Index(ObjectName.of("part"),
				List.of(new IndexKey("b", false, false, null, 5, null)), true, false, null, List.of(), null, null));
	}

	private static UniqueConstraint unique(String name, String... columns) {
		return new UniqueConstraint(ObjectName.of(name), List.of(columns), false, Deferrability.NOT_DEFERRABLE);
	}

	@Test
	void readsIndexes() {
		execute("create table t (a int, b varchar(40), c text, p point not null, key (a), key ix (b desc, a))",
				"create fulltext index ft on t (c)", "create spatial index sp on t (p)",
				"create index noted on t (b) comment 'it''s'");
		assertThat(readTable("t").indexes()).containsExactlyInAnyOrder(
				index(ObjectName.generated("a"), null, null, IndexKey.column("a")),
				index(ObjectName.of("ix"), null, null, IndexKey.column("b").desc(), IndexKey.column("a")),
				index(ObjectName.of("ft"), "fulltext", null, IndexKey.column("c")),
				index(ObjectName.of("sp"), "spatial", null, IndexKey.column("p")),
				index(ObjectName.of("noted"), null, "comment 'it''s'", IndexKey.column("b")));
	}

	protected static Index index(ObjectName name, String method, String options, IndexKey... keys) {
		return new Index(name, List.of(keys), false, false, null, List.of(), method, options);
	}

	@Test
	void readsPartitions() {
		execute("""
				create table by_day (d date) partition by range columns (d) (
					partition p0 values less than ('2020-01-01'), partition p1 values less than (maxvalue))""", """
				create table by_range (a int, b int) partition by range (a)
				subpartition by hash (b) subpartitions 2 (
					partition p0 values less than (10), partition p1 values less than maxvalue)""",
				"create table by_list (a int) partition by list (a) (partition p0 values in (1, 2))",
				"create table by_hash (a int) partition by hash (a) partitions 4");
		Map<String, String> options = options(read());
		assertThat(options).containsExactlyInAnyOrderEntriesOf(Map.of("by_day",
				"partition by range columns (`d`) (partition `p0` values less than ('2020-01-01'), partition `p1` values less than (MAXVALUE))",
				"by_range",
				"partition by range (`a`) subpartition by hash (`b`) subpartitions 2 (partition `p0` values less than (10), partition `p1` values less than maxvalue)",
				"by_list", "partition by list (`a`) (partition `p0` values in (1,2))", "by_hash",
				"partition by hash (`a`) partitions 4"));
		recreate(currentDatabase());
		options.forEach((name, clause) -> execute("create table " + name + " (a int, b int, d date) " + clause));
		assertThat(options(read())).isEqualTo(options);
	}

	private static Map<String, String> options(Schema schema) {
		return schema.tables().stream().collect(Collectors.toMap((table) -> table.name().name(), Table::options));
	}

	@Test
	void keepsWhatItCannotRepresent() {
		execute("create table t (a int)", "create view v as select a from t",
				"create trigger tr before insert on t for each row set new.a = new.a + 1",
				"create function f(x int) returns int deterministic return x + 1",
				"create event e on schedule every 1 day do delete from t",
				"create table u (a int, b varchar(9), primary key (b(5)))", "alter table u add c int invisible");
		assertThat(read().opaqueObjects()).extracting(OpaqueObject::kind, (object) -> object.name().name())
			.containsExactly(tuple("event", "e"), tuple("function", "f"), tuple("invisible column", "c"),
					tuple("primary key", "PRIMARY"), tuple("trigger", "tr"), tuple("view", "v"));
	}

	@Test
	void doesNotSeeExcludedTables() {
		execute("create table t (a int)", "create table `HTE_t` (a int)", "create table flyway_schema_history (a int)",
				"create trigger tr before insert on `HTE_t` for each row set new.a = 1");
		Schema schema = read(SchemaSelection.defaultSchema()
			.excluding(List.of(new TablePattern("HTE_*"), new TablePattern("flyway_schema_history"))));
		assertThat(schema.tables()).extracting(Table::name).containsExactly(QualifiedName.of("t"));
		assertThat(schema.opaqueObjects()).isEmpty();
	}

	@Test
	void doesNotSeeTemporaryTables() throws SQLException {
		execute("create table t (a int)");
		try (Connection connection = connect()) {
			JdbcTemplate session = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			session.batchUpdate("create temporary table t (b int)", "create temporary table tmp (a int)");
			assertThat(this.database.reader().read(connection, SchemaSelection.defaultSchema())).isEqualTo(read());
		}
	}

	@Test
	void leavesTheTransactionAlone() throws SQLException {
		execute("create table t (a int)");
		try (Connection connection = connect()) {
			connection.setAutoCommit(false);
			new JdbcTemplate(new SingleConnectionDataSource(connection, true)).update("insert into t values (1)");
			this.database.reader().read(connection, SchemaSelection.defaultSchema());
			assertThat(connection.isClosed()).isFalse();
			connection.rollback();
		}
		assertThat(this.jdbc.queryForObject("select count(*) from t", Integer.class)).isZero();
	}

	@Test
	void readsLikeTablesAsEqual() {
		execute("""
				CREATE TABLE t (
					id   INTEGER(11) NOT NULL,
					name VARCHAR(20) DEFAULT 'a' NOT NULL,
					ok   BOOL DEFAULT TRUE,
					made TIMESTAMP NOT NULL DEFAULT NOW(),
					PRIMARY KEY (id),
					UNIQUE (name),
					CHECK (id > 0 AND name <> '')
				)""");
		Table upperCase = readTable("t");
		recreate(currentDatabase());
		execute("""
				create table t (id int primary key, name varchar ( 20 ) not null default "a" unique,
					ok tinyint(1) default 1, made timestamp not null default current_timestamp(), check (id>0 and name<>''))""");
		assertThat(readTable("t")).isEqualTo(upperCase);
	}

	@Test
	void readsSeveralSchemasUnderTheirLogicalNames() {
		String other = otherDatabase();
		recreate(other);
		execute("create table t (id int primary key)",
				"create table %s.log (id int primary key, t int, constraint fk_t foreign key (t) references %s.t (id))"
					.formatted(other, currentDatabase()),
				"create table u (log int, constraint fk_log foreign key (log) references %s.log (id))"
					.formatted(other));
		SchemaSelection selection = new SchemaSelection(List.of(Namespace.DEFAULT, new Namespace(other, "audit")),
				List.of());
		Schema schema = read(selection);
		assertThat(schema.tables()).extracting(Table::name)
			.containsExactly(QualifiedName.of("t"), QualifiedName.of("u"), new QualifiedName("audit", "log"));
		assertThat(schema.tables()).flatExtracting(Table::foreignKeys)
			.extracting(ForeignKey::target)
			.containsExactly(new QualifiedName("audit", "log"), QualifiedName.of("t"));
		assertThat(read(new SchemaSelection(List.of(Namespace.DEFAULT, Namespace.of("absent")), List.of())).tables())
			.hasSize(2);
	}

	@Test
	void readsTheSameFromADatabaseOfAnotherName() {
		String[] statements = sameEverywhere();
		execute(statements);
		Schema here = read();
		recreate(otherDatabase());
		JdbcTemplate elsewhere = new JdbcTemplate(new DriverManagerDataSource(withoutDatabase() + otherDatabase(),
				this.server.user(), this.server.password()));
		elsewhere.batchUpdate(statements);
		Schema there = elsewhere.execute(
				(Connection connection) -> this.database.reader().read(connection, SchemaSelection.defaultSchema()));
		assertThat(there).isEqualTo(here);
		assertThat(here.toString()).doesNotContain("`" + currentDatabase() + "`.`");
	}

	/**
	 * Return statements whose texts the catalogue shows with the database's name in them.
	 * @return the statements
	 */
	protected String[] sameEverywhere() {
		return new String[] {
				"create table t (a int, b varchar(20) default (concat('test_1', 'x')), c int as (a + 1), check (a > 0))",
				"create view v as select t.a, x.b from t join t x on x.a = t.a where t.b <> '`test_1`.'",
				"create trigger tr before insert on t for each row set new.a = new.a + 1" };
	}

	@Test
	void refusesAConnectionWithoutADatabase() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(() -> nowhere().execute(
				(Connection connection) -> this.database.reader().read(connection, SchemaSelection.defaultSchema())))
			.withMessageContaining("JDBC URL");
	}

	@Test
	void needsNoMoreThanTheRightToReferToTables() {
		execute("create table p (id int primary key, a int, check (a > 0), unique (a))",
				"create table t (p int, key (p, id), id int, constraint fk foreign key (p) references p (id))");
		assertThat(withRight("select, references", this::readAs)).isEqualTo(read());
	}

	/**
	 * Do something as a user with few rights.
	 * @param <T> what it returns
	 * @param rights the rights on the current database
	 * @param action what to do as the user of the given name
	 * @return its result
	 */
	protected <T> T withRight(String rights, Function<String, T> action) {
		String user = currentDatabase() + "_reader";
		execute("create user '" + user + "' identified by 'secret'");
		try {
			execute("grant " + rights + " on `" + currentDatabase() + "`.* to '" + user + "'");
			return action.apply(user);
		}
		finally {
			execute("drop user '" + user + "'");
		}
	}

	protected Schema readAs(String user) {
		return new JdbcTemplate(new DriverManagerDataSource(this.server.url(), user, "secret")).execute(
				(Connection connection) -> this.database.reader().read(connection, SchemaSelection.defaultSchema()));
	}

	@Test
	void takesAFixedNumberOfQueries() {
		createTables(0, 10);
		int queriesOfTen = countQueries();
		createTables(10, 300);
		assertThat(countQueries()).isEqualTo(queriesOfTen).isBetween(4, 10);
		assertThat(read().tables()).hasSize(300);
	}

	private void createTables(int from, int to) {
		execute(IntStream.range(from, to)
			.mapToObj((
					number) -> "create table t%d (id int primary key, a int, b varchar(9), unique (b), key ix (a), foreign key (a) references t%d (id))"
						.formatted(number, Math.max(from, number - 1)))
			.toArray(String[]::new));
		furtherObjects(from, to);
	}

	/**
	 * Create what else costs queries.
	 * @param from the first number
	 * @param to the number after the last
	 */
	protected void furtherObjects(int from, int to) {
	}

	private int countQueries() {
		try (Connection connection = connect()) {
			int before = questions(connection);
			int idle = questions(connection) - before;
			this.database.reader().read(connection, SchemaSelection.defaultSchema());
			return questions(connection) - before - 2 * idle;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int questions(Connection connection) throws SQLException {
		try (var statement = connection.createStatement();
				var result = statement.executeQuery("show session status like 'Questions'")) {
			result.next();
			return result.getInt(2);
		}
	}

}
