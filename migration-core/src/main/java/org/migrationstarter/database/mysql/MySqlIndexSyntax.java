package org.migrationstarter.database.mysql;

import java.util.Set;

import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.IndexSyntax;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.QualifiedName;

/**
 * Indexes as MySQL and MariaDB write them.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/create-index.html">CREATE
 * INDEX</a>
 */
final class MySqlIndexSyntax extends IndexSyntax {

	/** The methods that stand before the word {@code index}. */
	private static final Set<String> KINDS = Set.of("fulltext", "spatial");

	MySqlIndexSyntax(Identifiers names) {
		super(names);
	}

	@Override
	public String definition(QualifiedName table, Index index) {
		return "create " + kind(index) + "index " + name(table, index) + " on " + names().quote(table) + " "
				+ end(index);
	}

	/**
	 * Write an index as it stands in {@code alter table}.
	 * @param table the table
	 * @param index the index
	 * @return the clause
	 */
	String addition(QualifiedName table, Index index) {
		return "add " + kind(index) + "index " + name(table, index) + " " + end(index);
	}

	static boolean isFullText(Index index) {
		return "fulltext".equals(index.method());
	}

	private static String kind(Index index) {
		if (index.unique()) {
			return "unique ";
		}
		return (index.method() != null && KINDS.contains(index.method())) ? index.method() + " " : "";
	}

	private String end(Index index) {
		String method = (index.method() == null || KINDS.contains(index.method())) ? "" : " using " + index.method();
		String options = (index.options() != null) ? " " + index.options() : "";
		return keys(index) + method + options;
	}

	@Override
	protected String key(IndexKey key) {
		String text = key.expression() ? "(" + key.text() + ")" : names().quote(key.text());
		if (key.prefixLength() != null) {
			text += "(" + key.prefixLength() + ")";
		}
		return key.descending() ? text + " desc" : text;
	}

}
