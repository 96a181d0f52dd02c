/**
 * SQLite.
 */
@NullMarked
package org.migrationstarter.database.sqlite;

import org.jspecify.annotations.NullMarked;
