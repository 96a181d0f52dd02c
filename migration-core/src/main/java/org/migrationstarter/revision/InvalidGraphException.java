package org.migrationstarter.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The migrations contradict each other, so that there is no order to apply them in.
 */
public class InvalidGraphException extends RevisionException {

	private final List<String> problems;

	InvalidGraphException(List<GraphProblem> problems) {
		super("The migrations do not form a graph:" + describe(problems),
				problems.stream().map(GraphProblem::remedy).distinct().collect(Collectors.joining("\n")));
		this.problems = problems.stream().map(GraphProblem::description).toList();
	}

	private static String describe(List<GraphProblem> problems) {
		return problems.stream().map(GraphProblem::description).collect(Collectors.joining("\n- ", "\n- ", ""));
	}

	/**
	 * Return everything that is wrong.
	 * @return the problems, each with the files it is about
	 */
	public List<String> problems() {
		return this.problems;
	}

}
