package org.migrationstarter.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table of the documentation that says what is left, with a row for each fault and a
 * column for each database. It is written by the tests that check it, if the system
 * property {@code update.docs} is set.
 *
 * @param direction what its first cell says
 */
record FailureTable(Direction direction) {

	static final String IMPOSSIBLE = "–";

	private static final Path PAGE = Path.of("..", "docs", "failures.md");

	void assertColumn(Engine engine, Map<Fault, String> outcomes) {
		List<String> page = read();
		int first = firstRow(page);
		int column = cells(page.get(first - 2)).indexOf(title(engine));
		assertThat(column).as("column of " + title(engine)).isPositive();
		if (Boolean.getBoolean("update.docs")) {
			write(page, first, column, outcomes);
			return;
		}
		List<List<String>> rows = page.stream()
			.skip(first)
			.takeWhile(FailureTable::isRow)
			.map(FailureTable::cells)
			.toList();
		assertThat(rows).extracting((row) -> row.get(0))
			.isEqualTo(Fault.of(this.direction).stream().map(Fault::title).toList());
		outcomes.forEach((fault, outcome) -> assertThat(
				rows.stream().filter((row) -> row.get(0).equals(fault.title())).map((row) -> row.get(column)))
			.as(fault.title() + ", on " + title(engine) + " in docs/failures.md, which -Dupdate.docs=true corrects")
			.containsExactly(outcome));
	}

	private void write(List<String> page, int first, int column, Map<Fault, String> outcomes) {
		List<String> changed = new ArrayList<>(page.subList(0, first));
		for (Fault fault : Fault.of(this.direction)) {
			List<String> row = page.stream()
				.skip(first)
				.takeWhile(FailureTable::isRow)
				.map(FailureTable::cells)
				.filter((cells) -> cells.get(0).equals(fault.title()))
				.findFirst()
				.orElseGet(() -> List.of(fault.title(), "", "", "", "", "", ""));
			List<String> cells = new ArrayList<>(row);
			cells.set(column, outcomes.getOrDefault(fault, row.get(column)));
			changed.add("| " + String.join(" | ", cells) + " |");
		}
		page.stream().skip(first).dropWhile(FailureTable::isRow).forEach(changed::add);
		try {
			Files.write(PAGE, changed);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int firstRow(List<String> page) {
		String title = "| " + ((this.direction == Direction.UPGRADE) ? "Upgrade" : "Downgrade") + " |";
		for (int line = 0; line < page.size(); line++) {
			if (page.get(line).startsWith(title)) {
				return line + 2;
			}
		}
		throw new AssertionError("No table " + title + " in " + PAGE);
	}

	private static String title(Engine engine) {
		return switch (engine) {
			case POSTGRESQL_15, POSTGRESQL_18 -> "PostgreSQL";
			case MYSQL -> "MySQL";
			case MARIADB -> "MariaDB";
			case SQLITE -> "SQLite";
			default -> engine.name();
		};
	}

	private static boolean isRow(String line) {
		return line.startsWith("|");
	}

	private static List<String> cells(String line) {
		return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList();
	}

	private static List<String> read() {
		try {
			return Files.readAllLines(PAGE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
