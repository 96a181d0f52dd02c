package org.migrationstarter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the starter adds to a start with nothing to apply, beside the same application
 * with plain Spring Boot and Flyway.
 */
class StartupBenchmark {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 0, 100, 1000 })
	void warm(int migrations) throws IOException {
		List<String> plain = arguments(migrations, "--migrations.enabled=false");
		List<String> starter = arguments(migrations, "--migrations.create-tables-on-start=false");
		Duration[] times = Stopwatch.medians(() -> BenchmarkApplication.main(starter.toArray(String[]::new)),
				() -> BenchmarkApplication.main(plain.toArray(String[]::new)));
		report("warm", migrations, times);
		assertThat(times[0].minus(times[1])).isLessThanOrEqualTo(Duration.ofMillis(50));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 100, 1000 })
	void cold(int migrations) throws IOException {
		List<String> plain = arguments(migrations, "--migrations.enabled=false");
		List<String> starter = arguments(migrations, "--migrations.create-tables-on-start=false");
		Duration[] times = Stopwatch.medians(() -> process(starter), () -> process(plain));
		report("cold, whole process", migrations, times);
		// Whole processes differ by more than 50 ms from one run to the next.
		assertThat(Stopwatch.ratio(times[0], times[1])).isLessThanOrEqualTo(1.1);
	}

	private static void report(String how, int migrations, Duration[] times) {
		Stopwatch.report("start with " + migrations + " applied migrations, " + how,
				"%d ms; plain Boot and Flyway %d ms; ratio %.2f; %d ms added", times[0].toMillis(), times[1].toMillis(),
				Stopwatch.ratio(times[0], times[1]), times[0].minus(times[1]).toMillis());
	}

	private List<String> arguments(int migrations, String mode) throws IOException {
		Path scripts = Files.createDirectories(this.folder.resolve("migrations"));
		for (int number = 1; number <= migrations; number++) {
			Files.writeString(scripts.resolve("V" + number + "__table_" + number + ".sql"),
					"create table table_" + number + " (id bigint primary key);\n");
		}
		String url = "jdbc:h2:file:" + this.folder.resolve("db");
		Flyway.configure().dataSource(url, "sa", "").locations("filesystem:" + scripts).load().migrate();
		return List.of("--spring.datasource.url=" + url, "--spring.datasource.username=sa",
				"--spring.flyway.locations=filesystem:" + scripts, "--spring.main.banner-mode=off", mode);
	}

	private static void process(List<String> arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), BenchmarkApplication.class.getName()));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor()).isZero();
	}

}
