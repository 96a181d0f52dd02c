/**
 * What the pages of the documentation say, compared with what there is.
 */
@NullMarked
package org.migrationstarter.docs;

import org.jspecify.annotations.NullMarked;
