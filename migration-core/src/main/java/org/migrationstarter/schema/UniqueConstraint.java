package org.migrationstarter.schema;

import java.util.List;

/**
 * A unique constraint.
 *
 * @param name its name
 * @param columns the columns in their declared order
 * @param nullsNotDistinct whether two nulls count as the same
 * @param deferrability when it is checked
 */
public record UniqueConstraint(ObjectName name, List<String> columns, boolean nullsNotDistinct,
		Deferrability deferrability) implements TableObject {

	public UniqueConstraint {
		columns = List.copyOf(columns);
	}

	@Override
	public String structure() {
		return this.columns + " " + this.nullsNotDistinct + " " + this.deferrability;
	}

	@Override
	public UniqueConstraint withColumnRenamed(String from, String to) {
		return new UniqueConstraint(this.name, TableObject.rename(this.columns, from, to), this.nullsNotDistinct,
				this.deferrability);
	}

	@Override
	public UniqueConstraint withName(ObjectName name) {
		return new UniqueConstraint(name, this.columns, this.nullsNotDistinct, this.deferrability);
	}

}
