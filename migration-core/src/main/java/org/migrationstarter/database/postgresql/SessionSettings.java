package org.migrationstarter.database.postgresql;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The settings of a session that decide how names are found and written, and queries
 * planned.
 *
 * @param defaultSchema the schema in which a table is created that names none, or
 * {@code null} if there is none
 * @param searchPath the schemas in which names are looked up
 * @param planCacheMode whether plans are made anew for other values
 * @param extensionPath those of them that hold extensions; may be empty
 * @param version the server's major version
 */
record SessionSettings(@Nullable String defaultSchema, String searchPath, String planCacheMode, String extensionPath,
		int version) {

	static SessionSettings read(JdbcClient client) {
		return client.sql("""
				select current_schema(), current_setting('search_path'), current_setting('plan_cache_mode'),
					array_to_string(array(
					select quote_ident(s.name)
					from unnest(current_schemas(false)) with ordinality s(name, position)
					join pg_namespace n on n.nspname = s.name
					where exists (select from pg_extension e where e.extnamespace = n.oid)
					order by s.position), ', '), current_setting('server_version_num')::int / 10000
				""")
			.query((row, number) -> new SessionSettings(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4), row.getInt(5)))
			.single();
	}

	void restore(JdbcClient client) {
		client.sql("select set_config('search_path', :path, true), set_config('plan_cache_mode', :mode, true)")
			.param("path", this.searchPath)
			.param("mode", this.planCacheMode)
			.query()
			.singleRow();
	}

}
