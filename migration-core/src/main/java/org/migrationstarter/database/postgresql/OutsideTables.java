package org.migrationstarter.database.postgresql;

import java.sql.SQLException;
import java.util.List;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables outside the scratch schemas that a script has changed. A name that is in no
 * scratch schema is looked up among the extensions, and tables may stand there too.
 */
final class OutsideTables {

	// A reading or a foreign key to a table takes other locks.
	private static final String QUERY = """
			select distinct l.relation::regclass::text
			from pg_locks l
			join pg_class c on c.oid = l.relation and c.relkind in ('r', 'p', 'v', 'm', 'f')
			join pg_namespace n on n.oid = c.relnamespace
			where l.locktype = 'relation' and l.pid = pg_backend_pid()
				and l.database = (select oid from pg_database where datname = current_database())
				and l.mode not in ('AccessShareLock', 'RowShareLock', 'ShareRowExclusiveLock')
				and n.nspname not in (:own) and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
				and not exists (
					select from pg_depend e
					where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
			order by 1
			""";

	private static final String FAILED_TRANSACTION = "25P02";

	private OutsideTables() {
	}

	/**
	 * Find the tables by the locks of the current transaction.
	 * @param client the connection
	 * @param own the names of the scratch schemas
	 * @return the names of the tables, as they are written in SQL; none where the
	 * transaction has failed, as then the failure tells more
	 */
	static List<String> changedIn(JdbcClient client, List<String> own) {
		try {
			return client.sql(QUERY).param("own", own).query(String.class).list();
		}
		catch (DataAccessException ex) {
			if (ex.getCause() instanceof SQLException cause && FAILED_TRANSACTION.equals(cause.getSQLState())) {
				return List.of();
			}
			throw ex;
		}
	}

}
