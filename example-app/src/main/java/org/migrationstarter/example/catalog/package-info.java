/**
 * Products and the categories they belong to.
 */
@NullMarked
package org.migrationstarter.example.catalog;

import org.jspecify.annotations.NullMarked;
