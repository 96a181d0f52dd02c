package org.migrationstarter.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name its name
 * @param keys what it is ordered by
 * @param unique whether it refuses duplicates
 * @param nullsNotDistinct whether two nulls count as the same; only for a unique one
 * @param predicate which rows it holds, as an SQL expression, or {@code null} for all
 * @param included the columns that it carries along
 * @param method the access method where it is not the database's usual one, or
 * {@code null}
 * @param options storage parameters in the database's own spelling, or {@code null}
 */
public record Index(ObjectName name, List<IndexKey> keys, boolean unique, boolean nullsNotDistinct,
		@Nullable String predicate, List<String> included, @Nullable String method,
		@Nullable String options) implements TableObject {

	public Index {
		keys = List.copyOf(keys);
		included = List.copyOf(included);
	}

	@Override
	public String structure() {
		return this.keys + " " + this.unique + " " + this.nullsNotDistinct + " " + this.predicate + " " + this.included
				+ " " + this.method + " " + this.options;
	}

	@Override
	public Index withColumnRenamed(String from, String to) {
		return new Index(this.name, this.keys.stream().map((key) -> key.withColumnRenamed(from, to)).toList(),
				this.unique, this.nullsNotDistinct, this.predicate, TableObject.rename(this.included, from, to),
				this.method, this.options);
	}

	@Override
	public Index withName(ObjectName name) {
		return new Index(name, this.keys, this.unique, this.nullsNotDistinct, this.predicate, this.included,
				this.method, this.options);
	}

}
