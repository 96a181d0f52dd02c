package org.migrationstarter.database.postgresql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

import org.jspecify.annotations.Nullable;

/**
 * A connection that stays in one transaction, whatever a script or Flyway wants: a commit
 * is a savepoint, and a rollback leads back to the last one. Closing it has no effect.
 */
final class OneTransaction implements InvocationHandler {

	private final Connection connection;

	private @Nullable Savepoint savepoint;

	private OneTransaction(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Keep a connection in its transaction.
	 * @param connection a connection in a transaction
	 * @return the same connection, which does not leave it
	 */
	static Connection of(Connection connection) {
		return (Connection) Proxy.newProxyInstance(OneTransaction.class.getClassLoader(),
				new Class<?>[] { Connection.class }, new OneTransaction(connection));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		boolean bare = arguments == null || arguments.length == 0;
		return switch (method.getName()) {
			case "equals" -> arguments != null && proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			case "setAutoCommit", "commit" -> savepoint();
			case "rollback" -> bare ? rollback() : invoke(method, arguments);
			case "close" -> null;
			default -> invoke(method, arguments);
		};
	}

	private @Nullable Object savepoint() throws SQLException {
		if (this.savepoint != null) {
			this.connection.releaseSavepoint(this.savepoint);
		}
		this.savepoint = this.connection.setSavepoint();
		return null;
	}

	private @Nullable Object rollback() throws SQLException {
		if (this.savepoint != null) {
			this.connection.rollback(this.savepoint);
		}
		return null;
	}

	private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(this.connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
