package org.migrationstarter.entity;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.hibernate.boot.beanvalidation.BeanValidationIntegrator;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Gives the columns what the Bean Validation annotations say about them: not null,
 * length, check. Hibernate does that as late as in the constructor of its session
 * factory, so its own integrator is called here with a session factory that takes the
 * listeners and does nothing with them. Doing it twice changes nothing.
 */
final class BeanValidationConstraints {

	private BeanValidationConstraints() {
	}

	static void apply(MetadataImplementor metadata) {
		StandardServiceRegistry services = metadata.getMetadataBuildingOptions().getServiceRegistry();
		SessionFactoryServiceRegistry registry = proxy(SessionFactoryServiceRegistry.class,
				(proxy, method, arguments) -> call(services, method, arguments));
		SessionFactoryImplementor sessionFactory = proxy(SessionFactoryImplementor.class,
				(proxy, method, arguments) -> switch (method.getName()) {
					case "getServiceRegistry" -> registry;
					case "getSessionFactoryOptions" -> idle(SessionFactoryOptions.class);
					case "getEventListenerRegistry" -> idle(EventListenerRegistry.class);
					default -> null;
				});
		new BeanValidationIntegrator().integrate(metadata, null, sessionFactory);
	}

	private static <T> T idle(Class<T> type) {
		return proxy(type, (proxy, method, arguments) -> null);
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
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
