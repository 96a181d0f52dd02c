package org.migrationstarter.benchmarks;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A service without a line of its own: a data source, JPA and migrations.
 */
@SpringBootApplication
public class BenchmarkApplication {

	/**
	 * Start and stop.
	 * @param arguments properties, as {@code --name=value}
	 */
	public static void main(String... arguments) {
		new SpringApplicationBuilder(BenchmarkApplication.class).web(WebApplicationType.NONE).run(arguments).close();
	}

}
