package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	private static final String QUERY = TableRow.SELECTED_TABLES
			+ """
					select s.oid::bigint as table_id, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type,
						a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(e.adbin, e.adrelid, true) as expression,
						case when a.attcollation <> t.typcollation then c.collname end as collation, d.description
					from selected s
					join pg_attribute a on a.attrelid = s.oid and a.attnum > 0 and not a.attisdropped
					join pg_type t on t.oid = a.atttypid
					left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
					left join pg_collation c on c.oid = a.attcollation
					left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = s.oid and d.objsubid = a.attnum
					order by s.oid, a.attnum
					""";

	private final Map<Long, List<Column>> columns = new HashMap<>();

	private final Map<Position, String> names = new HashMap<>();

	private final Map<Position, List<SequenceRow>> owned = new HashMap<>();

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
		catalogue.query(QUERY, (row, number) -> {
			long table = row.getLong("table_id");
			if (tables.containsKey(table)) {
				result.add(table, row, catalogue.namespaces());
			}
			return table;
		});
		return result;
	}

	List<Column> of(TableRow table) {
		return this.columns.getOrDefault(table.id(), List.of());
	}

	/**
	 * Return the name of a column.
	 * @param table the table
	 * @param number the column's number in the catalogue, which counts dropped columns
	 * too
	 * @return the exact name
	 */
	String name(TableRow table, int number) {
		return this.names.get(new Position(table.id(), number));
	}

	List<Sequence> standaloneSequences() {
		return this.standaloneSequences;
	}

	private void add(long table, ResultSet row, Namespaces namespaces) throws SQLException {
		Position position = new Position(table, row.getInt("attnum"));
		String name = row.getString("attname");
		this.names.put(position, name);
		ColumnType type = ColumnTypes.parse(namespaces.logical(row.getString("type")));
		String expression = namespaces.logicalOrNull(row.getString("expression"));
		GeneratedValue generated = generated(row.getString("attgenerated"), expression);
		Identity identity = identity(this.owned.getOrDefault(position, List.of()), row.getString("attidentity"),
				expression, type);
		String defaultValue = (expression != null && identity == null && generated == null)
				? Expressions.defaultValue(expression, type) : null;
		this.columns.computeIfAbsent(table, (key) -> new ArrayList<>())
			.add(new Column(name, type, !row.getBoolean("attnotnull"), defaultValue, identity, generated,
					row.getString("collation"), row.getString("description")));
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
