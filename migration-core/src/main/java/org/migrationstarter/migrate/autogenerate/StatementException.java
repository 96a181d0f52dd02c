package org.migrationstarter.migrate.autogenerate;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * A statement that was tried in a scratch database was refused.
 */
class StatementException extends RuntimeException {

	StatementException(String sql, DataAccessException cause) {
		super("The database refuses\n" + sql.indent(4) + "with: "
				+ NestedExceptionUtils.getMostSpecificCause(cause).getMessage(), cause);
	}

}
