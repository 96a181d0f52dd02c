package org.migrationstarter.database.mysql;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.database.ddl.ThereAndBack;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Changes;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the writers of MySQL and MariaDB can do, with rows that must survive.
 */
public abstract class AbstractMySqlDdlWriterTests {

	private static final QualifiedName T = QualifiedName.of("t");

	private final ThereAndBack thereAndBack;

	protected AbstractMySqlDdlWriterTests(Engine engine, Database database, DdlWriter writer) {
		this.thereAndBack = new ThereAndBack(
				() -> new DdlFixture(TestDatabase.fresh(engine), database, writer, Set.of()),
				DiffOptions.defaults().renamingConstraints());
	}

	protected final List<String> thereAndBack(List<String> before, List<String> after) {
		return this.thereAndBack.between(before, after);
	}

	protected final ThereAndBack thereAndBack() {
		return this.thereAndBack;
	}

	@Test
	void createsAndDropsATable() {
		List<String> statements = thereAndBack(List.of(), List.of("""
				create table t (
				    id bigint not null auto_increment,
				    name varchar(50) not null default 'it''s' comment 'a \\\\ and a ''',
				    note text collate utf8mb4_bin,
				    primary key (id),
				    constraint uq unique (name)
				) comment = 'what''s \\\\ this'"""));
		assertThat(statements).containsExactly("""
				create table t (
				    id bigint not null auto_increment,
				    name varchar(50) not null default 'it''s' comment 'a \\\\ and a ''',
				    note text collate utf8mb4_bin,
				    primary key (id),
				    constraint uq unique (name)
				) comment = 'what''s \\\\ this'""");
	}

	@Test
	void makesAllChangesOfATableByOneStatement() {
		List<String> statements = thereAndBack(
				List.of("create table t (id int primary key, a int, b int, index ix_a (a))",
						"insert into t values (1, 2, 3)"),
				List.of("create table t (id int primary key, a bigint not null, b int comment 'b', c varchar(5), index ix_b (b)) comment = 'x'"));
		assertThat(statements).containsExactly("""
				alter table t
				    add column c varchar(5),
				    modify column b int comment 'b',
				    drop index ix_a,
				    modify column a bigint not null,
				    add index ix_b (b),
				    comment = 'x'""");
	}

	@Test
	void keepsAllThatAColumnIsWhenOnePartOfItChanges() {
		List<String> statements = thereAndBack(List.of(
				"create table t (id bigint not null auto_increment comment 'key', a varchar(10) collate utf8mb4_bin not null default 'x' comment 'it''s', ts timestamp not null default current_timestamp on update current_timestamp, primary key (id))",
				"insert into t (a) values ('b')"),
				List.of("create table t (id int not null auto_increment comment 'key', a varchar(20) collate utf8mb4_bin not null default 'x' comment 'it''s', ts timestamp(3) not null default current_timestamp(3) on update current_timestamp(3), primary key (id))"));
		assertThat(statements).singleElement()
			.asString()
			.contains("modify column a varchar(20) collate utf8mb4_bin not null default 'x' comment 'it''s'",
					"modify column id int not null auto_increment comment 'key'");
	}

	@Test
	void altersTypesAtBothEndsOfForeignKeys() {
		thereAndBack(List.of(
				"create table p (id int primary key, parent int, constraint fp foreign key (parent) references p (id))",
				"create table c (id int primary key, p int, constraint fc foreign key (p) references p (id) on delete cascade)",
				"insert into p values (1, 1)", "insert into c values (5, 1)"),
				List.of("create table p (id bigint primary key, parent bigint, constraint fp foreign key (parent) references p (id))",
						"create table c (id int primary key, p bigint, constraint fc foreign key (p) references p (id) on delete cascade)"));
	}

	@Test
	void changesWhatAForeignKeyDoesUnderTheSameName() {
		thereAndBack(
				List.of("create table p (id int primary key)",
						"create table c (id int primary key, p int, constraint f foreign key (p) references p (id))",
						"insert into p values (1)", "insert into c values (5, 1)"),
				List.of("create table p (id int primary key)",
						"create table c (id int primary key, p int, constraint f foreign key (p) references p (id) on delete cascade)"));
	}

	@Test
	void takesTheIndexOfAForeignKeyAway() {
		List<String> statements = thereAndBack(
				List.of("create table p (id int primary key)",
						"create table c (id int primary key, p int, constraint f foreign key (p) references p (id))"),
				List.of("create table p (id int primary key)", "create table c (id int primary key, p int)"));
		assertThat(statements).containsExactly("""
				alter table c
				    drop foreign key f,
				    drop index f""");
	}

