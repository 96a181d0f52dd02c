package org.migrationstarter.migrate;

import java.util.List;

/**
 * Which way a script of three statements goes, each of which the names of the tables tell
 * whether it took effect. The second one needs a table for itself alone.
 */
enum Direction {

	UPGRADE("V2__change.sql", List.of("create table a (id int)", "drop table b", "create table c (id int)"),
			List.of("b", "base"), List.of("a", "base", "c"), "b") {

		@Override
		boolean tookEffect(int statement, List<String> tables) {
			return switch (statement) {
				case 1 -> tables.contains("a");
				case 2 -> !tables.contains("b");
				default -> tables.contains("c");
			};
		}

		@Override
		void run(TestProject project, Progress progress) {
			project.upgrade(progress, "2");
		}

	},

	DOWNGRADE("U2__change.sql", List.of("create table b (id int)", "drop table c", "drop table a"),
			List.of("a", "base", "c"), List.of("b", "base"), "c") {

		@Override
		boolean tookEffect(int statement, List<String> tables) {
			return switch (statement) {
				case 1 -> tables.contains("b");
				case 2 -> !tables.contains("c");
				default -> !tables.contains("a");
			};
		}

		@Override
		void run(TestProject project, Progress progress) {
			project.downgrade(progress, "2");
		}

	};

	final String script;

	final List<String> statements;

	final List<String> tablesBefore;

	final List<String> tablesAfter;

	final String droppedTable;

	Direction(String script, List<String> statements, List<String> tablesBefore, List<String> tablesAfter,
			String droppedTable) {
		this.script = script;
		this.statements = statements;
		this.tablesBefore = tablesBefore;
		this.tablesAfter = tablesAfter;
		this.droppedTable = droppedTable;
	}

	abstract boolean tookEffect(int statement, List<String> tables);

	abstract void run(TestProject project, Progress progress);

	// Bring a new database to where the script begins.
	void prepare(TestProject project) {
		project.write("V1__base.sql", "create table base (id int)", "create table b (id int)");
		for (Direction direction : values()) {
			project.write(direction.script, direction.statements.toArray(String[]::new));
		}
		project.upgrade((this == UPGRADE) ? "1" : "2");
	}

}
