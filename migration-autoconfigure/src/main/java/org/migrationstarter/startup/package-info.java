/**
 * What happens to the database when an application starts.
 */
@NullMarked
package org.migrationstarter.startup;

import org.jspecify.annotations.NullMarked;
