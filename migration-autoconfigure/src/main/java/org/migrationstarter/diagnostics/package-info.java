/**
 * What a start that failed says: what was found, where, and the next step.
 */
@NullMarked
package org.migrationstarter.diagnostics;

import org.jspecify.annotations.NullMarked;
