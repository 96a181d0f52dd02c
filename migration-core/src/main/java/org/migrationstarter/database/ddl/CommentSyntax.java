package org.migrationstarter.database.ddl;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;

/**
 * Spells comments as statements of their own.
 */
public final class CommentSyntax {

	private final Identifiers names;

	private final String none;

	/**
	 * Create the syntax.
	 * @param names how names are written
	 * @param none what is written in place of a comment to take it away
	 */
	public CommentSyntax(Identifiers names, String none) {
		this.names = names;
		this.none = none;
	}

	/**
	 * Write the comment of a table.
	 * @param table the table
	 * @param comment the comment, or {@code null} to take it away
	 * @return the statement
	 */
	public Statement onTable(QualifiedName table, @Nullable String comment) {
		return Statement.of("comment on table " + this.names.quote(table) + " is " + text(comment));
	}

	/**
	 * Write the comment of a column.
	 * @param table the table
	 * @param column the column, without a comment to take it away
	 * @return the statement
	 */
	public Statement onColumn(QualifiedName table, Column column) {
		return Statement.of("comment on column " + this.names.quote(table) + "." + this.names.quote(column.name())
				+ " is " + text(column.comment()));
	}

	private String text(@Nullable String comment) {
		return (comment != null) ? Literals.quote(comment) : this.none;
	}

}
