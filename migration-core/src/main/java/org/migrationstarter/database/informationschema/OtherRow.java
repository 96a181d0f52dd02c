package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * An object that a snapshot does not represent.
 *
 * @param kind what it is
 * @param objectSchema its schema
 * @param objectName its name
 * @param tableName the table in the same schema that it belongs to, or {@code null}
 * @param definition what makes it, or {@code null}
 */
public record OtherRow(String kind, String objectSchema, String objectName, @Nullable String tableName,
		@Nullable String definition) {

	/**
	 * Read one row.
	 * @param row the result set, whose columns are named like the components
	 * @param number the row's number
	 * @return the row
	 * @throws SQLException if it cannot be read
	 */
	public static OtherRow read(ResultSet row, int number) throws SQLException {
		return new OtherRow(row.getString("kind"), row.getString("object_schema"), row.getString("object_name"),
				row.getString("table_name"), row.getString("definition"));
	}

}
