/**
 * The guides, played: the files that a page shows are written, its commands are run, and
 * what they answer is compared with what the page shows.
 */
@NullMarked
package org.migrationstarter.guide;

import org.jspecify.annotations.NullMarked;
