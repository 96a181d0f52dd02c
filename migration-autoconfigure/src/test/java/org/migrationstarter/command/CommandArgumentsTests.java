package org.migrationstarter.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandArguments}.
 */
class CommandArgumentsTests {

	@Test
	void optionsWithADotBelongToSpring() {
		CommandArguments arguments = CommandArguments
			.of("--spring.profiles.active=prod", "migrations", "upgrade", "--sql", "--logging.level.root=debug")
			.orElseThrow();
		assertThat(arguments.springs()).containsExactly("--spring.profiles.active=prod", "--logging.level.root=debug");
		assertThat(arguments.own()).containsExactly("upgrade", "--sql");
	}

	@Test
	void aDotInAValueDoesNotMakeItSprings() {
		CommandArguments arguments = CommandArguments
			.of("migrations", "revision", "--rename=users.mail=email", "--default", "users.city='Bonn'")
			.orElseThrow();
		assertThat(arguments.springs()).isEmpty();
		assertThat(arguments.own()).containsExactly("revision", "--rename=users.mail=email", "--default",
				"users.city='Bonn'");
	}

	@Test
	void anythingElseStartsTheApplication() {
		assertThat(CommandArguments.of()).isEmpty();
		assertThat(CommandArguments.of("--server.port=0")).isEmpty();
		assertThat(CommandArguments.of("import", "migrations")).isEmpty();
		assertThat(CommandArguments.of("migrate")).isEmpty();
	}

	@Test
	void aMisspellingIsOneOrTwoLettersOff() {
		assertThat(CommandArguments.of("migration", "upgrade")).get().matches(CommandArguments::misspelled);
		assertThat(CommandArguments.of("migrations")).get().matches((arguments) -> !arguments.misspelled());
	}

}
