package org.migrationstarter.migrate.autogenerate;

import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * A callback that scripts rely on.
 */
class CreateLog implements Callback {

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try (Statement statement = context.getConnection().createStatement()) {
			statement.execute("create table log (entry varchar(100))");
		}
		catch (SQLException ex) {
			throw new FlywayException(ex);
		}
	}

	@Override
	public String getCallbackName() {
		return "create log";
	}

}
