package org.migrationstarter.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.hibernate.jpa.boot.internal.PersistenceUnitInfoDescriptor;
import org.springframework.core.NativeDetector;
import org.springframework.orm.jpa.persistenceunit.SmartPersistenceUnitInfo;

/**
 * Builds the model of one persistence unit, and the session factory of that model if one
 * is wanted. The only class that touches Hibernate's internal bootstrap, in the way of
 * Spring's own {@code SpringHibernateJpaPersistenceProvider}.
 */
final class EntityModelBuilder {

	private final EntityManagerFactoryBuilderImpl bootstrap;

	private final EntityModel model;

	EntityModelBuilder(PersistenceUnitInfo unit, Map<?, ?> properties) {
		this.bootstrap = new EntityManagerFactoryBuilderImpl(new Descriptor(unit), settings(properties));
		MetadataImplementor metadata = this.bootstrap.metadata();
		BeanValidationConstraints.apply(metadata);
		// Hibernate orders the columns only when it creates tables itself
		metadata.orderColumns(true);
		metadata.validate();
		this.model = new EntityModel(unit, metadata);
	}

	private static Map<String, Object> settings(Map<?, ?> properties) {
		Map<String, Object> settings = new HashMap<>();
		properties.forEach((name, value) -> settings.put(name.toString(), value));
		return settings;
	}

	EntityModel model() {
		return this.model;
	}

	EntityManagerFactory buildSessionFactory() {
		return this.bootstrap.build();
	}

	void close() {
		StandardServiceRegistry services = this.bootstrap.metadata().getMetadataBuildingOptions().getServiceRegistry();
		this.bootstrap.cancel();
		StandardServiceRegistryBuilder.destroy(services);
	}

	/**
	 * A persistence unit whose packages count as mapped classes, since a
	 * {@code package-info} may hold mappings. The classes are sorted: the order of values
	 * in checks on discriminators follows that of the classes, and how they are found
	 * depends on whether they come from a folder or a jar.
	 */
	private static final class Descriptor extends PersistenceUnitInfoDescriptor {

		private final List<String> managed;

		private Descriptor(PersistenceUnitInfo unit) {
			super(unit);
			List<String> packages = (unit instanceof SmartPersistenceUnitInfo smart) ? smart.getManagedPackages()
					: List.of();
			this.managed = Stream.concat(unit.getManagedClassNames().stream(), packages.stream()).sorted().toList();
		}

		@Override
		public List<String> getManagedClassNames() {
			return this.managed;
		}

		@Override
		public void pushClassTransformer(EnhancementContext context) {
			if (!NativeDetector.inNativeImage()) {
				super.pushClassTransformer(context);
			}
		}

	}

}
