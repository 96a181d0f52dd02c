package org.migrationstarter.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what is sent over a connection.
 */
class QueryCounter {

	private final AtomicInteger count = new AtomicInteger();

	int count() {
		return this.count.get();
	}

	Connection watch(Connection connection) {
		return proxy(Connection.class, connection);
	}

	private <T> T proxy(Class<T> type, T target) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (method.getName().startsWith("execute") || method.getName().equals("getMetaData")) {
				this.count.incrementAndGet();
			}
			try {
				Object result = method.invoke(target, arguments);
				if (result instanceof PreparedStatement statement) {
					return proxy(PreparedStatement.class, statement);
				}
				return (result instanceof Statement statement) ? proxy(Statement.class, statement) : result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

}
