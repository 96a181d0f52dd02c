package org.migrationstarter.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.guide.Transcript.Step;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who does what a page says, from its top to its end.
 * <ul>
 * <li>{@code file=path}: the block is a file</li>
 * <li>{@code insert=path}: the block goes into the class of that file</li>
 * <li>{@code fill=path}: the block is the statements of that script</li>
 * <li>{@code run}: the block is SQL that is run in the database</li>
 * <li>{@code console}: the commands of the block are typed</li>
 * </ul>
 */
final class Reader {

	private final Project project;

	private final TestDatabase database;

	private final Consumer<Project> build;

	private Versions versions = Versions.NONE;

	/**
	 * Make a reader.
	 * @param project the project to work on
	 * @param database its database
	 * @param build what {@code mvn package} does
	 */
	Reader(Project project, TestDatabase database, Consumer<Project> build) {
		this.project = project;
		this.database = database;
		this.build = build;
	}

	/**
	 * Follow a page. If it shows something else than what happens, the page as it should
	 * be is written to {@code target/guide}.
	 * @param page the page
	 * @param terminal where commands are typed
	 */
	void follow(Page page, Terminal terminal) {
		List<String> real = new ArrayList<>();
		int next = 0;
		for (Block block : page.blocks()) {
			real.addAll(page.lines().subList(next, block.begin()));
			real.addAll(block.language().equals("console") ? type(block, terminal) : use(block));
			next = block.begin() + block.lines().size();
		}
		real.addAll(page.lines().subList(next, page.lines().size()));
		terminal.close();
		Path result = Path.of("target/guide").resolve(page.file().getFileName());
		write(result, real);
		assertThat(String.join("\n", page.lines()))
			.as("%s shows something else than what happens. As it should be: %s", page.file(), result)
			.isEqualTo(String.join("\n", real));
	}

	private List<String> use(Block block) {
		block.attribute("file").ifPresent((file) -> this.project.write(this.versions.ofRun(file), text(block)));
		block.attribute("insert").ifPresent((file) -> this.project.insert(file, text(block)));
		block.attribute("fill").ifPresent((file) -> this.project.fill(this.versions.ofRun(file), text(block)));
		if (block.has("run")) {
			JdbcClient sql = JdbcClient.create(
					new DriverManagerDataSource(this.database.url(), this.database.user(), this.database.password()));
			for (String statement : text(block).split(";\n")) {
				sql.sql(statement).update();
			}
		}
		return block.lines();
	}

	private String text(Block block) {
		return this.versions.ofRun(block.text());
	}

	private List<String> type(Block block, Terminal terminal) {
		List<String> real = new ArrayList<>();
		for (Step step : Transcript.of(block).steps()) {
			real.addAll(step.typed());
			boolean stops = step.output().contains(Transcript.STOP);
			List<String> shown = stops ? step.output().subList(0, step.output().size() - 1) : step.output();
			real.addAll(output(shown, answer(step.command(), terminal)));
			if (stops) {
				terminal.close();
				real.add(Transcript.STOP);
			}
		}
		return real;
	}

	private List<String> answer(String command, Terminal terminal) {
		if (command.startsWith("mvn ")) {
			this.build.accept(this.project);
			return List.of();
		}
		return terminal.type(this.versions.ofRun(command));
	}

	private List<String> output(List<String> shown, List<String> actual) {
		Optional<Versions> result = new Expectation(shown).compare(actual, this.versions);
		result.ifPresent((versions) -> this.versions = versions);
		return result.isPresent() ? shown : actual.stream().map(this.versions::ofPage).toList();
	}

	private static void write(Path file, List<String> lines) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
