/**
 * The use cases: what the application brings along, what the database has, and what to do
 * about the difference.
 */
@NullMarked
package org.migrationstarter.migrate;

import org.jspecify.annotations.NullMarked;
