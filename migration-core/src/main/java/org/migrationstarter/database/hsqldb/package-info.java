/**
 * HSQLDB.
 */
@NullMarked
package org.migrationstarter.database.hsqldb;

import org.jspecify.annotations.NullMarked;
