/**
 * A schema as a value: immutable records for everything that the entities or a database
 * can have.
 */
@NullMarked
package org.migrationstarter.schema;

import org.jspecify.annotations.NullMarked;
