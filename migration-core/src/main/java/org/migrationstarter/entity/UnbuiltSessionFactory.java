package org.migrationstarter.entity;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Stands where a session factory was not built. It can be asked what it is and be closed,
 * so that a bean of it can live and die; it refuses all else.
 */
final class UnbuiltSessionFactory implements InvocationHandler {

	private final String unit;

	private final Map<?, ?> properties;

	private final Runnable onClose;

	private final AtomicBoolean open = new AtomicBoolean(true);

	private UnbuiltSessionFactory(String unit, Map<?, ?> properties, Runnable onClose) {
		this.unit = unit;
		this.properties = properties;
		this.onClose = onClose;
	}

	static SessionFactory of(String unit, Map<?, ?> properties, Runnable onClose) {
		return (SessionFactory) Proxy.newProxyInstance(SessionFactory.class.getClassLoader(),
				new Class<?>[] { SessionFactory.class }, new UnbuiltSessionFactory(unit, properties, onClose));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
		return switch (method.getName()) {
			case "isOpen" -> this.open.get();
			case "close" -> close();
			case "getProperties" -> this.properties;
			case "equals" -> arguments != null && proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			case "toString" -> "unbuilt session factory of persistence unit '" + this.unit + "'";
			default -> throw new IllegalStateException(
					"The session factory of persistence unit '%s' is not built while a migrations command runs, so '%s' cannot be called: no bean may use JPA then"
						.formatted(this.unit, method.getName()));
		};
	}

	private @Nullable Object close() {
		if (this.open.compareAndSet(true, false)) {
			this.onClose.run();
		}
		return null;
	}

}
