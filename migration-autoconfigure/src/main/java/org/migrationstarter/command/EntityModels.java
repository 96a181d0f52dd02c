package org.migrationstarter.command;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import org.migrationstarter.entity.CapturingPersistenceProvider;
import org.migrationstarter.entity.EntityModel;

/**
 * Collects what the JPA entities mean, without building a session factory for them.
 */
final class EntityModels implements BeanPostProcessor {

	private final List<EntityModel> models = new CopyOnWriteArrayList<>();

	/**
	 * Return the models.
	 * @return one for each persistence unit
	 */
	List<EntityModel> all() {
		return List.copyOf(this.models);
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
			factory.setPersistenceProvider(CapturingPersistenceProvider.insteadOfBuilding(this.models::add));
		}
		return bean;
	}

}
