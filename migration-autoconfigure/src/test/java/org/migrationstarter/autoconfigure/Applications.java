package org.migrationstarter.autoconfigure;

import java.util.UUID;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

/**
 * Applications with the starter, on a database of their own.
 */
final class Applications {

	private Applications() {
	}

	static ApplicationContextRunner withoutEntities() {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, FlywayAutoConfiguration.class,
				MigrationsAutoConfiguration.class, EntityTablesAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + freshDatabase());
	}

	static ApplicationContextRunner withEntities() {
		return withoutEntities().withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withInitializer((context) -> EntityScanPackages.register((BeanDefinitionRegistry) context.getBeanFactory(),
					Customer.class.getPackageName()));
	}

	static String freshDatabase() {
		return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
	}

}
