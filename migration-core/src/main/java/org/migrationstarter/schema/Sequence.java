package org.migrationstarter.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that stands alone.
 *
 * @param name its name
 * @param type its number type where it is not the database's usual one, or {@code null}
 * @param options the numbers it gives
 */
public record Sequence(QualifiedName name, @Nullable String type, SequenceOptions options) {

}
