package org.migrationstarter.database.ddl;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What every database's writer can do: two databases are made by hand, and the first is
 * brought to the second and back, with rows in it that must survive.
 */
public abstract class AbstractDdlWriterTests {

	private final TestDatabase testDatabase;

	private final Database database;

	private final DdlWriter writer;

	protected AbstractDdlWriterTests(TestDatabase testDatabase, Database database) {
		this.testDatabase = testDatabase;
		this.database = database;
		this.writer = database.writer();
	}

	/**
	 * Open the database, empty again.
	 */
	protected DdlFixture open() {
		return new DdlFixture(this.testDatabase, this.database, this.database.writer(), Set.of(name("other")));
	}

	/**
	 * Return the exact name that the database makes of a plain name without quotes.
	 */
	protected abstract String name(String plain);

	protected final Schema read(String... definitions) {
		try (DdlFixture fixture = open()) {
			fixture.run(List.of(definitions));
			return fixture.read();
		}
	}

	/**
	 * Bring a database to another definition and back.
	 * @param before the statements that make the one, with rows
	 * @param after the statements that make the other
	 * @return the statements that bring the one to the other
	 */
	protected final List<String> thereAndBack(List<String> before, List<String> after) {
		return thereAndBack(before, after, DiffOptions.defaults().renamingConstraints());
	}

	protected final List<String> thereAndBack(List<String> before, List<String> after, DiffOptions options) {
		List<String> statements = new ThereAndBack(this::open, options).between(before, after);
		assertThat(statements).isNotEmpty();
		return statements;
	}

	@Test
	void createsAndDropsATable() {
		List<String> statements = thereAndBack(List.of("create table customer (id bigint primary key)"), List.of(
				"create table customer (id bigint primary key)",
				"create table item (id bigint not null, name varchar(50) not null, price numeric(10,2) default 1.5, constraint pk_item primary key (id), constraint uq_item unique (name), constraint ck_item check (price > 0))"));
		assertThat(statements).hasSize(1);
		assertThat(statements.get(0).lines().toList()).hasSize(8);
	}

	@Test
	void addsAndDropsColumns() {
		thereAndBack(List.of("create table t (id bigint primary key)", "insert into t values (1)"), List
			.of("create table t (id bigint primary key, a integer default 5 not null, b varchar(20) default 'it''s', c timestamp)"));
	}

