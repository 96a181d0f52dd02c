/**
 * Writes migrations from the difference between the entities and what is there, and tries
 * them before anybody else does.
 * {@link org.migrationstarter.migrate.autogenerate.Autogenerate} is the way in.
 */
@NullMarked
package org.migrationstarter.migrate.autogenerate;

import org.jspecify.annotations.NullMarked;
