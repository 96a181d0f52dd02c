package org.migrationstarter.database.postgresql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.IndexSyntax;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.QualifiedName;

/**
 * Spells PostgreSQL's indexes. PostgreSQL makes up a name where nobody chose one.
 */
final class PostgreSqlIndexSyntax extends IndexSyntax {

	private static final Pattern CALL = Pattern.compile("[a-z_][a-z0-9_.]*(?<arguments>\\(.*\\))", Pattern.DOTALL);

	private final String kind;

	PostgreSqlIndexSyntax(Identifiers names) {
		this(names, "index");
	}

	/**
	 * Create the spelling of indexes that are made in some way.
	 * @param names how names are written
	 * @param kind the word {@code index}, and how it is made
	 */
	PostgreSqlIndexSyntax(Identifiers names, String kind) {
		super(names);
		this.kind = kind;
	}

	@Override
	public String definition(QualifiedName table, Index index) {
		StringBuilder sql = new StringBuilder(index.unique() ? "create unique " : "create ").append(this.kind)
			.append(' ');
		if (!index.name().generated()) {
			sql.append(names().quote(index.name().text())).append(' ');
		}
		sql.append("on ").append(names().quote(table));
		if (index.method() != null) {
			sql.append(" using ").append(names().quote(index.method()));
		}
		sql.append(' ').append(keys(index));
		if (!index.included().isEmpty()) {
			sql.append(" include ").append(names().list(index.included()));
		}
		if (index.nullsNotDistinct()) {
			sql.append(" nulls not distinct");
		}
		if (index.options() != null) {
			sql.append(" with (").append(index.options()).append(')');
		}
		if (index.predicate() != null) {
			sql.append(" where ").append(index.predicate());
		}
		return sql.toString();
	}

	@Override
	protected String text(IndexKey key) {
		String text = key.expression() ? expression(Expressions.withoutParentheses(key.text())) : super.text(key);
		return (key.operatorClass() != null) ? text + " " + key.operatorClass() : text;
	}

	// A call of a function stands for itself, any other expression needs parentheses.
	private static String expression(String text) {
		Matcher call = CALL.matcher(text);
		boolean whole = call.matches()
				&& !Expressions.withoutParentheses(call.group("arguments")).equals(call.group("arguments"));
		return whole ? text : "(" + text + ")";
	}

}
