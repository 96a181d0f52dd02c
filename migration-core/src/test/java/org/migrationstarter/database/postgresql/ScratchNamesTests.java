package org.migrationstarter.database.postgresql;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.migrationstarter.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

class ScratchNamesTests {

	private final ScratchNames names = new ScratchNames(Map.of("public", "s", "Audit", "s_1", "log", "s_2"),
			Set.of(new QualifiedName("public", "hstore")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			create table public.t (a int)                  | create table s.t (a int)
			CREATE TABLE PUBLIC.t (a "Audit".kind)         | CREATE TABLE s.t (a s_1.kind)
			select t.log, "log".e, log.e from audit.t      | select t.log, s_2.e, s_2.e from audit.t
			create schema log; drop schema log             | create schema if not exists s_2; drop schema s_2
			create schema if not exists log                | create schema if not exists s_2
			drop schema if exists log cascade              | drop schema if exists s_2 cascade
			alter table t set schema log                   | alter table t set schema s_2
			set search_path to log, "$user", public; log   | set search_path to s_2, "$user", s; log
			create table t (h public.hstore)               | create table t (h public.hstore)
			select nextval('public.t_id_seq'::regclass)    | select nextval('s.t_id_seq'::regclass)
			select setval('log.t_id_seq', 1)               | select setval('s_2.t_id_seq', 1)
			insert into t values ('public.t') -- public.t  | insert into t values ('public.t') -- public.t
			create function public.f() as $$ log.t $$      | create function s.f() as $$ s_2.t $$
			select log, public from t                      | select log, public from t
			""")
	void namesTheScratchSchemas(String script, String inScratch) {
		assertThat(this.names.inScratch(script)).isEqualTo(inScratch);
	}

}
