package org.migrationstarter.docs;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console sessions of the README, which nobody plays.
 */
class ReadmeTests {

	@Test
	void showsWhatGettingStartedShows() {
		String real = Document.named("docs/getting-started.md").text();
		assertThat(Document.named("README.md").blocks("console")).isNotEmpty()
			.allSatisfy((session) -> assertThat(real).contains(session));
	}

}
