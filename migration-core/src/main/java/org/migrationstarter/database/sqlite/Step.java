package org.migrationstarter.database.sqlite;

import java.util.List;

import org.migrationstarter.diff.Change;
import org.migrationstarter.schema.TableObject;

/**
 * A change, and how SQLite makes it.
 *
 * @param change the change
 * @param way how it is made
 * @param constraints the constraints that are written with a column that is added in
 * place
 */
record Step(Change change, Way way, List<TableObject> constraints) {

	enum Way {

		/** By a statement of its own. */
		IN_PLACE,

		/** It is part of another statement. */
		CARRIED,

		/** By a table that takes the place of the one before. */
		REBUILD

	}

}
