/**
 * The difference between two schemas, as changes that know their inverse.
 * {@link org.migrationstarter.diff.SchemaDiff} is the way in. It goes step by step:
 * <ol>
 * <li>what was renamed gets its new name, so that the same things have the same
 * names,</li>
 * <li>tables, columns, constraints and all else are matched and compared; where
 * expressions differ in text, {@link org.migrationstarter.diff.Equivalences} tell whether
 * they differ in meaning,</li>
 * <li>changes that can lose data and are not wanted are left out, by asking for
 * less,</li>
 * <li>what relies on a column or key that is replaced steps aside,</li>
 * <li>the changes are put into an order that is valid on every engine.</li>
 * </ol>
 */
@NullMarked
package org.migrationstarter.diff;

import org.jspecify.annotations.NullMarked;
