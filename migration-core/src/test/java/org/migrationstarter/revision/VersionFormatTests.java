package org.migrationstarter.revision;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link VersionFormat}.
 */
class VersionFormatTests {

	private static final Instant NOW = Instant.parse("2026-11-20T14:30:00.987Z");

	private static final VersionFormat SECONDS = VersionFormat.of("yyyyMMddHHmmss", ZoneOffset.UTC);

	@Test
	void writesTheTime() {
		assertThat(SECONDS.next(NOW, List.of(), List.of())).hasToString("20261120143000");
	}

	@Test
	void writesTheTimeOfItsZone() {
		assertThat(VersionFormat.of("yyyy.MM.dd.HHmm", ZoneId.of("Europe/Berlin")).next(NOW, List.of(), List.of()))
			.hasToString("2026.11.20.1530");
	}

	@Test
	void takesTheNextSecondThatIsFree() {
		List<Version> taken = List.of(Version.of("20261120143000"), Version.of("20261120143001"));
		assertThat(SECONDS.next(NOW, taken, List.of())).hasToString("20261120143002");
	}

	@ParameterizedTest
	@CsvSource({ "yyyyMMddHHmm,202611201430,202611201431", "yyyyMMddHH,2026112014,2026112015",
			"yyyyMMdd,20261120,20261121", "yyyy_MM,2026_11,2026.12", "yyyy,2026,2027" })
	void takesTheNextThatTheFormatCanTellApart(String pattern, String taken, String next) {
		VersionFormat format = VersionFormat.of(pattern, ZoneOffset.UTC);
		assertThat(format.next(NOW, List.of(Version.of(taken)), List.of())).hasToString(next);
		assertThat(format.next(NOW, List.of(), List.of(Version.of(taken)))).hasToString(next);
	}

	@Test
	void isHigherThanWhatAClockThatIsAheadGave() {
		Version ahead = Version.of("20270101080000");
		assertThat(SECONDS.next(NOW, List.of(ahead), List.of(Version.of("1"), ahead))).hasToString("20270101080001");
	}

	@Test
	void isNotTroubledByHigherVersionsThatItDoesNotBuildOn() {
		assertThat(SECONDS.next(NOW, List.of(Version.of("20270101080000")), List.of(Version.of("1"))))
			.hasToString("20261120143000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999999999999", "20261120143000001", "20270101080000.5", "30000" })
	void refusesWhatNoTimeIsHigherThan(String highest) {
		VersionFormat format = highest.equals("30000") ? VersionFormat.of("yyyy", ZoneOffset.UTC) : SECONDS;
		assertThatExceptionOfType(RevisionException.class)
			.isThrownBy(() -> format.next(NOW, List.of(), List.of(Version.of(highest))))
			.withMessageContaining("Version " + highest + " is higher than any")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("--version"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "yyyy-MM-dd", "nonsense", "", "yyyyMMMdd", "'v'yyyy", "XXX" })
	void refusesAPatternThatMakesNoVersions(String pattern) {
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> VersionFormat.of(pattern, ZoneOffset.UTC))
			.withMessageStartingWith("'" + pattern + "' does not make versions")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migrations.version-format"));
	}

	@Test
	void refusesToChooseWhereThePatternNeverChanges() {
		VersionFormat format = VersionFormat.of("'7'", ZoneOffset.UTC);
		assertThatExceptionOfType(RevisionException.class)
			.isThrownBy(() -> format.next(NOW, List.of(Version.of("7")), List.of()))
			.withMessage("Version 7 is taken.");
	}

}
