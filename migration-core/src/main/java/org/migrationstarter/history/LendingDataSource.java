package org.migrationstarter.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lends a connection that is open already before it asks for more, so that whoever works
 * with it needs no more connections than without it, and works in the session that holds
 * the lock.
 */
final class LendingDataSource extends DelegatingDataSource {

	private final Connection connection;

	private final AtomicBoolean lent = new AtomicBoolean();

	LendingDataSource(DataSource others, Connection connection) {
		super(others);
		this.connection = connection;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.lent.compareAndSet(false, true) ? lend() : super.getConnection();
	}

	private Connection lend() {
		AtomicBoolean returned = new AtomicBoolean();
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "close" -> {
						if (returned.compareAndSet(false, true)) {
							takeBack();
						}
						yield null;
					}
					case "isClosed" -> returned.get() || this.connection.isClosed();
					case "equals" -> proxy == arguments[0];
					case "hashCode" -> System.identityHashCode(proxy);
					default -> invoke(method, arguments);
				});
	}

	private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(this.connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private void takeBack() throws SQLException {
		try {
			if (!this.connection.isClosed() && !this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
		}
		finally {
			this.lent.set(false);
		}
	}

}
