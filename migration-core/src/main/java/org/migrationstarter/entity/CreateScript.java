package org.migrationstarter.entity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;

/**
 * The script that creates what the entities ask for, as Hibernate would and with its
 * faults cured. The statements are in an order in which each can run.
 *
 * @param statements the statements
 */
public record CreateScript(List<Statement> statements) {

	public CreateScript {
		statements = List.copyOf(statements);
	}

	/**
	 * Return the statements as plain SQL.
	 * @return the statements, without the semicolons at their ends
	 */
	public List<String> sql() {
		return this.statements.stream().map(Statement::sql).toList();
	}

	/**
	 * Return what creates only some of the objects, each with all that belongs to it: the
	 * indexes, constraints, comments and first rows of a table, the casts of a type.
	 * @param missing says of the name of a table, view, sequence or type whether it is to
	 * be created; an object without a name of its own is created if anything else is
	 * @return the shorter script
	 */
	public CreateScript only(Predicate<QualifiedName> missing) {
		List<Statement> named = this.statements.stream()
			.filter((statement) -> statement.owner() != null && missing.test(statement.owner()))
			.toList();
		if (named.isEmpty()) {
			return new CreateScript(named);
		}
		return new CreateScript(this.statements.stream()
			.filter((statement) -> statement.owner() == null || missing.test(statement.owner()))
			.toList());
	}

	/**
	 * Return the schemas that hold the objects.
	 * @return the exact names, without the default schema
	 */
	public Set<String> schemas() {
		return this.statements.stream()
			.map(Statement::owner)
			.filter(Objects::nonNull)
			.map(QualifiedName::schema)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Return the statements of one kind.
	 * @param kind the kind
	 * @return the statements, in order
	 */
	public List<Statement> statements(Kind kind) {
		return this.statements.stream().filter((statement) -> statement.kind() == kind).toList();
	}

	/**
	 * One statement.
	 *
	 * @param kind what it does
	 * @param owner the table, view, sequence or type that it creates or adds to, as the
	 * database stores the name, or {@code null} where Hibernate does not tell
	 * @param sql the statement, without the semicolon at its end
	 */
	public record Statement(Kind kind, @Nullable QualifiedName owner, String sql) {

	}

	/**
	 * What a statement does.
	 */
	public enum Kind {

		/** Creates a type. */
		TYPE,

		/** Lets the database convert a type that was created. */
		CAST,

		/** Creates a sequence. */
		SEQUENCE,

		/** Creates a table or a view. */
		TABLE,

		/** Comments on a table or a column. */
		COMMENT,

		/** Creates an index. */
		INDEX,

		/** Adds a unique constraint. */
		UNIQUE,

		/** Adds a foreign key. */
		FOREIGN_KEY,

		/** Does what a mapping says in its own SQL. */
		AUXILIARY,

		/** Inserts a row that the application cannot do without. */
		SEED

	}

}
