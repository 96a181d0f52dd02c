package org.migrationstarter.schema;

import org.jspecify.annotations.Nullable;

/**
 * Something that a snapshot cannot represent: a view, a trigger, an exclusion constraint,
 * a domain. It is never compared or dropped, but it is known to be there.
 *
 * @param kind what it is, in the database's words and lower case ({@code view})
 * @param name its name
 * @param table the table it belongs to, or {@code null} if it stands alone
 * @param definition the statement that makes it, as far as the database tells; may be
 * empty
 */
public record OpaqueObject(String kind, QualifiedName name, @Nullable QualifiedName table, String definition) {

}
