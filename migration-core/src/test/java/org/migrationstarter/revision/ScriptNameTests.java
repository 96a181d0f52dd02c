package org.migrationstarter.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScriptName}.
 */
class ScriptNameTests {

	@Test
	void takesANameApart() {
		assertThat(ScriptName.parse("V20261120143000__Add_user_profile.sql", "V", "__", List.of(".sql")))
			.contains(new ScriptName(Version.of("20261120143000"), "Add user profile"));
	}

	@Test
	void needsNoDescription() {
		assertThat(ScriptName.parse("V1.sql", "V", "__", List.of(".sql")))
			.contains(new ScriptName(Version.of("1"), ""));
	}

	@Test
	void hasNoVersionIfRepeatable() {
		assertThat(ScriptName.parse("R__customer_names.sql", "R", "__", List.of(".sql")))
			.contains(new ScriptName(null, "customer names"));
	}

	@Test
	void keepsWhatFollowsTheSeparator() {
		assertThat(ScriptName.parse("V1__a__b.sql", "V", "__", List.of(".sql")))
			.contains(new ScriptName(Version.of("1"), "a  b"));
	}

	@Test
	void knowsWhatIsNoScript() {
		assertThat(ScriptName.parse("V1__a.txt", "V", "__", List.of(".sql"))).isEmpty();
		assertThat(ScriptName.parse("U1__a.sql", "V", "__", List.of(".sql"))).isEmpty();
		assertThat(ScriptName.parse("V1_a.sql", "V", "__", List.of(".sql"))).isEmpty();
		assertThat(ScriptName.parse("V.sql", "V.sql", "__", List.of(".sql"))).isEmpty();
	}

}
