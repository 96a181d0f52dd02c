package org.migrationstarter.command;

/**
 * A yes to something that cannot be taken back.
 */
final class Consent {

	private Consent() {
	}

	/**
	 * Find out whether somebody agrees.
	 * @param said whether they said so beforehand
	 * @param question what they are asked
	 * @param console where they are asked
	 * @return {@code false} if they say no
	 */
	static boolean given(boolean said, String question, CommandConsole console) {
		if (said) {
			return true;
		}
		if (!console.interactive()) {
			throw CommandException.usage("Nobody is there to agree, so nothing was done.", "Add --yes to do it.");
		}
		boolean agreed = console.confirm(question);
		if (!agreed) {
			console.say("Nothing was done.");
		}
		return agreed;
	}

}
