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

	/**
	 * Return the same object after a table got another name. The definition is left as it
	 * is.
	 * @param from the table's name before
	 * @param to the table's name after
	 * @return the object of the renamed table, or this one if it belongs to another
	 */
	public OpaqueObject withTableRenamed(QualifiedName from, QualifiedName to) {
		return from.equals(this.table) ? new OpaqueObject(this.kind, this.name, to, this.definition) : this;
	}

}
