package org.migrationstarter.database.locks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/**
 * A connection that runs the text of statements the limited way. What is prepared is not
 * a script's, but Flyway's own or a Java migration's work on rows, and is never limited.
 */
final class LimitedConnection implements InvocationHandler {

	private final Connection target;

	private final LimitedStatements statements;

	private LimitedConnection(Connection target, LimitedStatements statements) {
		this.target = target;
		this.statements = statements;
	}

	static Connection of(Connection target, LimitedStatements statements) {
		return proxy(Connection.class, new LimitedConnection(target, statements));
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type
			.cast(Proxy.newProxyInstance(LimitedConnection.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		return switch (method.getName()) {
			case "createStatement" -> limited((Statement) call(this.target, method, arguments));
			case "prepareStatement", "prepareCall" -> {
				this.statements.session().unlimit();
				yield call(this.target, method, arguments);
			}
			case "commit", "rollback", "setAutoCommit" -> {
				if (this.target.getAutoCommit()) {
					// What is set outside of a transaction must not be put back inside,
					// where a rollback would take that back.
					this.statements.session().unlimit();
				}
				Object result = call(this.target, method, arguments);
				this.statements.session().transactionEnded();
				yield result;
			}
			case "close" -> {
				try (Connection closing = this.target) {
					if (!closing.isClosed()) {
						this.statements.session().unlimit();
					}
				}
				yield null;
			}
			default -> call(this.target, method, arguments);
		};
	}

	private Statement limited(Statement statement) {
		return proxy(Statement.class, (proxy, method, arguments) -> {
			boolean runsText = method.getName().startsWith("execute") && arguments != null && arguments.length > 0;
			return runsText ? this.statements.run((String) arguments[0], () -> call(statement, method, arguments))
					: call(statement, method, arguments);
		});
	}

	private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
