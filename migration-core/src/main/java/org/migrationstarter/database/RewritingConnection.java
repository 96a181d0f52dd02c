package org.migrationstarter.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A connection that rewrites each statement before it runs.
 */
public final class RewritingConnection implements InvocationHandler {

	private static final Set<String> TAKING_SQL = Set.of("prepareStatement", "prepareCall", "execute", "executeQuery",
			"executeUpdate", "executeLargeUpdate", "addBatch");

	private final Object target;

	private final UnaryOperator<String> rewriting;

	private RewritingConnection(Object target, UnaryOperator<String> rewriting) {
		this.target = target;
		this.rewriting = rewriting;
	}

	/**
	 * Rewrite what runs through a connection.
	 * @param connection the connection
	 * @param rewriting makes of a statement the one that runs
	 * @return the same connection, whose statements are rewritten
	 */
	public static Connection of(Connection connection, UnaryOperator<String> rewriting) {
		return wrap(Connection.class, connection, rewriting);
	}

	/**
	 * Return the connection behind one that rewrites.
	 * @param connection any connection
	 * @return the one whose statements run as they are written
	 */
	public static Connection original(Connection connection) {
		boolean rewrites = Proxy.isProxyClass(connection.getClass())
				&& Proxy.getInvocationHandler(connection) instanceof RewritingConnection;
		return rewrites ? (Connection) ((RewritingConnection) Proxy.getInvocationHandler(connection)).target
				: connection;
	}

	private static <T> T wrap(Class<T> type, T target, UnaryOperator<String> rewriting) {
		return type.cast(Proxy.newProxyInstance(RewritingConnection.class.getClassLoader(), new Class<?>[] { type },
				new RewritingConnection(target, rewriting)));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return wrap(method.invoke(this.target, rewritten(method, arguments)));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private Object @Nullable [] rewritten(Method method, Object @Nullable [] arguments) {
		if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql)
				|| !TAKING_SQL.contains(method.getName())) {
			return arguments;
		}
		Object[] changed = arguments.clone();
		changed[0] = this.rewriting.apply(sql);
		return changed;
	}

	private @Nullable Object wrap(@Nullable Object result) {
		if (result instanceof CallableStatement statement) {
			return wrap(CallableStatement.class, statement, this.rewriting);
		}
		if (result instanceof PreparedStatement statement) {
			return wrap(PreparedStatement.class, statement, this.rewriting);
		}
		return (result instanceof Statement statement) ? wrap(Statement.class, statement, this.rewriting) : result;
	}

}
