package org.migrationstarter.schema;

import java.util.List;

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
	 * Return the same under another name.
	 * @param name the new name
	 * @return the renamed constraint or index
	 */
	TableObject withName(ObjectName name);

	/**
	 * Return all of it but the name, as text. Two objects of one kind with the same
	 * structure do the same, so one whose name was generated is matched by it.
	 * @return the structure
	 */
	String structure();

	/**
	 * Return the same object after a column of its table got another name. Expressions
	 * are left as they are.
	 * @param from the column's name before
	 * @param to the column's name after
	 * @return the object over the renamed column
	 */
	TableObject withColumnRenamed(String from, String to);

	/**
	 * Rename one of several columns.
	 * @param columns the names of columns
	 * @param from the column's name before
	 * @param to the column's name after
	 * @return the names, in the same order
	 */
	static List<String> rename(List<String> columns, String from, String to) {
		return columns.stream().map((column) -> column.equals(from) ? to : column).toList();
	}

}
