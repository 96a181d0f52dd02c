/**
 * The commands in the application's own jar: {@code java -jar app.jar migrations …}.
 */
@NullMarked
package org.migrationstarter.command;

import org.jspecify.annotations.NullMarked;
