package org.migrationstarter.database;

import java.util.List;

/**
 * The connected database is not one of the supported ones.
 */
public class UnsupportedDatabaseException extends RuntimeException {

	/**
	 * Say which database was found and which ones are supported.
	 * @param productName the name that the product's JDBC driver reports
	 * @param supported the names of the supported databases
	 */
	public UnsupportedDatabaseException(String productName, List<String> supported) {
		super("The database '%s' is not supported. Connect to one of: %s".formatted(productName,
				String.join(", ", supported)));
	}

}
