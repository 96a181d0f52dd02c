package org.migrationstarter.database.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.migrationstarter.database.TablePattern;
import org.migrationstarter.testing.Engine;

/**
 * Reads the scenarios, which are texts: {@code scenarios/README.txt} explains them.
 */
final class Scenarios {

	private static final List<String> FILES = List.of("1-whole-schemas", "2-types", "3-nulls-and-defaults",
			"4-indexes-and-unique-constraints", "5-foreign-keys", "6-checks", "7-comments-generated-and-identity",
			"8-more-ways");

	private final String database;

	private final Dialect dialect;

	private Scenarios(Engine engine) {
		this.database = database(engine);
		this.dialect = Dialect.of(engine);
	}

	static String database(Engine engine) {
		return engine.id().replaceFirst("-\\d+$", "");
	}

	/**
	 * Return all scenarios, in the words of an engine.
	 * @param engine the engine
	 * @return the scenarios, also those that it cannot express
	 */
	static List<Scenario> of(Engine engine) {
		Scenarios scenarios = new Scenarios(engine);
		return FILES.stream()
			.flatMap((file) -> Arrays.stream(text(file).split("(?m)^# ")).skip(1))
			.map(scenarios::scenario)
			.toList();
	}

	static String text(String file) {
		try (InputStream content = Scenarios.class.getResourceAsStream("/scenarios/" + file + ".txt")) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Scenario scenario(String block) {
		List<String> lines = block.lines().filter((line) -> !line.isBlank()).toList();
		Map<String, List<String>> sections = new LinkedHashMap<>();
		List<String> section = List.of();
		for (String line : lines.subList(1, lines.size())) {
			if (line.startsWith(" ")) {
				section.add(line.strip());
			}
			else {
				section = new ArrayList<>();
				String[] heading = line.split(":", 2);
				if (!heading[1].isBlank()) {
					section.add(heading[1].strip());
				}
				sections.put(heading[0], section);
			}
		}
		return new Scenario(lines.get(0).strip(), list(mine(sections, "excluded"), ",").map(TablePattern::new).toList(),
				list(mine(sections, "values"), ";").map((value) -> value.split(" = ", 2))
					.collect(Collectors.toMap((value) -> value[0], (value) -> value[1])),
				statements(mine(sections, "before")), statements(mine(sections, "after")), mine(sections, "changes"));
	}

	// What is written for this database goes before what is written for all.
	private List<String> mine(Map<String, List<String>> sections, String name) {
		return sections.entrySet()
			.stream()
			.filter((section) -> isMine(section.getKey(), name))
			.findFirst()
			.map(Map.Entry::getValue)
			.orElseGet(() -> sections.getOrDefault(name, List.of()));
	}

	private boolean isMine(String heading, String name) {
		List<String> words = List.of(heading.split(" "));
		return words.get(0).equals(name) && words.subList(1, words.size()).contains(this.database);
	}

	private static Stream<String> list(List<String> lines, String separator) {
		return lines.stream().flatMap((line) -> Arrays.stream(line.split(separator))).map(String::strip);
	}

	private List<String> statements(List<String> lines) {
		return Arrays.stream(String.join("\n", lines).split(";\n"))
			.map((statement) -> this.dialect.sql(statement.strip()))
			.filter((statement) -> !statement.isEmpty())
			.toList();
	}

}
