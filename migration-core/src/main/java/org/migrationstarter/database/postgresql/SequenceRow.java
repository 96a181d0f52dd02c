package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;

/**
 * A sequence, standing alone or behind a column.
 *
 * @param name its name
 * @param type its number type
 * @param numbers what it gives
 * @param tableId the number of the table that owns it, 0 if none does
 * @param columnNumber the number of the column that owns it, 0 if none does
 * @param isInternal whether it is a part of that column, an identity
 * @param defaultOfSerial the default that a column has that is a {@code serial} of it
 */
record SequenceRow(QualifiedName name, String type, Numbers numbers, long tableId, int columnNumber, boolean isInternal,
		String defaultOfSerial) {

	private static final String QUERY = """
			select n.nspname, c.relname, format_type(q.seqtypid, null) as type,
				q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcycle, q.seqcache,
				o.refobjid::bigint as table_id, o.refobjsubid as column_number,
				o.deptype = 'i' as is_internal,
				'nextval(' || quote_literal(c.oid::regclass::text) || '::regclass)' as serial_default
			from pg_sequence q
			join pg_class c on c.oid = q.seqrelid
			join pg_namespace n on n.oid = c.relnamespace
			left join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = c.oid
				and o.refclassid = 'pg_class'::regclass and o.refobjsubid > 0 and o.deptype in ('a', 'i')
			where n.nspname in (:namespaces) and c.relpersistence <> 't'
				and not exists (
					select from pg_depend e
					where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
			""";

	static List<SequenceRow> read(Catalogue catalogue) {
		return catalogue.query(QUERY, (row, number) -> of(row, catalogue.namespaces()));
	}

	private static SequenceRow of(ResultSet row, Namespaces namespaces) throws SQLException {
		Numbers numbers = new Numbers(row.getLong("seqstart"), row.getLong("seqincrement"), row.getLong("seqmin"),
				row.getLong("seqmax"), row.getBoolean("seqcycle"), row.getLong("seqcache"));
		return new SequenceRow(namespaces.logical(row.getString("nspname"), row.getString("relname")),
				row.getString("type"), numbers, row.getLong("table_id"), row.getInt("column_number"),
				row.getBoolean("is_internal"), namespaces.logical(row.getString("serial_default")));
	}

	boolean isOwned() {
		return this.tableId != 0;
	}

	Sequence standalone() {
		return new Sequence(this.name, this.type.equals("bigint") ? null : this.type, this.numbers.options(this.type));
	}

	/**
	 * The numbers as the catalogue has them: with all bounds.
	 *
	 * @param start the first number
	 * @param increment the step
	 * @param minimum the lowest number
	 * @param maximum the highest number
	 * @param cycle whether it starts again at the bound
	 * @param cache how many numbers a session takes at once
	 */
	record Numbers(long start, long increment, long minimum, long maximum, boolean cycle, long cache) {

		/**
		 * Return the options without the bounds that a sequence of a type has by itself.
		 */
		SequenceOptions options(String type) {
			long ownMinimum = (this.increment > 0) ? 1 : -greatest(type) - 1;
			long ownMaximum = (this.increment > 0) ? greatest(type) : -1;
			return new SequenceOptions(this.start, this.increment, unless(ownMinimum, this.minimum),
					unless(ownMaximum, this.maximum), this.cycle, unless(1, this.cache));
		}

		private static long greatest(String type) {
			return switch (type) {
				case "smallint" -> Short.MAX_VALUE;
				case "integer" -> Integer.MAX_VALUE;
				default -> Long.MAX_VALUE;
			};
		}

		private static @Nullable Long unless(long own, long value) {
			return (value != own) ? value : null;
		}

	}

}
