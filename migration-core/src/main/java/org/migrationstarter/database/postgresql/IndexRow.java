package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;

/**
 * An index as the catalogue has it.
 *
 * @param table the table
 * @param name the index's name
 * @param invalidDefinition the statement that makes it if it is unfinished, or
 * {@code null} if it is in use
 * @param properties what is true of all its keys
 * @param keys its keys
 * @param included the numbers of the columns that it carries along
 * @param madeNames what its name would be made of
 */
record IndexRow(TableRow table, String name, @Nullable String invalidDefinition, Properties properties, List<Key> keys,
		List<Integer> included, List<String> madeNames) {

	private static final int DESCENDING = 1;

	private static final int NULLS_FIRST = 2;

	// What few indexes have is looked up only for those that may have it: operator
	// classes, collations, and the columns' old names, where its own may be made of them.
	private static final String QUERY = """
			select x.indrelid::bigint as table_id, i.relname, x.indisunique, x.indnullsnotdistinct,
				pg_get_expr(x.indpred, x.indrelid, true) as predicate, nullif(m.amname, 'btree') as method,
				array_to_string(i.reloptions, ', ') as parameters,
				case when not x.indisvalid then pg_get_indexdef(x.indexrelid) end as definition,
				x.indnkeyatts, x.indkey as column_numbers, x.indoption as options,
				case when x.indexprs is not null then array(
					select case when x.indkey[p.position - 1] = 0 then pg_get_indexdef(x.indexrelid, p.position, true) end
					from generate_series(1, x.indnkeyatts) p(position)) end as expressions,
				case when i.relname like '%idx%' then array(
					select a.attname::text from pg_attribute a
					where a.attrelid = x.indexrelid order by a.attnum) end as made_names,
				case when m.amname <> 'btree' or x.indrelid = any(:collated)
						or not x.indcollation::oid[] <@ array[0, 'pg_catalog.default'::regcollation]::oid[]
						or x.indclass::oid[] && (select array_agg(oid) from pg_opclass where not opcdefault) then array(
					select nullif(concat_ws(' ',
						case when ia.attcollation <> coalesce(a.attcollation, t.typcollation)
							then 'collate ' || quote_ident(c.collname) end,
						case when not o.opcdefault or ia.attoptions is not null then quote_ident(o.opcname) end,
						'(' || array_to_string(ia.attoptions, ', ') || ')'), '')
					from pg_attribute ia
					join pg_type t on t.oid = ia.atttypid
					join pg_opclass o on o.oid = x.indclass[ia.attnum - 1]
					left join pg_attribute a
						on a.attrelid = x.indrelid and a.attnum = x.indkey[ia.attnum - 1] and a.attnum <> 0
					left join pg_collation c on c.oid = ia.attcollation
					where ia.attrelid = x.indexrelid and ia.attnum <= x.indnkeyatts
					order by ia.attnum) end as operator_classes
			from pg_index x
			join pg_class i on i.oid = x.indexrelid
			join pg_am m on m.oid = i.relam
			where x.indrelid = any(:tables)
				and not exists (select from pg_constraint q where q.conindid = i.oid and q.contype in ('p', 'u', 'x'))
			order by x.indexrelid
			""";

	static List<IndexRow> read(Catalogue catalogue, Map<Long, TableRow> tables, Set<Long> collated) {
		return catalogue.query(QUERY, Map.of("tables", tables.keySet(), "collated", collated),
				(row, number) -> of(tables.get(row.getLong("table_id")), row, catalogue.namespaces()));
	}

	private static IndexRow of(TableRow table, ResultSet row, Namespaces namespaces) throws SQLException {
		String predicate = namespaces.logicalOrNull(row.getString("predicate"));
		Properties properties = new Properties(row.getBoolean("indisunique"), row.getBoolean("indnullsnotdistinct"),
				(predicate != null) ? Expressions.condition(predicate) : null, row.getString("method"),
				row.getString("parameters"));
		List<Integer> numbers = Catalogue.numbers(row, "column_numbers");
		int keys = row.getInt("indnkeyatts");
		return new IndexRow(table, row.getString("relname"), namespaces.logicalOrNull(row.getString("definition")),
				properties, keys(row, numbers.subList(0, keys), namespaces), numbers.subList(keys, numbers.size()),
				Catalogue.texts(row, "made_names"));
	}

	private static List<Key> keys(ResultSet row, List<Integer> columns, Namespaces namespaces) throws SQLException {
		List<Integer> options = Catalogue.numbers(row, "options");
		List<String> expressions = Catalogue.texts(row, "expressions");
		List<String> operatorClasses = Catalogue.texts(row, "operator_classes");
		return IntStream.range(0, columns.size())
			.mapToObj((position) -> new Key(columns.get(position), options.get(position),
					expressions.isEmpty() ? null : namespaces.logicalOrNull(expressions.get(position)),
					operatorClasses.isEmpty() ? null : operatorClasses.get(position)))
			.toList();
	}

	Index index(Columns columns) {
		return new Index(AutomaticNames.of(this.name, this.table.name().name(), this.madeNames, "idx"),
				this.keys.stream().map((key) -> key.of(this.table, columns)).toList(), this.properties.unique(),
				this.properties.nullsNotDistinct(), this.properties.predicate(),
				columns.names(this.table, this.included), this.properties.method(), this.properties.parameters());
	}

	/**
	 * What is true of all keys.
	 *
	 * @param unique whether it refuses duplicates
	 * @param nullsNotDistinct whether two nulls count as the same
	 * @param predicate which rows it holds, or {@code null} for all
	 * @param method the access method where it is not the usual one, or {@code null}
	 * @param parameters the storage parameters, or {@code null}
	 */
	record Properties(boolean unique, boolean nullsNotDistinct, @Nullable String predicate, @Nullable String method,
			@Nullable String parameters) {

	}

	/**
	 * A column or an expression.
	 *
	 * @param column the column's number, 0 for an expression
	 * @param options how it is ordered
	 * @param expression the expression, or {@code null}
	 * @param operatorClass how it is compared where that is not the usual way, or
	 * {@code null}
	 */
	record Key(int column, int options, @Nullable String expression, @Nullable String operatorClass) {

		private IndexKey of(TableRow table, Columns columns) {
			boolean descending = (this.options & DESCENDING) > 0;
			boolean nullsFirst = (this.options & NULLS_FIRST) > 0;
			return new IndexKey(
					(this.expression != null) ? Expressions.withoutParentheses(this.expression)
							: columns.name(table, this.column),
					this.expression != null, descending, (nullsFirst != descending) ? nullsFirst : null, null,
					this.operatorClass);
		}

	}

}
