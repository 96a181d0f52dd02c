package org.migrationstarter.startup;

import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Takes care of the Flyway beans of an application that defines its own, of which there
 * may be several: each gets an initializer, unless the application defines initializers
 * too or lets an init method migrate.
 */
public class OwnFlyways implements BeanDefinitionRegistryPostProcessor, BeanPostProcessor {

	private final ObjectProvider<MigrationsInitializers> initializers;

	private final ObjectProvider<MigrationUnits> units;

	private final ObjectProvider<MigrationRecorder> recorder;

	/**
	 * Make a post-processor.
	 * @param initializers makes what applies migrations
	 * @param units the databases
	 * @param recorder what notes the applied migrations
	 */
	public OwnFlyways(ObjectProvider<MigrationsInitializers> initializers, ObjectProvider<MigrationUnits> units,
			ObjectProvider<MigrationRecorder> recorder) {
		this.initializers = initializers;
		this.units = units;
		this.recorder = recorder;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		ConfigurableListableBeanFactory beanFactory = (ConfigurableListableBeanFactory) registry;
		if (names(beanFactory, FlywayMigrationInitializer.class).isEmpty()) {
			List<String> strategies = names(beanFactory, FlywayMigrationStrategy.class);
			names(beanFactory, Flyway.class).stream()
				.filter(registry::containsBeanDefinition)
				.filter((flyway) -> !migratesItself(registry.getBeanDefinition(flyway)))
				.forEach((flyway) -> registry.registerBeanDefinition(flyway + "MigrationInitializer",
						initializer(flyway, strategies)));
		}
	}

	private static List<String> names(ConfigurableListableBeanFactory beanFactory, Class<?> type) {
		return Arrays.asList(beanFactory.getBeanNamesForType(type, true, false));
	}

	private static boolean migratesItself(BeanDefinition flyway) {
		return "migrate".equals(flyway.getInitMethodName());
	}

	private static RootBeanDefinition initializer(String flyway, List<String> strategies) {
		RootBeanDefinition definition = new RootBeanDefinition(FlywayMigrationInitializer.class);
		ConstructorArgumentValues arguments = definition.getConstructorArgumentValues();
		arguments.addIndexedArgumentValue(0, new RuntimeBeanReference(flyway));
		if (strategies.size() == 1) {
			arguments.addIndexedArgumentValue(1, new RuntimeBeanReference(strategies.get(0)));
		}
		return definition;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof Flyway flyway) {
			this.units.getObject().register(beanName, flyway);
			return new CarefulFlyway(flyway, () -> this.initializers.getObject().of(flyway), this.recorder::getObject);
		}
		return bean;
	}

}