	@Test
	void leavesAForeignKeyAnIndexWhenItsOwnGoes() {
		List<String> statements = thereAndBack(List.of("create table p (id int primary key)",
				"create table c (id int primary key, p int, q int, index ix (p, q), constraint f foreign key (p) references p (id))"),
				List.of("create table p (id int primary key)",
						"create table c (id int primary key, p int, q int, constraint f foreign key (p) references p (id))"));
		assertThat(statements).containsExactly("""
				alter table c
				    drop index ix,
				    add index f (p)""");
	}

	@Test
	void changesAPrimaryKeyThatIsNumbered() {
		thereAndBack(List.of("create table t (a int not null, b int, primary key (a))", "insert into t values (7, 1)"),
				List.of("create table t (a int not null auto_increment, b int not null, primary key (a, b))"));
	}

	@Test
	void numbersAColumn() {
		thereAndBack(
				List.of("create table t (id bigint not null, a int, primary key (id))", "insert into t values (7, 1)"),
				List.of("create table t (id bigint not null auto_increment, a int, primary key (id))"));
	}

	@Test
	void computesColumns() {
		thereAndBack(List.of(
				"create table t (id int primary key, a int, plain int, virt int generated always as (a + 1) virtual, kept int generated always as (a + 2) stored, index ix (virt))",
				"insert into t (id, a, plain) values (1, 2, 5)"),
				List.of("create table t (id int primary key, a int, plain int generated always as (a + 3) virtual, virt int generated always as (a + 1) stored, kept int generated always as (a + 4) stored, more int generated always as (a * 2) virtual, index ix (virt))"));
	}

	@Test
	void keepsTheValuesOfAComputedColumnThatBecomesAPlainOne() {
		try (DdlFixture fixture = this.thereAndBack.open(); DdlFixture desired = this.thereAndBack.open()) {
			fixture.run(List.of(
					"create table t (id int primary key, virt int generated always as (id + 1) virtual, kept int generated always as (id + 2) stored)",
					"insert into t (id) values (1)"));
			desired.run(List.of("create table t (id int primary key, virt int, kept int not null)"));
			fixture.apply(SchemaDiff.between(fixture.read(), desired.read()).changes());
			assertThat(fixture.rows("select id, virt, kept from t")).containsExactly("1 | 2 | 3");
		}
	}

	@Test
	void changesTheConstantsOfAnEnum() {
		List<String> statements = thereAndBack(
				List.of("create table t (id int primary key, s enum('new','old') not null default 'new')",
						"insert into t values (1, 'old')"),
				List.of("create table t (id int primary key, s enum('new','it''s','old') not null default 'new')"));
		assertThat(statements)
			.containsExactly("alter table t modify column s enum('new','it''s','old') not null default 'new'");
	}

	@Test
	void losesNoConstantThatRowsHold() {
		try (DdlFixture fixture = this.thereAndBack.open(); DdlFixture desired = this.thereAndBack.open()) {
			fixture.run(List.of("create table t (s enum('new','old'))", "insert into t values ('old')"));
			desired.run(List.of("create table t (s enum('new'))"));
			List<Change> changes = SchemaDiff.between(fixture.read(), desired.read()).changes();
			assertThatIllegalStateException().isThrownBy(() -> fixture.apply(changes))
				.havingCause()
				.withMessageContaining("Data truncated");
			assertThat(fixture.rows("select s from t")).containsExactly("old");
		}
	}

	@Test
	void givesRowsAValueBeforeAColumnRefusesNull() {
		try (DdlFixture fixture = this.thereAndBack.open()) {
			fixture.run(List.of("create table t (id int primary key, a varchar(10))",
					"insert into t values (1, null), (2, 'kept')"));
			Column a = fixture.read().tables().get(0).column("a").orElseThrow();
			Column number = new Column("b", ColumnType.of("int"), false, null, null, null, null, "it's");
			List<Statement> statements = fixture.apply(List.of(new AddColumn(T, number, "id * 2"),
					new AlterColumn(T, a, a.withNullable(false), "'filled'")));
			assertThat(fixture.rows("select id, a, b from t")).containsExactly("1 | filled | 2", "2 | kept | 4");
			assertThat(statements).extracting(Statement::comment).containsOnly("");
			assertThat(statements).extracting(Statement::sql)
				.containsExactly("alter table t add column b int comment 'it''s'", "update t set b = id * 2",
						"alter table t modify column b int not null comment 'it''s'",
						"update t set a = 'filled' where a is null",
						"alter table t modify column a varchar(10) not null");
		}
	}

