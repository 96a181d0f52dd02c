package org.migrationstarter.database.postgresql;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.AbstractDdlWriterTests;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

abstract class AbstractPostgreSqlDdlWriterTests extends AbstractDdlWriterTests {

	AbstractPostgreSqlDdlWriterTests(TestDatabase database) {
		super(database, new PostgreSql());
	}

	@Override
	protected String name(String plain) {
		return plain;
	}

	@Override
	protected DdlFixture open() {
		DdlFixture fixture = super.open();
		fixture
			.run(List.of("drop schema if exists other cascade", "drop schema public cascade", "create schema public"));
		return fixture;
	}

	@Override
	protected String stored() {
		return " stored";
	}

	@Test
	void leavesTheNamesThatNobodyChoseToTheDatabase() {
		List<String> statements = thereAndBack(List.of("create table p (id bigint primary key)"),
				List.of("create table p (id bigint primary key)",
						"create table t (id bigint primary key, a integer unique, b bigint references p check (b > 0))",
						"create index on t (b)"));
		assertThat(statements).containsExactly("""
				create table t (
				    id bigint not null,
				    a integer,
				    b bigint,
				    primary key (id),
				    unique (a),
				    check (b > 0)
				)""", "create index on t (b)", "alter table t add foreign key (b) references p (id)");
	}

	@Test
	void convertsValuesThatNeedAnExplicitCast() {
		thereAndBack(List.of(
				"create table t (id bigint primary key, a varchar(20) default '5', b boolean default true, c integer, d varchar(40), e text, f timestamp, g numeric(10,2), h text default 'x')",
				"insert into t values (1, '7', true, 1, '6d3b8f5e-7f3a-4c56-9b2a-000000000001', '{\"a\": 1}', now(), 1.5, 'h')"),
				List.of("create table t (id bigint primary key, a integer default 5, b integer default 1, c boolean, d uuid, e jsonb, f timestamp with time zone, g double precision, h varchar(10) default 'x')"));
	}

	@Test
	void turnsAColumnIntoAnArrayOfTexts() {
		thereAndBack(
				List.of("create table t (id bigint primary key, a integer[] default '{1}')",
						"insert into t values (1, '{1,2}')"),
				List.of("create table t (id bigint primary key, a text[] default '{x}')"));
	}

	@Test
	void writesIndexesWithAllTheirOptions() {
		List<String> before = List
			.of("create table t (id bigint primary key, a integer, b text, c jsonb, d integer, active boolean)");
		List<String> statements = thereAndBack(before, List.of(before.get(0),
				"create index ix_1 on t (a desc, b nulls first)", "create index ix_2 on t using gin (c jsonb_path_ops)",
				"create unique index ix_3 on t (lower(b)) include (a, d) nulls not distinct where active",
				"create index ix_4 on t (b text_pattern_ops, b collate \"C\" desc nulls last) with (fillfactor = 70)",
				"create index ix_5 on t using hash (a)", "create index ix_6 on t ((a + d), (c ->> 'x'), lower(b), b)"));
		assertThat(statements).contains(
				"create unique index ix_3 on t (lower(b)) include (a, d) nulls not distinct where active",
				"create index ix_6 on t ((a + d), (c ->> 'x'::text), lower(b), b)");
	}

	@Test
	void writesConstraintsWithAllTheirOptions() {
		List<String> before = List.of("create table p (id bigint primary key, a integer, unique (a))",
				"create table t (id bigint primary key, a integer, b integer default 1)");
		thereAndBack(before, List.of(before.get(0),
				"create table t (id bigint primary key, a integer, b integer default 1, constraint uq_1 unique nulls not distinct (a, b), constraint uq_2 unique (b) deferrable initially deferred, constraint fk_1 foreign key (a) references p (a) on delete set null on update cascade deferrable, constraint fk_2 foreign key (b) references p (a) on delete set default on update restrict deferrable initially deferred)"));
	}

	@Test
	void addsConstantsToAnEnumType() {
		List<String> statements = thereAndBack(
				List.of("create type mood as enum ('b', 'd')", "create table t (id bigint primary key, m mood)",
						"insert into t values (1, 'b')"),
				List.of("create type mood as enum ('a', 'b', 'c', 'd', 'e', 'it''s')",
						"create table t (id bigint primary key, m mood)"));
		assertThat(statements).containsExactly("alter type mood add value 'a' before 'b'",
				"alter type mood add value 'c' after 'b'", "alter type mood add value 'e'",
				"alter type mood add value 'it''s'");
	}

	@Test
	void replacesAnEnumTypeUnderAllThatLooksAtIt() {
		List<String> before = List.of("create type mood as enum ('a', 'b', 'c')",
				"create table t (id bigint primary key, m mood default 'a' not null, ms mood[] default '{a}', constraint ck check (m <> 'b'), constraint uq unique (m), g boolean generated always as (m = 'a') stored)",
				"create index ix on t (m) where m = 'a'", "create index ix_g on t (g)",
				"create table u (m mood default 'c' references t (m))",
				"insert into t (id, m, ms) values (1, 'a', '{a,b}')");
		List<String> after = List.of("create type mood as enum ('b', 'a')", before.get(1), before.get(2), before.get(3),
				"create table u (m mood default 'b' references t (m))");
		thereAndBack(before, after);
	}

