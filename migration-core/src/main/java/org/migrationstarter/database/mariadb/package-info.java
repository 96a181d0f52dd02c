/**
 * MariaDB 10.11 and later: what it does in another way than MySQL.
 */
@NullMarked
package org.migrationstarter.database.mariadb;

import org.jspecify.annotations.NullMarked;
