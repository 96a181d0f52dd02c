/**
 * Connections whose DDL waits for locks for a while only, and is tried again.
 */
@NullMarked
package org.migrationstarter.database.locks;

import org.jspecify.annotations.NullMarked;
