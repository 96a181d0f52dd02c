package org.migrationstarter.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

/**
 * Counts the statements that run through a connection or a data source.
 */
public final class StatementCounter {

	private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

	/**
	 * Watch a connection.
	 * @param connection the connection
	 * @return the same connection, with its statements counted
	 */
	public Connection watch(Connection connection) {
		return proxy(Connection.class, connection, (result, sql) -> {
			if (result instanceof CallableStatement statement) {
				return watch(CallableStatement.class, statement, sql);
			}
			if (result instanceof PreparedStatement statement) {
				return watch(PreparedStatement.class, statement, sql);
			}
			return (result instanceof Statement statement) ? watch(Statement.class, statement, "") : result;
		});
	}

	/**
	 * Watch a data source.
	 * @param dataSource the data source
	 * @return the same data source, with the statements of all its connections counted
	 */
	public DataSource watch(DataSource dataSource) {
		return proxy(DataSource.class, dataSource,
				(result, sql) -> (result instanceof Connection connection) ? watch(connection) : result);
	}

	private <T extends Statement> T watch(Class<T> type, T statement, String prepared) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				handler((proxy, method, arguments) -> {
					if (method.getName().startsWith("execute")) {
						this.statements.add((arguments != null && arguments[0] instanceof String sql) ? sql : prepared);
					}
					return method.invoke(statement, arguments);
				})));
	}

	private static <T> T proxy(Class<T> type, T target, Wrapper wrapper) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				handler((proxy, method, arguments) -> {
					Object result = method.invoke(target, arguments);
					return wrapper.wrap(result, (arguments != null && arguments[0] instanceof String sql) ? sql : "");
				})));
	}

	private static InvocationHandler handler(InvocationHandler handler) {
		return (proxy, method, arguments) -> {
			try {
				return handler.invoke(proxy, method, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		};
	}

	/**
	 * Return what has run.
	 * @return the statements in their order; a batch counts as one
	 */
	public List<String> statements() {
		return List.copyOf(this.statements);
	}

	/**
	 * Wraps what a method has returned.
	 */
	private interface Wrapper {

		Object wrap(Object result, String sql);

	}

}
