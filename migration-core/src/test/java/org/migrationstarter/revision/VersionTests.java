package org.migrationstarter.revision;

import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Version}.
 */
class VersionTests {

	private static final List<String> TEXTS = List.of("0", "1", "1.0", "1.0.0", "1.1", "1_1", "1.10", "1.2", "2", "10",
			"01", "001.02", "20261120143000", "20261120143000.1", "99999999999999999999999999");

	@Test
	void isComparedAsFlywayComparesIt() {
		for (String left : TEXTS) {
			for (String right : TEXTS) {
				int flyway = MigrationVersion.fromVersion(left).compareTo(MigrationVersion.fromVersion(right));
				assertThat(Version.of(left).compareTo(Version.of(right))).as(left + " against " + right)
					.isEqualTo(Integer.signum(flyway));
			}
		}
	}

	@Test
	void isEqualWhereItComparesEqual() {
		assertThat(Version.of("1.0")).isEqualTo(Version.of("1")).hasSameHashCodeAs(Version.of("1_0_0"));
		assertThat(Version.of("1.0")).isNotEqualTo(Version.of("1.01"));
	}

	@Test
	void keepsTheWayItWasWritten() {
		assertThat(Version.of("01_20")).hasToString("01.20");
	}

	@Test
	void refusesWhatIsNoVersion() {
		assertThat(Stream.of("", "a", "1a", "1..2", ".1", "1.", "-1", "1 ").map(Version::parse))
			.allMatch((parsed) -> parsed.isEmpty());
		assertThatIllegalArgumentException().isThrownBy(() -> Version.of("3a9f"))
			.withMessageContaining("'3a9f' is not a version");
	}

}
