/**
 * Auto-configuration of the starter.
 */
@NullMarked
package org.migrationstarter.autoconfigure;

import org.jspecify.annotations.NullMarked;
