package org.migrationstarter.example;

import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.migrationstarter.testing.TestDatabase;

/**
 * The shop, started as its main method starts it, on a port of its own.
 */
record RunningShop(ConfigurableApplicationContext context, RestTestClient http) implements AutoCloseable {

	static RunningShop start(String... arguments) {
		Stream<String> quiet = Stream.of("--server.port=0", "--spring.main.banner-mode=off");
		ConfigurableApplicationContext context = new SpringApplicationBuilder(ShopApplication.class)
			.run(Stream.concat(quiet, Stream.of(arguments)).toArray(String[]::new));
		String port = context.getEnvironment().getRequiredProperty("local.server.port");
		return new RunningShop(context, RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build());
	}

	static RunningShop startOn(TestDatabase database, String... arguments) {
		Stream<String> connection = Stream.of("--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password());
		return start(Stream.concat(connection, Stream.of(arguments)).toArray(String[]::new));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
