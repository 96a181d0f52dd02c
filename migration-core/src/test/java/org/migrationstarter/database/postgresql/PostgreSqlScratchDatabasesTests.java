package org.migrationstarter.database.postgresql;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgreSqlScratchDatabasesTests {

	abstract static class AbstractTests extends AbstractPostgreSqlTests {

		AbstractTests(TestDatabase database) {
			super(database);
		}

		private ScratchDatabase open(String... schemas) {
			return new PostgreSql().scratch().open(database().dataSource(), Set.of(schemas));
		}

		private static Schema readScratch(ScratchDatabase scratch) {
			return new PostgreSql().reader().read(scratch.connection(), scratch.selection());
		}

		private List<String> schemasOfTheDatabase() {
			return jdbc(connection()).queryForList("""
					select nspname::text from pg_namespace
					where nspname not like 'pg\\_%' and nspname <> 'information_schema' order by nspname
					""", String.class);
		}

		@Test
		void isEmptyAtFirst() {
			run("create table t (a int); create type status as enum ('on'); create sequence s");
			try (ScratchDatabase scratch = open("audit")) {
				assertThat(readScratch(scratch).isEmpty()).isTrue();
			}
		}

		@Test
		void isReadAsTheDatabaseItself() {
			String script = """
					create type status as enum ('on', 'off');
					create sequence numbers;
					create table customer (id serial primary key, name varchar(20) default 'x', s status default 'on',
						n bigint default nextval('numbers'), check (s <> 'off'::status or name is null));
					create index on customer (lower(name)) where s = 'on';
					create domain short as text check (length(value) < 5);
					create function f(a int) returns int language sql as 'select a';
					create view v as select * from customer;
					create statistics st on s, n from customer;
					create table %1$s.entry (id serial, customer int references customer, k %1$s.kind[],
						n int default nextval('%1$s.counter'), exclude using btree (customer with =));
					""";
			String before = "create type %1$s.kind as enum ('a'); create sequence %1$s.counter;";
			run((before + script).formatted("audit"));
			try (ScratchDatabase scratch = open("audit")) {
				run(scratch.connection(), (before + script).formatted(scratch.physicalName("audit")));
				assertThat(readScratch(scratch)).isEqualTo(read());
			}
		}

		@Test
		void keepsAScriptThatNamesSchemasWithinTheScratchSchemas() {
			String script = """
					create schema if not exists audit;
					create extension if not exists hstore schema public;
					create table public.customer (id serial primary key, h public.hstore);
					create table audit.entry (customer int references public.customer,
						n int default nextval('public.customer_id_seq'::regclass));
					alter table only public.customer add column name text;
					""";
			run("create extension hstore schema public; create table customer (a int)");
			try (ScratchDatabase scratch = open("audit")) {
				run(scratch.connection(), script);
				Schema tried = readScratch(scratch);
				run("drop table customer");
				assertThat(tried).isEqualTo(read(script));
			}
		}

		@Test
		void isReadWhateverTheNamesOfItsSchemas() {
			try (ScratchDatabase scratch = open("s", "k", "pg_class")) {
				run(scratch.connection(), "create table s.t (a int); create table pg_class.k (a int)");
				assertThat(tableNames(readScratch(scratch))).containsExactly("pg_class.k", "s.t");
			}
		}

		@Test
		void leavesNoTrace() {
			List<String> before = schemasOfTheDatabase();
			try (ScratchDatabase scratch = open("audit")) {
				run(scratch.connection(), "create table t (a int); create table %s.entry (a int)"
					.formatted(scratch.physicalName("audit")));
			}
			assertThat(schemasOfTheDatabase()).isEqualTo(before);
			assertThat(read().isEmpty()).isTrue();
		}

		@Test
		void leavesNoTraceOfAScriptThatFails() {
			List<String> before = schemasOfTheDatabase();
			try (ScratchDatabase scratch = open()) {
				assertThatExceptionOfType(DataAccessException.class)
					.isThrownBy(() -> run(scratch.connection(), "create table t (a int); create nonsense"));
			}
			assertThat(schemasOfTheDatabase()).isEqualTo(before);
		}

		@Test
		void leavesNoTraceOfAScriptThatCommits() {
			List<String> before = schemasOfTheDatabase();
			try (ScratchDatabase scratch = open("audit")) {
				run(scratch.connection(), "create table t (a int); commit");
			}
			assertThat(schemasOfTheDatabase()).isEqualTo(before);
		}

		@Test
		void findsTheExtensionsOfTheDatabase() {
			run("create extension hstore schema public; create table t (h hstore default 'a=>1')");
			try (ScratchDatabase scratch = open()) {
				run(scratch.connection(), "create table t (h hstore default 'a=>1')");
				assertThat(readScratch(scratch)).isEqualTo(read());
			}
		}

		@Test
		void saysThatAScriptHasChangedWhatItDidNotCreate() {
			run("create extension hstore schema public; create table legacy (a int)");
			ScratchDatabase scratch = open();
			run(scratch.connection(), "alter table legacy add column b int");
			assertThatExceptionOfType(ScratchDatabaseException.class).isThrownBy(scratch::close)
				.withMessageContaining("legacy");
			assertThat(read().tables().get(0).columns()).hasSize(1);
		}

		@Test
		void doesNotFindTheTablesOfTheDatabase() {
			run("create table legacy (a int)");
			try (ScratchDatabase scratch = open()) {
				assertThatExceptionOfType(DataAccessException.class)
					.isThrownBy(() -> run(scratch.connection(), "alter table legacy add column b int"));
			}
		}

		@Test
		void leavesNoTraceWhenItsConnectionBreaks() throws SQLException {
			List<String> before = schemasOfTheDatabase();
			ScratchDatabase scratch = open();
			run(scratch.connection(), "create table t (a int)");
			int backend = scratch.connection().unwrap(PGConnection.class).getBackendPID();
			assertThat(
					jdbc(connection()).queryForObject("select pg_terminate_backend(?, 10000)", Boolean.class, backend))
				.isTrue();
			assertThatExceptionOfType(ScratchDatabaseException.class).isThrownBy(scratch::close)
				.withMessageContaining("rolls it back");
			assertThat(schemasOfTheDatabase()).isEqualTo(before);
		}

		@Test
		void namesTheMissingRight() {
			run("drop role if exists guest; create role guest login; grant usage on schema public to guest");
			DataSource guest = database().withUser("guest", "").dataSource();
			assertThatExceptionOfType(ScratchDatabaseException.class)
				.isThrownBy(() -> new PostgreSql().scratch().open(guest, Set.of()))
				.withMessageContaining("CREATE on the database")
				.withMessageContaining("to guest")
				.withMessageContaining("migrations.scratch.url");
		}

		@Test
		void needsNoMoreThanTheRightToCreateSchemas() throws SQLException {
			run("""
					drop role if exists guest;
					create role guest login;
					grant create on database %s to guest;
					""".formatted(connection().getCatalog()));
			DataSource guest = database().withUser("guest", "").dataSource();
			try (ScratchDatabase scratch = new PostgreSql().scratch().open(guest, Set.of("audit"))) {
				run(scratch.connection(), "create table t (id serial)");
				assertThat(tableNames(readScratch(scratch))).containsExactly("t");
			}
			finally {
				run("revoke create on database %s from guest".formatted(connection().getCatalog()));
			}
		}

	}

	@Nested
	@OnDatabase(Engine.POSTGRESQL_15)
	class OldestTests extends AbstractTests {

		OldestTests(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@OnDatabase(Engine.POSTGRESQL_18)
	class NewestTests extends AbstractTests {

		NewestTests(TestDatabase database) {
			super(database);
		}

	}

}
