/**
 * Changes as SQL, as far as the databases agree. Syntax classes spell a definition,
 * writer classes make the statements of one kind of change out of them, and
 * {@link org.migrationstarter.database.ddl.StandardDdlWriter} puts the writers together.
 * A database overrides what it spells differently.
 */
@NullMarked
package org.migrationstarter.database.ddl;

import org.jspecify.annotations.NullMarked;
