package org.migrationstarter.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar as it is delivered: taken apart and put together as the {@code Dockerfile} does
 * it, and run with the commands and variables of {@code compose.yaml}, but without an
 * engine for containers.
 */
class PackagedShopTests {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	@TempDir
	private Path folder;

	private final TestDatabase database = TestDatabase.fresh(Engine.POSTGRESQL_18);

	@Test
	void migratesAndThenServes() throws Exception {
		Dockerfile dockerfile = Dockerfile.read();
		Yaml compose = Yaml.read("compose.yaml").get(0);
		Path app = image(dockerfile);

		Path log = this.folder.resolve("migrate.log");
		Process migrate = start(app, dockerfile.command(compose.words("services.migrate.command")),
				compose.map("services.migrate.environment"), log);
		assertThat(migrate.waitFor()).as(Files.readString(log)).isZero();
		assertThat(Files.readString(log)).contains("Applied [6/6] 20261109110000");

		Path webLog = this.folder.resolve("web.log");
		Process web = start(app, dockerfile.command(List.of()), compose.map("services.web.environment"), webLog);
		try {
			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.until(() -> !web.isAlive() || PORT.matcher(Files.readString(webLog)).find());
			assertThat(web.isAlive()).as(Files.readString(webLog)).isTrue();
			assertThat(Files.readString(webLog)).doesNotContain("to version");
			assertThat(health(Files.readString(webLog))).contains("\"current\":\"20261109110000\"",
					"\"status\":\"UP\"");
		}
		finally {
			web.destroy();
			web.waitFor();
		}
	}

	/**
	 * Do what the instructions say, in folders.
	 * @param dockerfile the instructions
	 * @return the working directory of the image
	 */
	private Path image(Dockerfile dockerfile) throws Exception {
		Path layers = Files.createDirectories(this.folder.resolve("layers"));
		Path app = Files.createDirectories(this.folder.resolve("app"));
		for (String copy : dockerfile.all("COPY")) {
			String[] words = copy.split(" ");
			if (words[0].equals("--from=layers")) {
				FileSystemUtils.copyRecursively(this.folder.resolve(words[1].substring(1)), app);
			}
			else {
				assertThat(words[0]).isEqualTo("target/*.jar");
				Files.copy(jar(), layers.resolve(words[1]));
				List<String> run = Arrays.asList(dockerfile.last("RUN").split(" "));
				Path log = this.folder.resolve("extract.log");
				assertThat(start(layers, run, Map.of(), log).waitFor()).as(Files.readString(log)).isZero();
			}
		}
		return app;
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			List<Path> jars = files.filter((file) -> file.toString().endsWith(".jar")).toList();
			assertThat(jars).hasSize(1);
			return jars.get(0).toAbsolutePath();
		}
	}

	private Process start(Path directory, List<String> command, Map<String, Object> environment, Path log)
			throws IOException {
		List<String> words = new ArrayList<>(command);
		words.set(0, Path.of(System.getProperty("java.home"), "bin", command.get(0)).toString());
		ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		environment.forEach((name, value) -> builder.environment().put(name, value.toString()));
		String[] url = this.database.url().split("[:/?]+");
		builder.environment()
			.putAll(Map.of("POSTGRES_HOST", url[2], "POSTGRES_PORT", url[3], "POSTGRES_DB", url[4], "POSTGRES_USER",
					this.database.user(), "POSTGRES_PASSWORD", this.database.password(), "SERVER_PORT", "0",
					"JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
		return builder.start();
	}

	private static String health(String log) throws Exception {
		Matcher port = PORT.matcher(log);
		assertThat(port.find()).isTrue();
		URI uri = URI.create("http://localhost:" + port.group(1) + "/actuator/health");
		return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
	}

}
