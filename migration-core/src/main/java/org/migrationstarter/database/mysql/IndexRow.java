package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.QualifiedName;

/**
 * One key of an index as the catalogue shows it.
 *
 * @param table its table
 * @param index the name of its index
 * @param key the key
 * @param unique whether the index refuses duplicates
 * @param type the index's type
 * @param comment the index's comment, may be empty
 * @param hidden whether the optimizer ignores the index
 */
record IndexRow(QualifiedName table, String index, IndexKey key, boolean unique, String type, String comment,
		boolean hidden) {

	private static final String SPATIAL = "SPATIAL";

	static List<IndexRow> read(Catalogue catalogue, CatalogueDialect dialect) {
		String sql = """
				select table_schema, table_name, index_name, seq_in_index, non_unique, column_name, %s as expression,
					collation, sub_part, index_type, index_comment, %s as hidden
				from information_schema.statistics
				where table_schema = ?""".formatted(dialect.indexExpression(), dialect.indexHidden());
		return catalogue.query(sql, "1, 2, 3, 4", (row, index) -> {
			String type = row.getString("index_type");
			String expression = row.getString("expression");
			boolean computed = row.getString("column_name") == null && expression != null;
			IndexKey key = new IndexKey(computed ? dialect.expression(expression) : row.getString("column_name"),
					computed, "D".equals(row.getString("collation")), null,
					type.equals(SPATIAL) ? null : row.getObject("sub_part", Integer.class), null);
			return new IndexRow(catalogue.name(row.getString(1), row.getString(2)), row.getString("index_name"), key,
					row.getInt("non_unique") == 0, type, row.getString("index_comment"), row.getBoolean("hidden"));
		});
	}

	boolean isPrimary() {
		return this.index.equals("PRIMARY");
	}

	/**
	 * Make one index of its rows.
	 * @param rows the rows of the index, in key order
	 * @param engine the storage engine of the table
	 * @param dialect how an option is written
	 * @return the index
	 */
	static Index toIndex(List<IndexRow> rows, @Nullable String engine, CatalogueDialect dialect) {
		IndexRow first = rows.get(0);
		List<IndexKey> keys = rows.stream().map(IndexRow::key).toList();
		ObjectName name = new ObjectName(first.index(), AutomaticNames.isOfIndex(first.index(), keys.get(0)));
		return new Index(name, keys, first.unique(), false, null, List.of(), first.method(engine),
				first.options(dialect));
	}

	/**
	 * Return the type where it was asked for. MariaDB chooses a hash by itself for unique
	 * keys that are too long for a tree.
	 */
	private @Nullable String method(@Nullable String engine) {
		boolean hashIsUsual = "MEMORY".equalsIgnoreCase(engine);
		if (this.type.equals(hashIsUsual ? "HASH" : "BTREE") || (this.type.equals("HASH") && this.unique)) {
			return null;
		}
		return this.type.toLowerCase(Locale.ROOT);
	}

	private @Nullable String options(CatalogueDialect dialect) {
		List<String> options = new ArrayList<>();
		if (!this.comment.isEmpty()) {
			options.add("comment " + Quoting.text(this.comment));
		}
		if (this.hidden) {
			options.add(dialect.hiddenIndex());
		}
		return options.isEmpty() ? null : String.join(" ", options);
	}

}
