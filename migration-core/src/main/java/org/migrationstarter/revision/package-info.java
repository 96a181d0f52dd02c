/**
 * Migrations as nodes of a graph, and the scripts that they are made of.
 */
@NullMarked
package org.migrationstarter.revision;

import org.jspecify.annotations.NullMarked;
