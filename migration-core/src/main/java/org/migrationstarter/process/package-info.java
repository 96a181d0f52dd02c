/**
 * Runs programs of the user's.
 */
@NullMarked
package org.migrationstarter.process;

import org.jspecify.annotations.NullMarked;
