package org.migrationstarter.database;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.UniqueConstraint;
import org.migrationstarter.testing.StatementCounter;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What every reader does, on DDL that every database takes.
 */
abstract class AbstractSchemaReaderTests {

	private final TestDatabase template;

	private TestDatabase database;

	AbstractSchemaReaderTests(TestDatabase template) {
		this.template = template;
		this.database = template;
	}

	@BeforeEach
	void useAnEmptyDatabase() {
		this.database = TestDatabase.fresh(this.template.engine());
	}

	/**
	 * Return a name as the database stores it when it is written without quotes.
	 */
	abstract String stored(String name);

	/**
	 * Return a name in the database's quotation marks.
	 */
	String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * Return a statement that makes a temporary table.
	 */
	abstract String temporaryTable(String name);

	final TestDatabase database() {
		return this.database;
	}

	final Database dialect() {
		return Databases.all().of(this.database.dataSource());
	}

	final void execute(String... statements) {
		try (Connection connection = this.database.dataSource().getConnection()) {
			execute(connection, List.of(statements));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void execute(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	final Schema read(SchemaSelection selection) {
		try (Connection connection = this.database.dataSource().getConnection()) {
			return dialect().reader().read(connection, selection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Run statements and read what they made.
	 */
	final Schema schema(String... statements) {
		execute(statements);
		return read(SchemaSelection.defaultSchema());
	}

	/**
	 * Run statements and read the table {@code t} that they made.
	 */
	final Table table(String... statements) {
		return schema(statements).table(QualifiedName.of(stored("t"))).orElseThrow();
	}

	final Column column(String definition) {
		return table("create table t (c " + definition + ")").columns().get(0);
	}

	final List<String> allStored(String... names) {
		return List.of(names).stream().map(this::stored).toList();
	}

	@Test
	void readsNothingFromAnEmptyDatabase() {
		assertThat(schema().isEmpty()).isTrue();
	}

	@Test
	void readsColumnsInTheirDeclaredOrder() {
		assertThat(table("create table t (z integer not null, a integer, m integer)").columns())
			.extracting(Column::name, Column::nullable)
			.containsExactly(tuple(stored("z"), false), tuple(stored("a"), true), tuple(stored("m"), true));
	}

	@Test
	void readsAPrimaryKeyInTheOrderOfTheKey() {
		assertThat(table("create table t (a integer not null, b integer not null, primary key (b, a))").primaryKey())
			.extracting(PrimaryKey::columns)
			.isEqualTo(allStored("b", "a"));
	}

	@Test
	void keepsTheNamesThatSomebodyChose() {
		Table table = table("create table p (id integer not null primary key)", """
				create table t (
					id integer not null constraint T_PK primary key,
					p_id integer,
					code varchar(10),
					constraint T_P_FK foreign key (p_id) references p (id),
					constraint T_CODE_UK unique (code),
					constraint T_ID_CK check (id > 0)
				)
				""", "create index T_P_IX on t (p_id, code)");
		assertThat(table.primaryKey()).extracting(PrimaryKey::name).isEqualTo(chosen("T_PK"));
		assertThat(table.foreignKeys()).extracting(ForeignKey::name).containsExactly(chosen("T_P_FK"));
		assertThat(table.uniqueConstraints()).extracting(UniqueConstraint::name).containsExactly(chosen("T_CODE_UK"));
		assertThat(table.checkConstraints()).extracting(CheckConstraint::name).containsExactly(chosen("T_ID_CK"));
		assertThat(table.indexes()).extracting(Index::name).containsExactly(chosen("T_P_IX"));
	}

	final ObjectName chosen(String name) {
		return ObjectName.of(stored(name));
	}

	@Test
	void tellsTheNamesThatTheDatabaseMadeUp() {
		Table table = table("create table p (id integer not null primary key)", """
				create table t (
					id integer not null primary key,
					p_id integer references p (id),
					code varchar(10) unique,
					check (p_id > id)
				)
				""");
		assertThat(table.primaryKey()).extracting((key) -> key.name().generated()).isEqualTo(true);
		assertThat(table.foreignKeys()).extracting((key) -> key.name().generated()).containsExactly(true);
		assertThat(table.uniqueConstraints()).extracting((key) -> key.name().generated()).containsExactly(true);
		assertThat(table.checkConstraints()).extracting((check) -> check.name().generated()).containsExactly(true);
	}

	@Test
	void leavesOutTheIndexesThatConstraintsMake() {
		assertThat(table("create table p (id integer not null primary key)", """
				create table t (id integer not null primary key, a integer unique,
					p_id integer, constraint fk foreign key (p_id) references p (id))
				""").indexes()).isEmpty();
	}

	@Test
	void tellsAUniqueIndexFromAUniqueConstraint() {
		Table table = table("create table t (a integer, b integer, constraint uk unique (b, a))",
				"create unique index ux on t (a)");
		assertThat(table.uniqueConstraints()).extracting(UniqueConstraint::columns)
			.containsExactly(allStored("b", "a"));
		assertThat(table.indexes()).extracting(Index::name, Index::unique).containsExactly(tuple(chosen("ux"), true));
	}

	@Test
	void readsAnIndexInTheOrderOfItsKeys() {
		assertThat(table("create table t (a integer, b integer)", "create index ix on t (b, a)").indexes())
			.extracting(Index::keys)
			.containsExactly(List.of(IndexKey.column(stored("b")), IndexKey.column(stored("a"))));
	}

	@Test
	void readsACompositeForeignKeyWithItsRules() {
		ForeignKey key = table("create table p (x integer not null, y integer not null, primary key (x, y))", """
				create table t (a integer, b integer,
					constraint fk foreign key (b, a) references p (x, y) on delete cascade on update set null)
				""").foreignKeys().get(0);
		assertThat(key.columns()).isEqualTo(allStored("b", "a"));
		assertThat(key.target()).isEqualTo(QualifiedName.of(stored("p")));
		assertThat(key.targetColumns()).isEqualTo(allStored("x", "y"));
		assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
		assertThat(key.onUpdate()).isEqualTo(ReferentialAction.SET_NULL);
	}

	@Test
	void findsTheKeyThatAForeignKeyLeavesToBeGuessed() {
		assertThat(table("create table p (id integer not null primary key)",
				"create table t (id integer not null primary key, p_id integer references p)")
			.foreignKeys()).extracting(ForeignKey::targetColumns).containsExactly(allStored("id"));
	}

	@Test
	void readsAForeignKeyToItsOwnTable() {
		assertThat(table("create table t (id integer not null primary key, parent_id integer references t (id))")
			.foreignKeys()).extracting(ForeignKey::target).containsExactly(QualifiedName.of(stored("t")));
	}

	@Test
	void keepsQuotedNamesExactly() {
		Schema schema = schema(
				"create table " + quoted("Order Items") + " (" + quoted("select") + " integer not null, "
						+ quoted("naïve \"q\"") + " varchar(10), constraint " + quoted("Ünïque Key") + " unique ("
						+ quoted("naïve \"q\"") + "))",
				"create index " + quoted("ix: a.b") + " on " + quoted("Order Items") + " (" + quoted("select") + ")");
		Table table = schema.table(QualifiedName.of("Order Items")).orElseThrow();
		assertThat(table.columns()).extracting(Column::name).containsExactly("select", "naïve \"q\"");
		assertThat(table.uniqueConstraints()).extracting(UniqueConstraint::name, UniqueConstraint::columns)
			.containsExactly(tuple(ObjectName.of("Ünïque Key"), List.of("naïve \"q\"")));
		assertThat(table.indexes()).extracting(Index::name, Index::keys)
			.containsExactly(tuple(ObjectName.of("ix: a.b"), List.of(IndexKey.column("select"))));
	}

	@Test
	void readsDefaults() {
		assertThat(
				table("""
						create table t (a integer default 5, b varchar(10) default 'it''s', c varchar(10) default null, d integer)
						""")
					.columns())
			.extracting(Column::defaultValue)
			.containsExactly("5", "'it''s'", null, null);
	}

	@Test
	void readsTwoLikeTablesAsEqual() {
		Table table = table("""
				CREATE TABLE t (
					id   INTEGER NOT NULL,
					name VARCHAR(20) DEFAULT 'a' NOT NULL,
					PRIMARY KEY (id),
					UNIQUE (name),
					CHECK (id > 0 AND name <> '')
				)
				""");
		assertThat(table).isEqualTo(tableOfAnotherDatabase("""
				create table t (id integer primary key check (id>0 and name<>''),
					name varchar ( 20 ) default 'a' not null unique)
				"""));
	}

	private Table tableOfAnotherDatabase(String statement) {
		useAnEmptyDatabase();
		return table(statement);
	}

	@Test
	void leavesOutTheTablesOfHibernatesBulkStatements() {
		assertThat(schema("create table HTE_t (a integer)", "create table t (a integer)").tables())
			.extracting(Table::name)
			.containsExactly(QualifiedName.of(stored("t")));
	}

	@Test
	void leavesOutTemporaryTables() throws SQLException {
		try (Connection connection = database().dataSource().getConnection()) {
			execute(connection, List.of(temporaryTable("tmp"), "create table t (a integer)"));
			assertThat(dialect().reader().read(connection, SchemaSelection.defaultSchema()).tables())
				.extracting(Table::name)
				.containsExactly(QualifiedName.of(stored("t")));
		}
	}

	@Test
	void leavesOutExcludedTablesWithAllThatHangsOnThem() {
		execute("create table t (a integer)", "create table flyway_schema_history (a integer primary key)",
				"create index h on flyway_schema_history (a)");
		Schema schema = read(SchemaSelection.defaultSchema().excluding(List.of(new TablePattern("flyway_*"))));
		assertThat(schema).isEqualTo(new Schema(List.of(tableOfAnotherDatabase("create table t (a integer)")),
				List.of(), List.of(), List.of()));
	}

	@Test
	void keepsAForeignKeyToAnExcludedTable() {
		execute("create table p (id integer not null primary key)", "create table t (p_id integer references p (id))");
		Schema schema = read(SchemaSelection.defaultSchema().excluding(List.of(new TablePattern("p"))));
		assertThat(schema.tables()).hasSize(1);
		assertThat(schema.tables().get(0).foreignKeys()).extracting(ForeignKey::target, ForeignKey::targetColumns)
			.containsExactly(tuple(QualifiedName.of(stored("p")), allStored("id")));
	}

	@Test
	void readsOtherSchemasOnlyIfAskedFor() throws SQLException {
		try (Connection connection = database().dataSource().getConnection()) {
			execute(connection,
					List.of(createSchema("Audit"), "create table t (a integer)",
							"create table \"Audit\".t (b integer not null primary key, c integer)",
							"create table \"Audit\".u (b integer references " + targetInAudit() + " (b))"));
			SchemaReader reader = dialect().reader();
			assertThat(reader.read(connection, SchemaSelection.defaultSchema()).tables()).extracting(Table::name)
				.containsExactly(QualifiedName.of(stored("t")));
			Schema both = reader.read(connection, SchemaSelection.defaultSchemaAnd(List.of("Audit")));
			QualifiedName other = new QualifiedName("Audit", stored("t"));
			assertThat(both.tables()).extracting(Table::name)
				.containsExactly(QualifiedName.of(stored("t")), other, other.sibling(stored("u")));
			assertThat(both.tables().get(2).foreignKeys()).extracting(ForeignKey::target).containsExactly(other);
		}
	}

	/**
	 * Return a statement that makes a schema, for one connection at least.
	 */
	String createSchema(String name) {
		return "create schema " + quoted(name);
	}

	/**
	 * Return how a table of the schema {@code Audit} names the table {@code t} beside it.
	 */
	String targetInAudit() {
		return quoted("Audit") + ".t";
	}

	@Test
	void keepsAViewAsSomethingOpaque() {
		assertThat(schema("create table t (a integer)", "create view v as select a from t").opaqueObjects())
			.singleElement()
			.satisfies((view) -> {
				assertThat(view.kind()).isEqualTo("view");
				assertThat(view.name()).isEqualTo(QualifiedName.of(stored("v")));
				assertThat(view.definition()).containsIgnoringCase("select");
			});
	}

	@Test
	void leavesTheConnectionOpenAndItsTransactionAlone() throws SQLException {
		execute("create table t (a integer)");
		try (Connection connection = database().dataSource().getConnection()) {
			connection.setAutoCommit(false);
			execute(connection, List.of("insert into t values (1)"));
			dialect().reader().read(connection, SchemaSelection.defaultSchema());
			assertThat(connection.isClosed()).isFalse();
			connection.rollback();
			assertThatNoException().isThrownBy(() -> execute(connection, List.of("create unique index ux on t (a)")));
		}
		assertThat(rowsOfT()).isZero();
	}

	private int rowsOfT() {
		return JdbcClient.create(database().dataSource()).sql("select count(*) from t").query(Integer.class).single();
	}

	@Test
	void asksAsManyQueriesForManyTablesAsForFew() throws SQLException {
		createTables(1, 10);
		int few = queriesOfARead();
		createTables(11, 300);
		assertThat(queriesOfARead()).isEqualTo(few).isBetween(4, 10);
	}

	private int queriesOfARead() throws SQLException {
		StatementCounter counter = new StatementCounter();
		try (Connection connection = database().dataSource().getConnection()) {
			dialect().reader().read(counter.watch(connection), SchemaSelection.defaultSchema());
		}
		return counter.statements().size();
	}

	@Test
	void readsThreeHundredTablesFast() throws SQLException {
		createTables(1, 300);
		read(SchemaSelection.defaultSchema());
		// The engines run in this thread, and its own time does not depend on others.
		ThreadMXBean thread = ManagementFactory.getThreadMXBean();
		long start = thread.getCurrentThreadCpuTime();
		assertThat(read(SchemaSelection.defaultSchema()).tables()).hasSize(300);
		assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(1));
	}

	private void createTables(int from, int to) throws SQLException {
		List<String> statements = new ArrayList<>();
		IntStream.rangeClosed(from, to).forEach((i) -> {
			statements
				.add("""
						create table t%1$d (
							id integer not null primary key, parent_id integer references t%2$d (id), c1 varchar(20) not null,
							c2 integer default 1, c3 varchar(100), c4 integer, c5 integer, c6 integer, c7 varchar(5), c8 integer,
							constraint uk%1$d unique (c1, c2), constraint ck%1$d check (c4 > 0)
						)
						"""
					.formatted(i, Math.max(1, i - 1)));
			statements.add("create index ix%1$d on t%1$d (c3, c4)".formatted(i));
		});
		try (Connection connection = database().dataSource().getConnection()) {
			connection.setAutoCommit(false);
			execute(connection, statements);
			connection.commit();
		}
	}

}
