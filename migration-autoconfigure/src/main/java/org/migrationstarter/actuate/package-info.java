/**
 * The state of migrations for those who operate the application: endpoint, health and
 * meters. All of it only reads.
 */
@NullMarked
package org.migrationstarter.actuate;

import org.jspecify.annotations.NullMarked;
