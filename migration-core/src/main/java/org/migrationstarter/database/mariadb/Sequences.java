package org.migrationstarter.database.mariadb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.migrationstarter.database.mysql.Catalogue;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;

/**
 * Reads sequences. Each is a table of one row that holds its options; one query reads
 * them all.
 *
 * @see <a href="https://mariadb.com/kb/en/create-sequence/">CREATE SEQUENCE</a>
 */
final class Sequences {

	private static final long USUAL_CACHE = 1000;

	private Sequences() {
	}

	static List<Sequence> read(Catalogue catalogue, List<QualifiedName> names) {
		String sql = IntStream.range(0, names.size())
			.mapToObj((index) -> "select " + index + " as number, sequence.* from "
					+ catalogue.sqlName(names.get(index)) + " sequence")
			.collect(Collectors.joining(" union all "));
		return catalogue.query(sql, (row, index) -> new Sequence(names.get(row.getInt("number")), null, options(row)));
	}

	private static SequenceOptions options(ResultSet row) throws SQLException {
		long increment = row.getLong("increment");
		boolean upwards = increment >= 0;
		long minimum = row.getLong("minimum_value");
		long maximum = row.getLong("maximum_value");
		long cache = row.getLong("cache_size");
		return new SequenceOptions(row.getLong("start_value"), increment,
				(minimum == (upwards ? 1 : Long.MIN_VALUE + 1)) ? null : minimum,
				(maximum == (upwards ? Long.MAX_VALUE - 1 : -1)) ? null : maximum, row.getBoolean("cycle_option"),
				(cache == USUAL_CACHE) ? null : cache);
	}

}