	@Test
	void keepsAConstantThatRowsHold() {
		Schema desired = read("create type mood as enum ('a')", "create table t (id bigint primary key, m mood)");
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create type mood as enum ('a', 'b')", "create table t (id bigint primary key, m mood)",
					"insert into t values (1, 'b')", "begin"));
			List<Change> changes = SchemaDiff.between(fixture.read(), desired).changes();
			assertThatThrownBy(() -> fixture.apply(changes))
				.hasRootCauseMessage("ERROR: invalid input value for enum mood: \"b\"");
			fixture.run(List.of("rollback"));
			assertThat(fixture.rows("select * from t")).containsExactly("1 | b");
		}
	}

	@Test
	void usesANewConstantInTheSameTransaction() {
		Schema desired = read("create type mood as enum ('a', 'b')",
				"create table t (id bigint primary key, m mood default 'b')");
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create type mood as enum ('a')",
					"create table t (id bigint primary key, m mood default 'a')", "begin"));
			fixture.apply(SchemaDiff.between(fixture.read(), desired).changes());
			fixture.run(List.of("commit"));
			assertThat(SchemaDiff.between(fixture.read(), desired).changes()).isEmpty();
		}
	}

	@Test
	void createsSerialColumns() {
		List<String> statements = thereAndBack(List.of("create table a (id bigint primary key)"),
				List.of("create table a (id bigint primary key, n bigserial)",
						"create table t (id serial primary key, b smallserial)",
						"alter sequence t_b_seq increment by 5 start with 7 restart"));
		assertThat(statements.get(0)).contains("id serial not null", "b smallserial not null");
	}

	@Test
	void turnsSerialIntoPlainAndBack() {
		thereAndBack(List.of("create table t (id bigserial primary key)", "insert into t default values"),
				List.of("create table t (id bigint primary key)"));
	}

	@Test
	void widensASerialColumn() {
		thereAndBack(List.of("create table t (id serial primary key)", "insert into t default values"),
				List.of("create table t (id bigserial primary key)"));
	}

	@Test
	void widensAnIdentityColumn() {
		thereAndBack(
				List.of("create table t (id integer generated always as identity primary key)",
						"insert into t default values"),
				List.of("create table t (id bigint generated always as identity primary key)"));
	}

	@Test
	void changesCollations() {
		thereAndBack(List.of("create table t (id bigint primary key, a text collate \"C\")"),
				List.of("create table t (id bigint primary key, a varchar(10) collate \"POSIX\")"));
	}

	@Test
	void changesTheTypeOfASequence() {
		thereAndBack(List.of("create sequence s as integer"), List.of("create sequence s as bigint cache 20"));
	}

	@Test
	void writesTableOptions() {
		thereAndBack(List.of("create table a (id bigint primary key)"), List.of(
				"create unlogged table a (id bigint primary key)",
				"create table parts (id bigint not null, day date not null, primary key (id, day)) partition by range (day)",
				"create unlogged table u (id bigint) with (fillfactor = 70)"));
	}

	@Test
	void movesATableToAnotherSchemaAndBack() {
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create schema other", "create table t (id bigserial primary key)",
					"insert into t default values"));
			Schema start = fixture.read();
			RenameTable move = new RenameTable(QualifiedName.of("t"), new QualifiedName("other", "u"));
			fixture.apply(List.of(move));
			assertThat(fixture.rows("select * from other.u")).containsExactly("1");
			fixture.apply(List.of(move.inverse()));
			assertThat(SchemaDiff.between(fixture.read(), start).changes()).isEmpty();
		}
	}

	@Test
	void renamesASequenceIntoAnotherSchemaAndBack() {
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create schema other", "create sequence s start with 5", "select nextval('s')"));
			Schema start = fixture.read();
			Sequence sequence = start.sequences().get(0);
			AlterSequence move = new AlterSequence(sequence,
					new Sequence(new QualifiedName("other", "r"), sequence.type(), sequence.options()));
			fixture.apply(List.of(move));
			assertThat(fixture.rows("select nextval('other.r')")).containsExactly("6");
			fixture.apply(List.of(move.inverse()));
			assertThat(SchemaDiff.between(fixture.read(), start).changes()).isEmpty();
		}
	}

	@Test
	void saysThatANewConstantHasToWaitForTheCommit() {
		Schema before = read("create type mood as enum ('a')");
		Schema after = read("create type mood as enum ('a', 'b')");
		assertThat(new PostgreSqlDdlWriter().write(SchemaDiff.between(before, after).changes(), before))
			.extracting(Statement::comment)
			.singleElement()
			.asString()
			.contains("committed");
	}

	@Test
	void computesVirtualOrStoredColumnsAgainWhenOneTheyUseChanges() {
		thereAndBack(List.of(
				"create table t (id bigint primary key, a integer, g integer generated always as (a + 1) stored, constraint uq_g unique (g), constraint ck_g check (g > 0))",
				"create index ix_g on t (g)", "create table u (g integer references t (g))",
				"insert into t (id, a) values (1, 5)"),
				List.of("create table t (id bigint primary key, a smallint, g integer generated always as (a + 1) stored, constraint uq_g unique (g), constraint ck_g check (g > 0))",
						"create index ix_g on t (g)", "create table u (g integer references t (g))"));
	}

}