	@Test
	void givesExistingRowsAValueInANewColumnThatRefusesNull() {
		Schema desired = read("create table t (id bigint primary key, a varchar(10) not null)");
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create table t (id bigint primary key)", "insert into t values (7)"));
			Column column = column(desired, "a");
			fixture.apply(List.of(new AddColumn(QualifiedName.of(name("t")), column, "'new'")));
			assertThat(fixture.rows("select id, a from t")).containsExactly("7 | new");
			assertThat(SchemaDiff.between(fixture.read(), desired).changes()).isEmpty();
		}
	}

	@Test
	void refusesANewColumnWithoutAValueOnlyWhereThereAreRows() {
		Schema desired = read("create table t (id bigint primary key, a varchar(10) not null)");
		List<Change> changes = List.of(new AddColumn(QualifiedName.of(name("t")), column(desired, "a"), null));
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create table t (id bigint primary key)", "insert into t values (7)"));
			assertThatThrownBy(() -> fixture.apply(changes)).isInstanceOf(IllegalStateException.class);
			assertThat(fixture.rows("select * from t")).containsExactly("7");
			fixture.run(List.of("delete from t"));
			List<Statement> statements = fixture.apply(changes);
			assertThat(statements.get(0).comment()).contains("select count(*) from t");
			assertThat(SchemaDiff.between(fixture.read(), desired).changes()).isEmpty();
		}
	}

	@Test
	void fillsNullsBeforeAColumnRefusesThem() {
		Schema desired = read("create table t (id bigint primary key, a varchar(10) not null)");
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create table t (id bigint primary key, a varchar(10))",
					"insert into t values (1, null)", "insert into t values (2, 'kept')"));
			Column from = column(fixture.read(), "a");
			fixture
				.apply(List.of(new AlterColumn(QualifiedName.of(name("t")), from, column(desired, "a"), "'filled'")));
			assertThat(fixture.rows("select * from t")).containsExactly("1 | filled", "2 | kept");
			assertThat(SchemaDiff.between(fixture.read(), desired).changes()).isEmpty();
		}
	}

	private Column column(Schema schema, String name) {
		return schema.tables().get(0).column(name(name)).orElseThrow();
	}

	@Test
	void altersTypes() {
		thereAndBack(List.of(
				"create table t (id bigint primary key, a integer default 5 not null, b varchar(20) default 'x', c numeric(8,2), d varchar(10), e timestamp)",
				"insert into t values (1, 2, 'b', 1.5, '77', current_timestamp)"),
				List.of("create table t (id bigint primary key, a bigint default 5 not null, b varchar(40) default 'x', c numeric(10,3), d integer, e date)"));
	}

	@Test
	void altersATypeUnderConstraintsAndIndexes() {
		thereAndBack(List.of(
				"create table p (id integer primary key, a integer, constraint ck_p check (a > 0), constraint uq_p unique (a))",
				"create table c (id bigint primary key, p_id integer, constraint fk_c foreign key (p_id) references p (id))",
				"create index ix_c on c (p_id)", "insert into p values (1, 2)", "insert into c values (1, 1)"),
				List.of("create table p (id bigint primary key, a bigint, constraint ck_p check (a > 0), constraint uq_p unique (a))",
						"create table c (id bigint primary key, p_id bigint, constraint fk_c foreign key (p_id) references p (id))",
						"create index ix_c on c (p_id)"));
	}

	@Test
	void altersNullabilityAndDefaults() {
		thereAndBack(List.of(
				"create table t (id bigint primary key, a integer, b integer not null, c integer default 5, d varchar(10) default 'x', e integer)",
				"insert into t values (1, 2, 3, 4, 'd', 5)"),
				List.of("create table t (id bigint primary key, a integer not null, b integer, c integer, d varchar(10) default 'it''s', e integer default 7 not null)"));
	}

	@Test
	void addsAndDropsConstraints() {
		thereAndBack(List.of("create table p (id bigint primary key)",
				"create table t (id bigint not null, a integer, b integer, p_id bigint, constraint uq_old unique (b))",
				"insert into p values (1)", "insert into t values (1, 2, 3, 1)"),
				List.of("create table p (id bigint primary key)",
						"create table t (id bigint not null, a integer, b integer, p_id bigint, constraint pk_t primary key (id), constraint uq_new unique (a, b), constraint ck_t check (a > 1), constraint fk_t foreign key (p_id) references p (id) on delete cascade)"));
	}

	@Test
	void addsAndDropsConstraintsThatNobodyNamed() {
		thereAndBack(
				List.of("create table p (id bigint primary key)",
						"create table t (id bigint not null, a integer, b integer, p_id bigint, unique (b))",
						"insert into p values (1)", "insert into t values (1, 2, 3, 1)"),
				List.of("create table p (id bigint primary key)",
						"create table t (id bigint not null, a integer, b integer, p_id bigint, primary key (id), unique (a, b), check (a > 1), foreign key (p_id) references p (id) on delete set null)"));
	}

	@Test
	void takesBackAConstraintThatNobodyNamed() {
		Schema before = read("create table t (id bigint primary key, a integer)");
		Schema after = read("create table t (id bigint primary key, a integer, unique (a))");
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create table t (id bigint primary key, a integer)"));
			fixture.apply(SchemaDiff.between(before, after).changes());
			fixture.apply(SchemaDiff.between(fixture.read(), before).changes());
			assertThat(SchemaDiff.between(fixture.read(), before).changes()).isEmpty();
		}
	}

	@Test
	void changesAPrimaryKey() {
		thereAndBack(
				List.of("create table t (a bigint not null, b bigint not null, primary key (a))",
						"insert into t values (1, 2)"),
				List.of("create table t (a bigint not null, b bigint not null, primary key (a, b))"));
	}

	@Test
	void createsAndDropsIndexes() {
		thereAndBack(
				List.of("create table t (id bigint primary key, a integer, b varchar(10))",
						"create index ix_old on t (a)", "insert into t values (1, 2, 'b')"),
				List.of("create table t (id bigint primary key, a integer, b varchar(10))",
						"create index ix_new on t (b, a)", "create unique index ux_new on t (a)"));
	}

	@Test
	void saysHowToFindDuplicates() {
		Schema before = read("create table t (id bigint primary key, a integer, b integer)");
		Schema after = read(
				"create table t (id bigint primary key, a integer, b integer, constraint uq unique (a, b))");
		List<Change> changes = SchemaDiff.between(before, after).changes();
		assertThat(this.writer.write(changes, before)).singleElement()
			.extracting(Statement::comment)
			.asString()
			.contains("select a, b, count(*) from t group by a, b having count(*) > 1");
	}

	@Test
	void renamesATableAndItsColumns() {
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create table t (id bigint primary key, a integer, constraint ck check (a > 0))",
					"create index ix on t (a)", "insert into t values (1, 2)"));
			Schema start = fixture.read();
			List<Change> changes = List.of(new RenameTable(QualifiedName.of(name("t")), QualifiedName.of(name("u"))),
					new RenameColumn(QualifiedName.of(name("u")), name("a"), name("b")));
			fixture.apply(changes);
			assertThat(fixture.rows("select id, b from u")).containsExactly("1 | 2");
			fixture.apply(List.of(changes.get(1).inverse(), changes.get(0).inverse()));
			assertThat(SchemaDiff.between(fixture.read(), start).changes()).isEmpty();
		}
	}

	@Test
	void renamesConstraintsAndIndexes() {
		List<String> statements = thereAndBack(List.of(
				"create table p (id bigint not null, a integer, constraint uq_old unique (a), constraint ck_old check (a > 0))",
				"create index ix_old on p (id, a)"),
				List.of("create table p (id bigint not null, a integer, constraint uq_new unique (a), constraint ck_new check (a > 0))",
						"create index ix_new on p (id, a)"));
		assertThat(statements).anyMatch((statement) -> statement.contains("rename"));
	}

	@Test
	void addsChangesAndDropsComments() {
		thereAndBack(
				List.of("create table t (id bigint primary key, a integer, b integer, c integer)",
						"comment on table t is 'old'", "comment on column t.a is 'a'", "comment on column t.b is 'b'"),
				List.of("create table t (id bigint primary key, a integer, b integer, c integer)",
						"comment on table t is 'it''s \"new\"; -- 100 % größer'", "comment on column t.b is 'bb'",
						"comment on column t.c is 'c'"));
	}

	@Test
	void addsAndDropsAnIdentity() {
		thereAndBack(
				List.of("create table t (id bigint not null, a integer, primary key (id))",
						"insert into t values (1, 2)"),
				List.of("create table t (id bigint generated by default as identity (start with 1) not null, a integer, primary key (id))"));
	}

	@Test
	void keepsTheCommentOfAColumnThatBecomesAnIdentity() {
		thereAndBack(
				List.of("create table t (id bigint not null, primary key (id))", "comment on column t.id is 'number'"),
				List.of("create table t (id bigint generated by default as identity (start with 5 increment by 2) not null, primary key (id))",
						"comment on column t.id is 'number'"));
	}

	@Test
	void refersFromAnotherSchemaToTheDefaultOne() {
		thereAndBack(
				List.of("create table t (id bigint primary key)", "create schema other",
						"create table other.u (id bigint primary key, t_id bigint)"),
				List.of("create table t (id bigint primary key)", "create schema other",
						"create table other.u (id bigint primary key, t_id bigint)",
						"alter table other.u add constraint fk_u foreign key (t_id) references public.t (id)"));
	}

	@Test
	void dropsTheCommentOfATable() {
		List<String> table = List.of("create table t (id bigint primary key)");
		thereAndBack(List.of(table.get(0), "comment on table t is 'old'"), table);
	}

	@Test
	void numbersOnBehindTheRowsThatExist() {
		Schema desired = read(
				"create table t (id bigint generated by default as identity (start with 1) not null, a integer, primary key (id))");
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create table t (id bigint not null, a integer, primary key (id))",
					"insert into t values (1, 2)", "insert into t values (41, 2)"));
			fixture.apply(SchemaDiff.between(fixture.read(), desired).changes());
			fixture.run(List.of("insert into t (a) values (3)"));
			assertThat(fixture.rows("select id from t where a = 3")).containsExactly("42");
		}
	}

	@Test
	void changesTheOptionsOfAnIdentity() {
		thereAndBack(List
			.of("create table t (id bigint generated by default as identity (start with 1) not null, primary key (id))"),
				List.of("create table t (id bigint generated always as identity (start with 5 increment by 10 maxvalue 10000) not null, primary key (id))"));
	}

	@Test
	void createsAltersAndDropsSequences() {
		thereAndBack(List.of("create sequence s_old start with 1", "create sequence s_same start with 1"),
				List.of("create sequence s_new start with 5 increment by 50 minvalue 5 maxvalue 100000 cycle",
						"create sequence s_same start with 10 increment by 10"));
	}

	@Test
	void computesColumns() {
		thereAndBack(
				List.of("create table t (id bigint primary key, a integer, g integer generated always as (a + 1)"
						+ stored() + ")", "insert into t (id, a) values (1, 2)"),
				List.of("create table t (id bigint primary key, a integer, g integer generated always as (a + 2)"
						+ stored() + ", h integer generated always as (a * 2)" + stored() + ")"));
	}

	/**
	 * Return what stands behind a computed column.
	 */
	protected String stored() {
		return "";
	}

	@Test
	void altersTheTypeThatAColumnIsComputedFrom() {
		thereAndBack(
				List.of("create table t (id bigint primary key, a integer, g bigint generated always as (a + 1)"
						+ stored() + ")", "insert into t (id, a) values (1, 2)"),
				List.of("create table t (id bigint primary key, a bigint, g bigint generated always as (a + 1)"
						+ stored() + ")"));
	}

	@Test
	void createsAndDropsTablesInAnotherSchema() {
		thereAndBack(List.of("create table t (id bigint primary key)"), List.of(
				"create table t (id bigint primary key)", "create schema other",
				"create table other.p (id bigint primary key, a integer, constraint uq_p unique (a))",
				"create table other.u (id bigint primary key, p_id bigint, constraint fk_u foreign key (p_id) references other.p (id))",
				"create index other_ix on other.u (p_id)"));
	}

	@Test
	void quotesNamesOnlyWhereNeeded() {
		List<String> statements = thereAndBack(List.of("create table a (id bigint primary key)"), List.of(
				"create table a (id bigint primary key)",
				"create table \"order\" (id bigint primary key, \"Group\" integer, \"select\" integer, \"a b\" integer, \"größe\" integer, plain_1 integer, constraint \"Uq\" unique (\"select\"))",
				"create index \"an index\" on \"order\" (\"Group\", plain_1)"));
		assertThat(statements.get(0)).contains("\"Group\"", "\"a b\"", "\"größe\"", " plain_1 ", " id ");
	}

	@Test
	void namesAColumnLikeAnyKeyword() throws SQLException {
		try (DdlFixture fixture = open()) {
			Set<String> words = new TreeSet<>(fixture.keywords());
			words.addAll(List.of("all", "and", "any", "between", "case", "cast", "check", "column", "constraint",
					"current_date", "default", "desc", "end", "exists", "from", "full", "group", "interval", "key",
					"limit", "like", "null", "offset", "on", "order", "primary", "references", "row", "select", "table",
					"then", "time", "timestamp", "to", "union", "user", "value", "values", "when", "where", "with",
					"year"));
			List<Column> columns = words.stream()
				.map((word) -> Column.of(name(word), ColumnType.of("integer"), true))
				.toList();
			Table table = new Table(QualifiedName.of(name("words")), columns, null, List.of(), List.of(), List.of(),
					List.of(), null, null);
			fixture.apply(List.of(new CreateTable(table)), Schema.empty());
			assertThat(fixture.read().tables().get(0).columns()).isEqualTo(columns);
			assertThat(fixture.rows(fixture.read())).hasSize(1);
		}
	}

}
