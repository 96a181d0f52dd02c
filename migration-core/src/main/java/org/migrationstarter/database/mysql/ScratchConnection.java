package org.migrationstarter.database.mysql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A connection whose statements stay within the scratch databases.
 *
 * @param target the connection or statement behind it
 * @param names what keeps the statements there
 */
record ScratchConnection(Object target, ScratchNames names) implements InvocationHandler {

	private static final Set<String> TAKING_SQL = Set.of("prepareStatement", "prepareCall", "execute", "executeQuery",
			"executeUpdate", "executeLargeUpdate", "addBatch");

	private static final Set<String> CHOOSING_DATABASE = Set.of("setCatalog", "setSchema");

	static Connection of(Connection connection, ScratchNames names) {
		return wrap(Connection.class, connection, names);
	}

	private static <T> T wrap(Class<T> type, T target, ScratchNames names) {
		return type.cast(Proxy.newProxyInstance(ScratchConnection.class.getClassLoader(), new Class<?>[] { type },
				new ScratchConnection(target, names)));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getName().equals("equals") && arguments != null) {
			return proxy == arguments[0];
		}
		try {
			return wrap(method.invoke(this.target, inScratch(method, arguments)));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private Object @Nullable [] inScratch(Method method, Object @Nullable [] arguments) throws SQLException {
		if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String text)) {
			return arguments;
		}
		Object[] changed = arguments.clone();
		if (TAKING_SQL.contains(method.getName())) {
			changed[0] = this.names.inScratch(text);
		}
		else if (CHOOSING_DATABASE.contains(method.getName())) {
			changed[0] = this.names.databaseInScratch(text);
		}
		return changed;
	}

	private @Nullable Object wrap(@Nullable Object result) {
		if (result instanceof CallableStatement statement) {
			return wrap(CallableStatement.class, statement, this.names);
		}
		if (result instanceof PreparedStatement statement) {
			return wrap(PreparedStatement.class, statement, this.names);
		}
		return (result instanceof Statement statement) ? wrap(Statement.class, statement, this.names) : result;
	}

}
