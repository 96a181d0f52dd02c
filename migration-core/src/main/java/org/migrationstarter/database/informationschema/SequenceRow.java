package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param sequenceSchema its schema
 * @param sequenceName its name
 * @param dataType its type
 * @param numericPrecision the precision of its type
 * @param startValue the first number
 * @param increment the step
 * @param minimumValue the lowest number
 * @param maximumValue the highest number
 * @param cycleOption {@code YES} or {@code NO}
 * @param cache the cache, or {@code null}
 */
public record SequenceRow(String sequenceSchema, String sequenceName, String dataType,
		@Nullable Integer numericPrecision, long startValue, long increment, long minimumValue, long maximumValue,
		String cycleOption, @Nullable Long cache) {

	/**
	 * Read one row.
	 * @param row the result set, whose columns are named like the components
	 * @param number the row's number
	 * @return the row
	 * @throws SQLException if it cannot be read
	 */
	public static SequenceRow read(ResultSet row, int number) throws SQLException {
		return new SequenceRow(row.getString("sequence_schema"), row.getString("sequence_name"),
				row.getString("data_type"), row.getObject("numeric_precision", Integer.class),
				row.getLong("start_value"), row.getLong("increment"), row.getLong("minimum_value"),
				row.getLong("maximum_value"), row.getString("cycle_option"), row.getObject("cache", Long.class));
	}

}
