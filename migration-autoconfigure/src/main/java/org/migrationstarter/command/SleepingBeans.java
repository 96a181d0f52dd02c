package org.migrationstarter.command;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.util.ClassUtils;

/**
 * Lets all beans sleep that a command does not need: none is made before somebody asks
 * for it, and nobody asks for what initialises the database. It has no order, so it comes
 * after those that have one.
 */
final class SleepingBeans implements BeanFactoryPostProcessor {

	private static final String ENTITY_MANAGER_FACTORY = "jakarta.persistence.EntityManagerFactory";

	private final Subcommand command;

	private final Environment environment;

	SleepingBeans(Subcommand command, Environment environment) {
		this.command = command;
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		Set<String> initializers = initializers(beanFactory);
		for (String name : beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			definition.setLazyInit(true);
			definition.setDependsOn(without(initializers, definition.getDependsOn()));
		}
		flyways(beanFactory).forEach((name) -> beanFactory.getBeanDefinition(name).setInitMethodName(null));
		if (!this.command.needsEntities()) {
			removeEntityManagerFactories(beanFactory);
		}
	}

	private Set<String> initializers(ConfigurableListableBeanFactory beanFactory) {
		Set<String> names = new HashSet<>();
		SpringFactoriesLoader.forDefaultResourceLocation(beanFactory.getBeanClassLoader())
			.load(DatabaseInitializerDetector.class, ArgumentResolver.of(Environment.class, this.environment))
			.forEach((detector) -> names.addAll(detector.detect(beanFactory)));
		return names;
	}

	private static String @Nullable [] without(Set<String> names, String @Nullable [] dependsOn) {
		return (dependsOn != null)
				? Arrays.stream(dependsOn).filter((name) -> !names.contains(name)).toArray(String[]::new) : null;
	}

	private static List<String> flyways(ConfigurableListableBeanFactory beanFactory) {
		return Arrays.stream(beanFactory.getBeanNamesForType(Flyway.class, true, false))
			.filter(beanFactory::containsBeanDefinition)
			.toList();
	}

	// Spring makes these first of all, lazy or not, since they may weave classes.
	private static void removeEntityManagerFactories(ConfigurableListableBeanFactory beanFactory) {
		if (ClassUtils.isPresent(ENTITY_MANAGER_FACTORY, beanFactory.getBeanClassLoader())) {
			Class<?> type = ClassUtils.resolveClassName(ENTITY_MANAGER_FACTORY, beanFactory.getBeanClassLoader());
			Arrays.stream(beanFactory.getBeanNamesForType(type, true, false))
				.map(BeanFactoryUtils::transformedBeanName)
				.filter(beanFactory::containsBeanDefinition)
				.forEach(((BeanDefinitionRegistry) beanFactory)::removeBeanDefinition);
		}
	}

}
