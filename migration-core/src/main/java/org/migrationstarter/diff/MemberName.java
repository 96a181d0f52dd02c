package org.migrationstarter.diff;

import org.migrationstarter.schema.QualifiedName;

/**
 * The name of something that belongs to a table: a column, a constraint or an index.
 *
 * @param table the table's name
 * @param name the member's exact name
 */
public record MemberName(QualifiedName table, String name) {

	@Override
	public String toString() {
		return this.table + "." + this.name;
	}

}
