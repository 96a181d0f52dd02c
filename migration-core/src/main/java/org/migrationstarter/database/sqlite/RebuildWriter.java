package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.Literals;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;

/**
 * Writes how new tables take the place of old ones:
 * <ol>
 * <li>foreign keys wait for the end of the transaction, and rows that would be deleted or
 * changed with those they refer to are held back;</li>
 * <li>the rows are put aside;</li>
 * <li>each table is dropped and created anew;</li>
 * <li>the rows come back, and numbering goes on where it was;</li>
 * <li>indexes and triggers are made again, and the foreign keys are checked.</li>
 * </ol>
 * It is the procedure that SQLite describes, with two differences. It renames no table,
 * as that fails when a view or trigger speaks of the table that is missing at that
 * moment. And it does not switch foreign keys off, which does nothing within a
 * transaction, and migrations run in one. It is right with foreign keys on and off.
 * <p>
 * Values are not cast: SQLite turns a value into the new type where that loses nothing,
 * and else keeps it or, in a strict table, refuses it. A cast would make 0 of a text.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html#otheralter">Making other
 * kinds of table schema changes</a>
 */
final class RebuildWriter {

	private final SqliteSyntax syntax;

	private final Identifiers names;

	private final RebuildGroup group;

	private final Map<QualifiedName, RowCopy> copies;

	private final Triggers triggers;

	/**
	 * Create the writer of one rebuild.
	 * @param syntax how definitions are written
	 * @param group the tables
	 * @param copies where their values come from
	 * @param triggers how their triggers are made again
	 */
	RebuildWriter(SqliteSyntax syntax, RebuildGroup group, Map<QualifiedName, RowCopy> copies, Triggers triggers) {
		this.syntax = syntax;
		this.names = syntax.names();
		this.group = group;
		this.copies = copies;
		this.triggers = triggers;
	}

	List<Statement> write() {
		List<Table> before = this.group.before();
		List<Table> after = this.group.after();
		List<Table> kept = after.stream().filter((table) -> before(table).isPresent()).toList();
		List<Statement> statements = new ArrayList<>();
		CascadeGuards guards = new CascadeGuards(this.names, this.group);
		if (this.group.isReferenced()) {
			statements.add(Statement.of("pragma defer_foreign_keys = on"));
			statements.addAll(guards.raise());
			before.forEach((table) -> statements.addAll(this.triggers.drop(table.name())));
		}
		kept.forEach((table) -> statements.addAll(putAside(table)));
		for (Table table : before) {
			statements.add(Statement.of("drop table " + this.names.quote(table.name())));
			// At once, as SQLite drops no table that refers to one that is missing.
			this.group.desired().table(table.name()).ifPresent((desired) -> statements.addAll(create(desired)));
		}
		after.stream().filter((table) -> !kept.contains(table)).forEach((table) -> statements.addAll(create(table)));
		kept.forEach((table) -> statements.addAll(bringBack(table)));
		after.forEach((table) -> statements.addAll(indexes(table, false)));
		after.forEach((table) -> statements.addAll(this.triggers.create(table.name())));
		if (this.group.isReferenced()) {
			statements.addAll(guards.lower());
		}
		if (this.group.hasForeignKeys()) {
			statements.add(Statement.of("pragma foreign_key_check"));
		}
		return statements;
	}

	private Optional<Table> before(Table table) {
		return this.group.actual().table(table.name());
	}

	private List<Statement> putAside(Table table) {
		List<Statement> statements = new ArrayList<>();
		statements
			.add(new Statement("create table " + aside(table) + " as select * from " + this.names.quote(table.name()),
					"SQLite changes " + table.name() + " by a new table, which takes the rows of the old one"));
		if (keepsNumbering(table)) {
			statements.add(renumber(table.name().name(), asideName(table).name(), table));
		}
		return statements;
	}

	private List<Statement> create(Table table) {
		// Unique indexes come before the rows, as a foreign key may need one.
		List<Statement> statements = new ArrayList<>();
		statements.add(Statement.of(this.syntax.tables().definition(table)));
		statements.addAll(indexes(table, true));
		return statements;
	}

	private List<Statement> bringBack(Table table) {
		List<Statement> statements = new ArrayList<>();
		if (keepsNumbering(table)) {
			statements.add(renumber(asideName(table).name(), table.name().name(), table));
		}
		statements.add(Statement.of(insert(table)));
		statements.add(Statement.of("drop table " + aside(table)));
		return statements;
	}

	private List<Statement> indexes(Table table, boolean unique) {
		return table.indexes()
			.stream()
			.filter((index) -> index.unique() == unique)
			.map((index) -> Statement.of(this.syntax.indexes().definition(table.name(), index)))
			.toList();
	}

	private String insert(Table table) {
		RowCopy copy = this.copies.getOrDefault(table.name(), RowCopy.UNCHANGED);
		List<Column> filled = table.columns()
			.stream()
			.filter((column) -> copy.source(column, this.names).isPresent())
			.toList();
		if (filled.isEmpty()) {
			return insertDefaults(table);
		}
		return insert(table, filled.stream().map(Column::name).toList(),
				filled.stream().flatMap((column) -> copy.source(column, this.names).stream()).toList());
	}

	private String insertDefaults(Table table) {
		// Rows that have nothing in common with the old ones but that they are there.
		Column column = table.columns().stream().filter((other) -> other.generated() == null).findFirst().orElseThrow();
		return insert(table, List.of(column.name()),
				List.of(Optional.ofNullable(column.defaultValue()).orElse("null")));
	}

	private String insert(Table table, List<String> columns, List<String> values) {
		return "insert into " + this.names.quote(table.name()) + " " + this.names.list(columns) + "\nselect "
				+ String.join(", ", values) + "\nfrom " + aside(table);
	}

	private boolean keepsNumbering(Table table) {
		return isNumbered(table) && before(table).filter(RebuildWriter::isNumbered).isPresent();
	}

	private static boolean isNumbered(Table table) {
		return table.columns().stream().anyMatch((column) -> column.identity() != null);
	}

	private Statement renumber(String from, String to, Table table) {
		return Statement.of("update " + this.names.quote(table.name().sibling("sqlite_sequence")) + " set name = "
				+ Literals.quote(to) + " where name = " + Literals.quote(from));
	}

	private String aside(Table table) {
		return this.names.quote(asideName(table));
	}

	private QualifiedName asideName(Table table) {
		String name = table.name().name() + "_rows";
		while (isTaken(name)) {
			name += "_";
		}
		return table.name().sibling(name);
	}

	private boolean isTaken(String name) {
		return Stream.of(this.group.actual(), this.group.desired())
			.flatMap((schema) -> Stream.concat(schema.tables().stream().map(Table::name),
					schema.opaqueObjects().stream().map((object) -> object.name())))
			.anyMatch((other) -> other.name().equalsIgnoreCase(name));
	}

}
