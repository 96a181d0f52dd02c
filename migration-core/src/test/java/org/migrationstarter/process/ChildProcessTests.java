package org.migrationstarter.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ChildProcess}.
 */
@Timeout(60)
class ChildProcessTests {

	private final List<String> output = new CopyOnWriteArrayList<>();

	@TempDir
	private Path folder;

	@Test
	void handsOverOutputErrorsAndExitCode() throws Exception {
		assertThat(run("echo one; echo two >&2; echo $NAME; exit 3", Map.of("NAME", "three"))).isEqualTo(3);
		assertThat(this.output).containsExactly("one", "two", "three");
	}

	@Test
	void readsMoreOutputThanAPipeHolds() throws Exception {
		assertThat(run("seq 100000", Map.of())).isZero();
		assertThat(this.output).hasSize(100_000);
	}

	@Test
	void waitsForNoInput() throws Exception {
		assertThat(run("cat", Map.of())).isZero();
	}

	@Test
	void doesNotWaitForWhatIsLeftInTheBackground() throws Exception {
		assertThat(run("sleep 600 & echo $!", Map.of())).isZero();
		ProcessHandle background = ProcessHandle.of(Long.parseLong(this.output.get(0))).orElseThrow();
		assertThat(background.isAlive()).isTrue();
		background.destroyForcibly();
	}

	@Test
	void isStoppedWithItsChildren() throws Exception {
		Path pid = this.folder.resolve("pid");
		ChildProcess process = shell("sh -c 'echo $$ > " + pid + "; exec sleep 600'; echo late", Map.of(),
				Duration.ofMillis(500));
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> process.run(this.output::add));
		long child = Long.parseLong(Files.readString(pid).strip());
		ProcessHandle.of(child).ifPresent((handle) -> handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
		assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
		assertThat(this.output).isEmpty();
	}

	@Test
	void namesAProgramThatIsNotThere() {
		ChildProcess process = new ChildProcess(CommandLine.parse("no-such-program --all"), Map.of(),
				Duration.ofMinutes(1));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> process.run(this.output::add))
			.withMessageContaining("no-such-program");
	}

	@Test
	void doesNotHideAFailureOfWhoeverListens() {
		ChildProcess process = shell("echo one", Map.of(), Duration.ofMinutes(1));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> process.run((line) -> {
			throw new IllegalStateException("deaf");
		})).withMessageContaining("deaf");
	}

	private int run(String script, Map<String, String> environment) throws Exception {
		return shell(script, environment, Duration.ofMinutes(1)).run(this.output::add);
	}

	private static ChildProcess shell(String script, Map<String, String> environment, Duration timeout) {
		return new ChildProcess(new CommandLine(List.of("sh", "-c", script)), environment, timeout);
	}

}
