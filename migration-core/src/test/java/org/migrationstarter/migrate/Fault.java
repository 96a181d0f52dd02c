package org.migrationstarter.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.migrationstarter.testing.Engine;

/**
 * Something that stops a migration. Where a database cannot be brought to it, it has no
 * way to.
 */
enum Fault {

	KILLED_BEFORE_1("process killed before statement 1"),

	KILLED_BEFORE_2("process killed before statement 2"),

	KILLED_WHILE_2("process killed while statement 2 runs", Set.of(Engine.SQLITE)),

	KILLED_BEFORE_3("process killed before statement 3"),

	KILLED_BEFORE_HISTORY("process killed before the history is written"),

	CUT_BEFORE_1("connection cut before statement 1"),

	CUT_BEFORE_2("connection cut before statement 2"),

	CUT_BEFORE_3("connection cut before statement 3"),

	FAILED_1("statement 1 fails"),

	FAILED_2("statement 2 fails"),

	TIMED_OUT_2("statement 2 takes too long", Set.of(Engine.MYSQL, Engine.HSQLDB, Engine.SQLITE)),

	FULL_2("no space is left for statement 2", Set.of(Engine.H2, Engine.HSQLDB));

	private final String title;

	private final Set<Engine> impossible;

	Fault(String title) {
		this(title, Set.of());
	}

	Fault(String title, Set<Engine> impossible) {
		this.title = title;
		this.impossible = impossible;
	}

	String title() {
		return this.title;
	}

	boolean isPossible(Engine engine) {
		return !this.impossible.contains(engine);
	}

	// A downgrade writes to the history with its last statement.
	boolean concerns(Direction direction) {
		return this != KILLED_BEFORE_HISTORY || direction == Direction.UPGRADE;
	}

	boolean kills() {
		return name().startsWith("KILLED");
	}

	int statement() {
		char last = name().charAt(name().length() - 1);
		return Character.isDigit(last) ? last - '0' : 0;
	}

	static List<Fault> of(Direction direction) {
		return Arrays.stream(values()).filter((fault) -> fault.concerns(direction)).toList();
	}

	/**
	 * A statement that fails for what the session was told.
	 *
	 * @param url what is added to the database's URL
	 * @param sql the statement
	 */
	record Limit(String url, String sql) {

		private static final String ALL_COLUMNS = "create table big engine=memory as select column_name from information_schema.columns";

		private static final Map<Engine, Limit> TIME = Map.of(Engine.POSTGRESQL_18,
				new Limit("?options=-c%20statement_timeout=500", "create table slow as select 1 from pg_sleep(60)"),
				Engine.MARIADB,
				new Limit("?sessionVariables=max_statement_time=0.5", "create table slow as select sleep(60) as id"),
				Engine.H2, new Limit(";QUERY_TIMEOUT=500",
						"create table slow as select sum(x) as id from system_range(1, 1000000000000) where mod(x, 2) = 0"));

		private static final Map<Engine, Limit> SPACE = Map.of(Engine.POSTGRESQL_18,
				new Limit("?options=-c%20temp_file_limit=64%20-c%20work_mem=64",
						"create table big as select id from generate_series(1, 300000) as id order by id desc"),
				Engine.MYSQL, new Limit("?sessionVariables=max_heap_table_size=16384", ALL_COLUMNS), Engine.MARIADB,
				new Limit("?sessionVariables=max_heap_table_size=16384", ALL_COLUMNS), Engine.SQLITE,
				new Limit("?max_page_count=30", "create table big as select randomblob(1000000) as id"));

		static Limit of(Fault fault, Engine engine) {
			return ((fault == TIMED_OUT_2) ? TIME : SPACE).get(engine);
		}

	}

}
