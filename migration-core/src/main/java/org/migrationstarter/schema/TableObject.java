package org.migrationstarter.schema;

/**
 * A named thing that hangs on a table: a constraint or an index.
 */
public sealed interface TableObject permits PrimaryKey, ForeignKey, UniqueConstraint, Index, CheckConstraint {

	/**
	 * Return its name.
	 * @return the name, and whether somebody chose it
	 */
	ObjectName name();

	/**
	 * Return all of it but the name, as text. Two objects of one kind with the same
	 * structure do the same, so one whose name was generated is matched by it.
	 * @return the structure
	 */
	String structure();

}
