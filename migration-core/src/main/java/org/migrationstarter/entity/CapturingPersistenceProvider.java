package org.migrationstarter.entity;

import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Hibernate's persistence provider that hands out the model of the entities before, or
 * instead of, building a session factory. It is to be set on a
 * {@link LocalContainerEntityManagerFactoryBean} before that is initialised, so that the
 * model has the application's own naming strategies, converters, dialect and settings.
 * One instance serves any number of persistence units, and may be called from any thread,
 * as Spring may build the factories in the background.
 *
 * @see LocalContainerEntityManagerFactoryBean#setPersistenceProvider
 */
public final class CapturingPersistenceProvider extends HibernatePersistenceProvider {

	private final Consumer<EntityModel> listener;

	private final boolean buildsSessionFactory;

	private CapturingPersistenceProvider(Consumer<EntityModel> listener, boolean buildsSessionFactory) {
		this.listener = listener;
		this.buildsSessionFactory = buildsSessionFactory;
	}

	/**
	 * A provider that builds the session factory as ever, after the listener has
	 * returned. What the listener throws is what building the factory fails with.
	 * @param listener told of each model, on the thread that builds the factory; it may
	 * create tables before Hibernate looks at the database. The model may be kept as long
	 * as the session factory is open
	 * @return the provider
	 */
	public static CapturingPersistenceProvider beforeBuilding(Consumer<EntityModel> listener) {
		return new CapturingPersistenceProvider(listener, true);
	}

	/**
	 * A provider that builds no session factory. What it returns in its place can be
	 * asked for its properties and closed; all else throws an
	 * {@link IllegalStateException}. No schema action of Hibernate's runs, whatever
	 * {@code ddl-auto} says.
	 * @param listener told of each model, which may be kept until the factory is closed
	 * @return the provider
	 */
	public static CapturingPersistenceProvider insteadOfBuilding(Consumer<EntityModel> listener) {
		return new CapturingPersistenceProvider(listener, false);
	}

	@Override
	public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo unit, Map<?, ?> properties) {
		EntityModelBuilder builder = new EntityModelBuilder(unit, properties);
		try {
			this.listener.accept(builder.model());
			return this.buildsSessionFactory ? builder.buildSessionFactory()
					: UnbuiltSessionFactory.of(unit.getPersistenceUnitName(), properties, builder::close);
		}
		catch (RuntimeException | Error ex) {
			builder.close();
			throw ex;
		}
	}

}
