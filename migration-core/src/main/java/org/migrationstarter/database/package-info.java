/**
 * What is special to each database: how its schema is read and written, where scripts can
 * be tried, what it is capable of. One sub-package per database; nothing outside them
 * asks which database it is.
 */
@NullMarked
package org.migrationstarter.database;

import org.jspecify.annotations.NullMarked;
