/**
 * H2.
 */
@NullMarked
package org.migrationstarter.database.h2;

import org.jspecify.annotations.NullMarked;
