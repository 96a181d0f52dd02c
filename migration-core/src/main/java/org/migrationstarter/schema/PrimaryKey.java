package org.migrationstarter.schema;

import java.util.List;

/**
 * A primary key.
 *
 * @param name its name
 * @param columns the columns in key order
 */
public record PrimaryKey(ObjectName name, List<String> columns) implements TableObject {

	public PrimaryKey {
		columns = List.copyOf(columns);
	}

	@Override
	public String structure() {
		return this.columns.toString();
	}

	@Override
	public PrimaryKey withColumnRenamed(String from, String to) {
		return new PrimaryKey(this.name, TableObject.rename(this.columns, from, to));
	}

	@Override
	public PrimaryKey withName(ObjectName name) {
		return new PrimaryKey(name, this.columns);
	}

}
