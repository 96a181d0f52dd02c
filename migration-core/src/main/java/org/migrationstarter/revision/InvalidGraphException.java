package org.migrationstarter.revision;

import java.util.List;

/**
 * The migrations contradict each other, so that there is no order to apply them in.
 */
public class InvalidGraphException extends RevisionException {

	private final List<String> problems;

	InvalidGraphException(List<String> problems) {
		super("The migrations do not form a graph:\n- " + String.join("\n- ", problems),
				"Mend the 'revises:' lines in the headers of these files, or bring the missing files back.");
		this.problems = List.copyOf(problems);
	}

	/**
	 * Return everything that is wrong.
	 * @return the problems, each with the files it is about
	 */
	public List<String> problems() {
		return this.problems;
	}

}
