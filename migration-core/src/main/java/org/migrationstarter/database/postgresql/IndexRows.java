package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;

/**
 * An index, collected from the rows of its keys.
 *
 * @param table the table
 * @param name the index's name
 * @param invalidDefinition the statement that makes it if it is unfinished, or
 * {@code null} if it is in use
 * @param properties what is true of all its keys
 * @param keys its keys
 * @param included the columns that it carries along
 * @param madeNames what its name would be made of
 */
record IndexRows(TableRow table, String name, @Nullable String invalidDefinition, Properties properties,
		List<IndexKey> keys, List<String> included, List<String> madeNames) {

	static IndexRows of(TableRow table, ResultSet row, Namespaces namespaces) throws SQLException {
		String predicate = namespaces.logicalOrNull(row.getString("predicate"));
		Properties properties = new Properties(row.getBoolean("indisunique"), row.getBoolean("indnullsnotdistinct"),
				(predicate != null) ? Expressions.withoutParentheses(predicate) : null, row.getString("method"),
				row.getString("parameters"));
		return new IndexRows(table, row.getString("relname"), namespaces.logicalOrNull(row.getString("definition")),
				properties, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	void addKey(ResultSet row, Namespaces namespaces) throws SQLException {
		this.madeNames.add(row.getString("made_name"));
		String column = row.getString("column_name");
		if (!row.getBoolean("is_key")) {
			this.included.add(column);
			return;
		}
		String expression = namespaces.logicalOrNull(row.getString("expression"));
		boolean descending = row.getBoolean("is_descending");
		boolean nullsFirst = row.getBoolean("is_nulls_first");
		String operatorClass = Stream
			.of(row.getString("collation"), row.getString("operator_class"), row.getString("operator_class_options"))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		this.keys.add(new IndexKey((expression != null) ? Expressions.withoutParentheses(expression) : column,
				expression != null, descending, (nullsFirst != descending) ? nullsFirst : null, null,
				operatorClass.isEmpty() ? null : operatorClass));
	}

	Index index() {
		return new Index(AutomaticNames.of(this.name, this.table.name().name(), this.madeNames, "idx"), this.keys,
				this.properties.unique(), this.properties.nullsNotDistinct(), this.properties.predicate(),
				this.included, this.properties.method(), this.properties.parameters());
	}

	/**
	 * What is true of all keys.
	 *
	 * @param unique whether it refuses duplicates
	 * @param nullsNotDistinct whether two nulls count as the same
	 * @param predicate which rows it holds, or {@code null} for all
	 * @param method the access method where it is not the usual one, or {@code null}
	 * @param parameters the storage parameters, or {@code null}
	 */
	record Properties(boolean unique, boolean nullsNotDistinct, @Nullable String predicate, @Nullable String method,
			@Nullable String parameters) {

	}

}
