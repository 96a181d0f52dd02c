/**
 * PostgreSQL, from version 15.
 */
@NullMarked
package org.migrationstarter.database.postgresql;

import org.jspecify.annotations.NullMarked;
