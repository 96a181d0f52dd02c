/**
 * What is applied: the history table, read and written exactly as Flyway understands it.
 */
@NullMarked
package org.migrationstarter.history;

import org.jspecify.annotations.NullMarked;
