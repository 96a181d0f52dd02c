package org.migrationstarter.database.ddl;

import java.util.stream.Collectors;

import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.QualifiedName;

/**
 * Spells indexes.
 */
public class IndexSyntax {

	private final Identifiers names;

	/**
	 * Create the syntax.
	 * @param names how names are written
	 */
	public IndexSyntax(Identifiers names) {
		this.names = names;
	}

	/**
	 * Return how names are written.
	 * @return the spelling of names
	 */
	protected final Identifiers names() {
		return this.names;
	}

	/**
	 * Write the statement that makes an index.
	 * @param table the table
	 * @param index the index
	 * @return the statement
	 */
	public String definition(QualifiedName table, Index index) {
		return (index.unique() ? "create unique index " : "create index ") + name(table, index) + " on "
				+ this.names.quote(table) + " " + keys(index);
	}

	/**
	 * Write the name of a new index.
	 * @param table the table
	 * @param index the index
	 * @return the name, or one made of the columns where nobody chose one
	 */
	protected String name(QualifiedName table, Index index) {
		return this.names.quote(index.name().generated() ? GeneratedNames.of(table, index) : index.name().text());
	}

	/**
	 * Write what an index is ordered by.
	 * @param index the index
	 * @return the keys in parentheses
	 */
	protected final String keys(Index index) {
		return index.keys().stream().map(this::key).collect(Collectors.joining(", ", "(", ")"));
	}

	/**
	 * Write one key.
	 * @param key the key
	 * @return the key with its order
	 */
	protected String key(IndexKey key) {
		String text = text(key);
		if (key.descending()) {
			text += " desc";
		}
		if (key.nullsFirst() != null) {
			text += key.nullsFirst() ? " nulls first" : " nulls last";
		}
		return text;
	}

	/**
	 * Write what one key orders by.
	 * @param key the key
	 * @return the column or the expression
	 */
	protected String text(IndexKey key) {
		return key.expression() ? "(" + key.text() + ")" : this.names.quote(key.text());
	}

}
