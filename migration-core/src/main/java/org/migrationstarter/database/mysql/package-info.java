/**
 * MySQL 8.0 and later, and what MariaDB shares with it. What the two call a database is a
 * schema here.
 */
@NullMarked
package org.migrationstarter.database.mysql;

import org.jspecify.annotations.NullMarked;
