/**
 * What databases with a standard information schema have in common: its rows, and how
 * they become a snapshot. The rows are queried one view at a time and joined here, since
 * joins of such views do not use an index.
 */
@NullMarked
package org.migrationstarter.database.informationschema;

import org.jspecify.annotations.NullMarked;
