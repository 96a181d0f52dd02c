package org.migrationstarter.guide;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed, and what came of it.
 *
 * @param steps one after the other
 */
record Transcript(List<Step> steps) {

	private static final String PROMPT = "$ ";

	/**
	 * The last line, where the process that was started is stopped.
	 */
	static final String STOP = "^C";

	static Transcript of(Block block) {
		List<Step> steps = new ArrayList<>();
		List<String> typed = new ArrayList<>();
		List<String> output = new ArrayList<>();
		for (String line : block.lines()) {
			boolean goesOn = output.isEmpty() && !typed.isEmpty() && typed.get(typed.size() - 1).endsWith("\\");
			if (line.startsWith(PROMPT)) {
				add(steps, typed, output);
				typed = new ArrayList<>(List.of(line));
				output = new ArrayList<>();
			}
			else if (goesOn) {
				typed.add(line);
			}
			else {
				output.add(line);
			}
		}
		add(steps, typed, output);
		return new Transcript(steps);
	}

	private static void add(List<Step> steps, List<String> typed, List<String> output) {
		if (!typed.isEmpty()) {
			steps.add(new Step(List.copyOf(typed), List.copyOf(output)));
		}
	}

	/**
	 * A command and its output.
	 *
	 * @param typed the lines that were typed, with the prompt
	 * @param output the lines that the page shows
	 */
	record Step(List<String> typed, List<String> output) {

		String command() {
			return String.join("\n", this.typed).substring(PROMPT.length());
		}

	}

}
