package org.migrationstarter.startup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.util.StringUtils;

/**
 * Where the tables come from the entities, makes every bean that uses the database wait
 * for the entity manager factories, as it waits for Flyway elsewhere.
 */
public class TablesBeforeUse implements BeanFactoryPostProcessor, EnvironmentAware, Ordered {

	private Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public int getOrder() {
		// After Boot has done the same for Flyway.
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (!beanFactory.getBean(StartupMode.class).createsTables()) {
			return;
		}
		Set<String> factories = new LinkedHashSet<>();
		for (String name : beanFactory.getBeanNamesForType(EntityManagerFactory.class, true, false)) {
			factories.add(BeanFactoryUtils.transformedBeanName(name));
		}
		for (String user : users(beanFactory)) {
			if (!factories.contains(user) && beanFactory.containsBeanDefinition(user)) {
				BeanDefinition definition = beanFactory.getBeanDefinition(user);
				definition.setDependsOn(with(definition.getDependsOn(), factories));
			}
		}
	}

	private Set<String> users(ConfigurableListableBeanFactory beanFactory) {
		List<DependsOnDatabaseInitializationDetector> detectors = SpringFactoriesLoader
			.forDefaultResourceLocation(beanFactory.getBeanClassLoader())
			.load(DependsOnDatabaseInitializationDetector.class,
					ArgumentResolver.of(Environment.class, this.environment));
		Set<String> users = new HashSet<>();
		detectors.forEach((detector) -> users.addAll(detector.detect(beanFactory)));
		return users;
	}

	private static String[] with(String @Nullable [] present, Set<String> more) {
		Set<String> all = new LinkedHashSet<>((present != null) ? Arrays.asList(present) : List.of());
		all.addAll(more);
		return StringUtils.toStringArray(all);
	}

}
