package org.migrationstarter.migrate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Loses all its connections at a chosen moment, as when the process is killed: what is
 * not committed by then, the database rolls back.
 */
final class CutOffDataSource extends DelegatingDataSource {

	private final List<Connection> open = new ArrayList<>();

	private int remaining = Integer.MAX_VALUE;

	CutOffDataSource(DataSource target) {
		super(target);
	}

	// Let so many calls through that the database notices, counted from now.
	void cutOffAfter(int calls) {
		this.remaining = calls;
	}

	boolean isCutOff() {
		return this.remaining < 0;
	}

	@Override
	public Connection getConnection() throws SQLException {
		count();
		Connection connection = super.getConnection();
		this.open.add(connection);
		return proxy(Connection.class, connection);
	}

	private void count() throws SQLException {
		if (this.remaining-- > 0) {
			return;
		}
		this.remaining = -1;
		for (Connection connection : this.open) {
			connection.close();
		}
		throw new SQLException("cut off");
	}

	private <T> T proxy(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> {
					if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
						count();
					}
					try {
						return proxied(method.invoke(target, arguments));
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				}));
	}

	private Object proxied(Object result) {
		if (result instanceof CallableStatement statement) {
			return proxy(CallableStatement.class, statement);
		}
		if (result instanceof PreparedStatement statement) {
			return proxy(PreparedStatement.class, statement);
		}
		return (result instanceof Statement statement) ? proxy(Statement.class, statement) : result;
	}

}
