/**
 * Reads SQL that a catalogue keeps as text: tokens, types and expressions. It knows the
 * lexical rules only, and no database.
 */
@NullMarked
package org.migrationstarter.database.sql;

import org.jspecify.annotations.NullMarked;
