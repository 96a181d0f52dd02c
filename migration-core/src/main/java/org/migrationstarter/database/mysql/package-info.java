/**
 * MySQL 8.0.31 and later, and what MariaDB shares with it. What the two call a database
 * is a schema here.
 * <p>
 * What the catalogues do not tell is not seen in a snapshot: the parser of a fulltext
 * index, and the spatial reference system of a column on MariaDB. Two texts arrive
 * damaged, so that they differ from the default that is in force: on MySQL, a default
 * with characters beyond the Basic Multilingual Plane or with a zero byte; on MariaDB, a
 * default of bytes that are no text.
 */
@NullMarked
package org.migrationstarter.database.mysql;

import org.jspecify.annotations.NullMarked;
