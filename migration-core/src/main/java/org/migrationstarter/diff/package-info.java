/**
 * The difference between two schemas as an ordered list of changes, each with its
 * inverse.
 */
@NullMarked
package org.migrationstarter.diff;

import org.jspecify.annotations.NullMarked;
