package org.migrationstarter.database;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the pauses of {@link StatementLocks}.
 */
class StatementLocksPauseTests {

	@Test
	void pausesGrowUpToALimit() {
		assertThat(
				IntStream.rangeClosed(1, 10).mapToObj((retry) -> StatementLocks.defaults().pause(retry, 1).toMillis()))
			.containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L, 30000L, 30000L);
	}

	@Test
	void chanceShortensThemByUpToAHalf() {
		assertThat(StatementLocks.defaults().pause(2, 0)).isEqualTo(Duration.ofMillis(500));
		assertThat(StatementLocks.defaults().pause(2, 0.5)).isEqualTo(Duration.ofMillis(750));
	}

	@Test
	void thereIsAPauseAlsoWhereTheDatabaseSetsTheLimit() {
		StatementLocks locks = new StatementLocks(Duration.ZERO, 1000);
		assertThat(locks.pause(1, 1)).isEqualTo(Duration.ofMillis(500));
		assertThat(locks.pause(1000, 1)).isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void refusesNegativeSettings() {
		assertThatIllegalArgumentException().isThrownBy(() -> new StatementLocks(Duration.ofSeconds(-1), 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new StatementLocks(Duration.ofSeconds(1), -1));
	}

}
