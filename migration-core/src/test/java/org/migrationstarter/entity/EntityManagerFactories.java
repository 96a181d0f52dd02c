package org.migrationstarter.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.MappingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Entity manager factories that are defined as Spring Boot defines them, and closed
 * together.
 */
public final class EntityManagerFactories implements AutoCloseable {

	private final List<LocalContainerEntityManagerFactoryBean> beans = new ArrayList<>();

	/**
	 * Define a factory and build it.
	 * @param name the persistence unit's name
	 * @param dataSource the application's database
	 * @param provider what builds the factory, or {@code null} for Hibernate itself
	 * @param properties Hibernate's settings beside those that Boot sets
	 * @param entities the mapped classes
	 * @return the built factory
	 */
	EntityManagerFactory build(String name, DataSource dataSource, @Nullable PersistenceProvider provider,
			Map<String, ?> properties, Class<?>... entities) {
		LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
		bean.setPersistenceUnitName(name);
		bean.setDataSource(dataSource);
		bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		bean.setManagedTypes(
				PersistenceManagedTypes.of(Arrays.stream(entities).map(Class::getName).toArray(String[]::new)));
		Map<String, Object> settings = new HashMap<>();
		settings.put(MappingSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class.getName());
		settings.putAll(properties);
		bean.setJpaPropertyMap(settings);
		if (provider != null) {
			bean.setPersistenceProvider(provider);
		}
		bean.afterPropertiesSet();
		this.beans.add(bean);
		EntityManagerFactory factory = bean.getObject();
		if (factory == null) {
			throw new IllegalStateException("No factory for " + name);
		}
		return factory;
	}

	/**
	 * Capture the model of some entities without building a session factory.
	 * @param dataSource the application's database
	 * @param entities the mapped classes
	 * @return the model, usable until this is closed
	 */
	public EntityModel capture(DataSource dataSource, Class<?>... entities) {
		return capture(dataSource, Map.of(), entities);
	}

	EntityModel capture(DataSource dataSource, Map<String, ?> properties, Class<?>... entities) {
		List<EntityModel> models = new ArrayList<>();
		Consumer<EntityModel> listener = models::add;
		build("default", dataSource, CapturingPersistenceProvider.insteadOfBuilding(listener), properties, entities);
		return models.get(0);
	}

	@Override
	public void close() {
		this.beans.forEach(LocalContainerEntityManagerFactoryBean::destroy);
	}

}
