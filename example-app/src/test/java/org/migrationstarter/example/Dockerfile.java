package org.migrationstarter.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The instructions of the example's {@code Dockerfile}.
 *
 * @param instructions one after the other
 */
record Dockerfile(List<Instruction> instructions) {

	static Dockerfile read() throws IOException {
		return new Dockerfile(Files.readAllLines(Path.of("Dockerfile"))
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> line.split(" ", 2))
			.map((words) -> new Instruction(words[0], words[1]))
			.toList());
	}

	/**
	 * Return the arguments of all instructions of a kind.
	 * @param name the first word, such as {@code COPY}
	 * @return what follows it
	 */
	List<String> all(String name) {
		return this.instructions.stream()
			.filter((instruction) -> instruction.name().equals(name))
			.map(Instruction::arguments)
			.toList();
	}

	String last(String name) {
		List<String> all = all(name);
		return all.get(all.size() - 1);
	}

	/**
	 * Return the command that a container of the image runs.
	 * @param arguments what is given to the container
	 * @return the words
	 */
	List<String> command(List<String> arguments) {
		String words = last("ENTRYPOINT").replaceAll("[\\[\\]\" ]", "");
		List<String> command = new ArrayList<>(Arrays.asList(words.split(",")));
		command.addAll(arguments);
		return command;
	}

	/**
	 * A line.
	 *
	 * @param name its first word
	 * @param arguments what follows
	 */
	record Instruction(String name, String arguments) {

	}

}
