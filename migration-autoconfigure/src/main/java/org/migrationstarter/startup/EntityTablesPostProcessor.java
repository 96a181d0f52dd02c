package org.migrationstarter.startup;

import java.util.HashMap;
import java.util.Map;

import org.hibernate.jpa.HibernatePersistenceProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import org.migrationstarter.entity.CapturingPersistenceProvider;

/**
 * Lets each entity manager factory's tables be created before Hibernate builds it, and
 * refuses a factory that is told to change the schema by itself.
 */
public class EntityTablesPostProcessor implements BeanPostProcessor {

	private final ObjectProvider<EntityTables> tables;

	/**
	 * Make a post-processor.
	 * @param tables what creates the tables, looked up when a factory is made
	 */
	public EntityTablesPostProcessor(ObjectProvider<EntityTables> tables) {
		this.tables = tables;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof LocalContainerEntityManagerFactoryBean factory && usesHibernate(factory)) {
			EntityTables tables = this.tables.getObject();
			if (tables.leftAlone()) {
				return bean;
			}
			refuseSchemaActions(factory);
			if (tables.wanted()) {
				tables.refuseMigrated(factory.getDataSource());
				factory.setPersistenceProvider(CapturingPersistenceProvider.beforeBuilding(tables::create));
			}
		}
		return bean;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof LocalContainerEntityManagerFactoryBean factory
				&& factory.getPersistenceProvider() instanceof CapturingPersistenceProvider) {
			// Built in the background: whoever waits for the tables must wait for this.
			factory.getNativeEntityManagerFactory();
		}
		return bean;
	}

	private static boolean usesHibernate(LocalContainerEntityManagerFactoryBean factory) {
		JpaVendorAdapter adapter = factory.getJpaVendorAdapter();
		return factory.getPersistenceProvider() instanceof HibernatePersistenceProvider
				|| (adapter != null && adapter.getPersistenceProvider() instanceof HibernatePersistenceProvider);
	}

	private static void refuseSchemaActions(LocalContainerEntityManagerFactoryBean factory) {
		Map<String, Object> properties = new HashMap<>();
		if (factory.getJpaVendorAdapter() != null) {
			properties.putAll(factory.getJpaVendorAdapter().getJpaPropertyMap());
		}
		properties.putAll(factory.getJpaPropertyMap());
		SchemaActions.PROPERTIES
			.forEach((action) -> SchemaActions.refuse(action, properties.getOrDefault(action, "none").toString()));
	}

}
