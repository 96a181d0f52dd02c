package org.migrationstarter.schema;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name its name
 * @param columns the columns that refer, in key order
 * @param target the table they refer to
 * @param targetColumns the columns they refer to, in the same order
 * @param onDelete what happens to the row when its target is deleted
 * @param onUpdate what happens to the row when its target's key changes
 * @param deferrability when it is checked
 */
public record ForeignKey(ObjectName name, List<String> columns, QualifiedName target, List<String> targetColumns,
		ReferentialAction onDelete, ReferentialAction onUpdate, Deferrability deferrability) implements TableObject {

	public ForeignKey {
		columns = List.copyOf(columns);
		targetColumns = List.copyOf(targetColumns);
	}

	@Override
	public String structure() {
		return this.columns + " -> " + this.target + this.targetColumns + " " + this.onDelete + " " + this.onUpdate
				+ " " + this.deferrability;
	}

	@Override
	public ForeignKey withColumnRenamed(String from, String to) {
		return new ForeignKey(this.name, TableObject.rename(this.columns, from, to), this.target, this.targetColumns,
				this.onDelete, this.onUpdate, this.deferrability);
	}

	/**
	 * Return the same foreign key after a column of its target got another name.
	 * @param from the column's name before
	 * @param to the column's name after
	 * @return the foreign key to the renamed column
	 */
	public ForeignKey withTargetColumnRenamed(String from, String to) {
		return new ForeignKey(this.name, this.columns, this.target, TableObject.rename(this.targetColumns, from, to),
				this.onDelete, this.onUpdate, this.deferrability);
	}

	/**
	 * Return the same foreign key with another target.
	 * @param target the new target table
	 * @return the changed foreign key
	 */
	public ForeignKey withTarget(QualifiedName target) {
		return new ForeignKey(this.name, this.columns, target, this.targetColumns, this.onDelete, this.onUpdate,
				this.deferrability);
	}

	@Override
	public ForeignKey withName(ObjectName name) {
		return new ForeignKey(name, this.columns, this.target, this.targetColumns, this.onDelete, this.onUpdate,
				this.deferrability);
	}

}
