package org.migrationstarter.schema;

/**
 * A check constraint.
 *
 * @param name its name
 * @param expression the condition in the database's own spelling, without the parentheses
 * around the whole
 */
public record CheckConstraint(ObjectName name, String expression) implements TableObject {

	@Override
	public String structure() {
		return this.expression;
	}

	@Override
	public CheckConstraint withColumnRenamed(String from, String to) {
		return this;
	}

	@Override
	public CheckConstraint withName(ObjectName name) {
		return new CheckConstraint(name, this.expression);
	}

}
