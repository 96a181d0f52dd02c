/**
 * Entities that use whatever a mapping can say about the database, grouped by topic.
 */
@NullUnmarked
package org.migrationstarter.entity.model;

import org.jspecify.annotations.NullUnmarked;
