/**
 * The working life of a service, played with its own jar, process by process.
 */
@NullMarked
package org.migrationstarter.story;

import org.jspecify.annotations.NullMarked;
