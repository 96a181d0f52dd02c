package org.migrationstarter.database.ddl;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.migrationstarter.schema.QualifiedName;

/**
 * Names as they are written in one database's SQL: quoted only where they would mean
 * something else without quotes.
 */
public final class Identifiers {

	private final String quote;

	private final Folding folding;

	private final Set<String> reservedWords;

	/**
	 * Create the spelling of a database.
	 * @param quote the quotation mark around a name
	 * @param folding what becomes of the case of a name without quotes
	 * @param reservedWords the words that are no names without quotes, in lower case
	 */
	public Identifiers(String quote, Folding folding, Set<String> reservedWords) {
		this.quote = quote;
		this.folding = folding;
		this.reservedWords = Set.copyOf(reservedWords);
	}

	/**
	 * Write a name.
	 * @param name the exact name
	 * @return the name as it is written in SQL
	 */
	public String quote(String name) {
		if (this.folding.keeps(name) && !this.reservedWords.contains(name.toLowerCase(Locale.ROOT))) {
			return this.folding.spell(name);
		}
		return this.quote + name.replace(this.quote, this.quote + this.quote) + this.quote;
	}

	/**
	 * Write a name with its schema, where that is not the default one.
	 * @param name the exact name
	 * @return the name as it is written in SQL
	 */
	public String quote(QualifiedName name) {
		return (name.schema() != null) ? quote(name.schema()) + "." + quote(name.name()) : quote(name.name());
	}

	/**
	 * Write names with commas between them.
	 * @param names the exact names
	 * @return the names in parentheses, as they are written in SQL
	 */
	public String list(Collection<String> names) {
		return names.stream().map(this::quote).collect(Collectors.joining(", ", "(", ")"));
	}

}