	@Test
	void changesTheEngineOfATable() {
		thereAndBack(List.of("create table t (id int primary key)", "insert into t values (1)"),
				List.of("create table t (id int primary key) engine=MyISAM"));
	}

	@Test
	void renamesATableAndAColumnThatAForeignKeyRefersTo() {
		renames(List.of("create table t (id int primary key, a int, constraint uq unique (a))",
				"create table c (id int primary key, t_a int, constraint f foreign key (t_a) references t (a))",
				"insert into t (id, a) values (1, 2)"), "1 | 2");
	}

	@Test
	void renamesATableAndAColumnThatExpressionsSpeakOf() {
		renames(List.of(
				"create table t (id int primary key, a int, g int generated always as (a + 1) virtual, constraint ck check (a > 0), index ix (a))",
				"insert into t (id, a) values (1, 2)"), "1 | 2 | 3");
	}

	private void renames(List<String> before, String row) {
		try (DdlFixture fixture = this.thereAndBack.open()) {
			fixture.run(before);
			Schema start = fixture.read();
			QualifiedName u = QualifiedName.of("u");
			List<Change> changes = List.of(new RenameTable(T, u), new RenameColumn(u, "a", "b"));
			fixture.apply(changes);
			assertThat(fixture.rows("select * from u where b > 0")).containsExactly(row);
			assertThat(SchemaDiff.between(fixture.read(), Changes.apply(changes, start)).changes()).isEmpty();
			fixture.apply(Changes.inverse(changes));
			assertThat(SchemaDiff.between(fixture.read(), start).changes()).isEmpty();
		}
	}

	@Test
	void renamesIndexesAndConstraints() {
		List<String> statements = thereAndBack(List
			.of("create table t (id int primary key, a int, constraint uq_old unique (a), index ix_old (a, id), constraint ck_old check (a > 0))"),
				List.of("create table t (id int primary key, a int, constraint uq_new unique (a), index ix_new (a, id), constraint ck_new check (a > 0))"));
		assertThat(statements).singleElement()
			.asString()
			.contains("rename index uq_old to uq_new", "rename index ix_old to ix_new", "drop constraint ck_old",
					"add constraint ck_new check");
	}

	@Test
	void createsIndexesOfAllKinds() {
		thereAndBack(List.of("create table t (id int primary key, a varchar(100), b text, g point not null)"), List
			.of("create table t (id int primary key, a varchar(100), b text, g point not null, index i1 (a(10), id desc), index i2 (a) comment 'it''s', fulltext index i3 (b), fulltext index i4 (a, b), spatial index i5 (g), unique index i6 (a(20)))"));
	}

	@Test
	void changesTheOptionsOfATable() {
		thereAndBack(
				List.of("create table t (id int primary key, a varchar(10), b varchar(10) collate utf8mb4_bin)",
						"insert into t values (1, 'a', 'b')"),
				List.of("create table t (id int primary key, a varchar(10), b varchar(10) collate utf8mb4_bin) collate=latin1_swedish_ci row_format=DYNAMIC partition by hash (id) partitions 3"));
	}

	@Test
	void quotesNamesOnlyWhereNeeded() {
		List<String> statements = thereAndBack(List.of(), List
			.of("create table `order` (id int primary key, `Group` int, `a b` int, `grö``ße` int, plain_1 int, constraint `select` unique (`Group`))"));
		assertThat(statements).singleElement()
			.asString()
			.contains("create table `order` (", "`Group` int", "`a b` int", "`grö``ße` int", "    plain_1 int",
					"constraint `select` unique (`Group`)");
	}

	@Test
	void saysWhatToCheck() {
		try (DdlFixture fixture = this.thereAndBack.open(); DdlFixture desired = this.thereAndBack.open()) {
			fixture.run(List.of("create table t (id int primary key, a varchar(10))"));
			desired.run(List.of("create table t (id int primary key, a varchar(5) not null, unique (a))"));
			List<Statement> statements = fixture.apply(SchemaDiff.between(fixture.read(), desired.read()).changes());
			assertThat(statements).singleElement()
				.extracting(Statement::comment)
				.asString()
				.contains("char_length(a) > 5", "where a is null", "having count(*) > 1");
		}
	}

}
