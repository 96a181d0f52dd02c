/**
 * A small shop that uses the starter the way a service would.
 */
@NullMarked
package org.migrationstarter.example;

import org.jspecify.annotations.NullMarked;
