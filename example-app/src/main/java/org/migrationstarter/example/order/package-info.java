/**
 * Orders and their lines.
 */
@NullMarked
package org.migrationstarter.example.order;

import org.jspecify.annotations.NullMarked;
