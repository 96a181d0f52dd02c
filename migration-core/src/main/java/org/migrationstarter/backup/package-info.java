/**
 * The backup that the user wants before a database is changed.
 */
@NullMarked
package org.migrationstarter.backup;

import org.jspecify.annotations.NullMarked;
