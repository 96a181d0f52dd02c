package org.migrationstarter.startup;

import org.springframework.core.SpringProperties;

/**
 * A start that only records what it loads, for an AOT or CDS cache, and then ends. It is
 * often made where the image is built, so it must leave every database alone.
 *
 * @see org.springframework.context.support.DefaultLifecycleProcessor#EXIT_PROPERTY_NAME
 */
final class TrainingRun {

	private TrainingRun() {
	}

	static boolean underWay() {
		return "onRefresh".equalsIgnoreCase(SpringProperties.getProperty("spring.context.exit"));
	}

}
