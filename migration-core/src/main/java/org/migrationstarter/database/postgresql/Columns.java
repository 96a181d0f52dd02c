package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.Identity.Style;
import org.migrationstarter.schema.Sequence;

/**
 * The columns of all tables, and the sequences that are behind none of them.
 */
final class Columns {

	private static final String QUERY = """
			select a.attrelid::bigint as table_id, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type,
				a.attnotnull, a.attidentity, a.attgenerated,
				a.attcollation not in (0, 'pg_catalog.default'::regcollation) as is_collated,
				pg_get_expr(e.adbin, e.adrelid, true) as expression,
				case when a.attcollation <> t.typcollation
					then (select c.collname from pg_collation c where c.oid = a.attcollation) end as collation,
				d.description
			from pg_attribute a
			join pg_type t on t.oid = a.atttypid
			left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
			left join pg_description d
				on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
			where a.attrelid = any(:tables) and a.attnum > 0 and not a.attisdropped
			""";

	private final Map<Long, SortedMap<Integer, Column>> columns = new HashMap<>();

	private final Map<String, ColumnType> types = new HashMap<>();

	private final Map<Position, List<SequenceRow>> owned = new HashMap<>();

	private final Set<Long> collatedTables = new HashSet<>();

	private final List<Sequence> standaloneSequences = new ArrayList<>();

	private Columns() {
	}

	static Columns read(Catalogue catalogue, Map<Long, TableRow> tables, List<SequenceRow> sequences) {
		Columns result = new Columns();
		for (SequenceRow sequence : sequences) {
			if (!sequence.isOwned()) {
				result.standaloneSequences.add(sequence.standalone());
			}
			else if (tables.containsKey(sequence.tableId())) {
				Position owner = new Position(sequence.tableId(), sequence.columnNumber());
				result.owned.computeIfAbsent(owner, (key) -> new ArrayList<>()).add(sequence);
			}
		}
		catalogue.query(QUERY, Map.of("tables", tables.keySet()),
				(row, number) -> result.add(row, catalogue.namespaces()));
		return result;
	}

	List<Column> of(TableRow table) {
		return List.copyOf(columns(table).values());
	}

	/**
	 * Return the name of a column.
	 * @param table the table
	 * @param number the column's number in the catalogue, which counts dropped columns
	 * too
	 * @return the exact name
	 */
	String name(TableRow table, int number) {
		return columns(table).get(number).name();
	}

	List<String> names(TableRow table, List<Integer> numbers) {
		return numbers.stream().map((number) -> name(table, number)).toList();
	}

	private SortedMap<Integer, Column> columns(TableRow table) {
		return this.columns.getOrDefault(table.id(), Collections.emptySortedMap());
	}

	/**
	 * Return the tables that have texts with another than the usual order.
	 * @return the numbers of the tables
	 */
	Set<Long> collatedTables() {
		return this.collatedTables;
	}

	List<Sequence> standaloneSequences() {
		return this.standaloneSequences;
	}

	private Column add(ResultSet row, Namespaces namespaces) throws SQLException {
		Position position = new Position(row.getLong("table_id"), row.getInt("attnum"));
		if (row.getBoolean("is_collated")) {
			this.collatedTables.add(position.tableId());
		}
		ColumnType type = this.types.computeIfAbsent(namespaces.logical(row.getString("type")), ColumnTypes::parse);
		String expression = namespaces.logicalOrNull(row.getString("expression"));
		GeneratedValue generated = generated(row.getString("attgenerated"), expression);
		Identity identity = identity(this.owned.getOrDefault(position, List.of()), row.getString("attidentity"),
				expression, type);
		String defaultValue = (expression != null && identity == null && generated == null)
				? Expressions.defaultValue(expression, type) : null;
		Column column = new Column(row.getString("attname"), type, !row.getBoolean("attnotnull"), defaultValue,
				identity, generated, row.getString("collation"), row.getString("description"));
		this.columns.computeIfAbsent(position.tableId(), (key) -> new TreeMap<>()).put(position.columnNumber(), column);
		return column;
	}

	private static @Nullable GeneratedValue generated(String attgenerated, @Nullable String expression) {
		if (expression == null || attgenerated.isEmpty()) {
			return null;
		}
		return new GeneratedValue(Expressions.withoutParentheses(expression), attgenerated.equals("s"));
	}

	// A sequence that a column owns but does not simply take its numbers from is a
	// sequence
	// like any other.
	private @Nullable Identity identity(List<SequenceRow> owned, String attidentity, @Nullable String expression,
			ColumnType type) {
		Identity identity = null;
		for (SequenceRow sequence : owned) {
			if (sequence.isInternal()) {
				Style style = attidentity.equals("a") ? Style.ALWAYS : Style.BY_DEFAULT;
				identity = new Identity(style, sequence.numbers().options(type.base()));
			}
			else if (sequence.defaultOfSerial().equals(expression)) {
				identity = new Identity(Style.SERIAL, sequence.numbers().options(type.base()));
			}
			else {
				this.standaloneSequences.add(sequence.standalone());
			}
		}
		return identity;
	}

	private record Position(long tableId, int columnNumber) {

	}

}
