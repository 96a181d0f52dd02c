package org.migrationstarter.database.ddl;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Spells constraints.
 */
public class ConstraintSyntax {

	private final Identifiers names;

	/**
	 * Create the syntax.
	 * @param names how names are written
	 */
	public ConstraintSyntax(Identifiers names) {
		this.names = names;
	}

	/**
	 * Write a constraint as it stands in {@code create table} and behind {@code add}.
	 * @param table the table
	 * @param constraint a primary key, foreign key, unique or check constraint
	 * @return the constraint, with its name if somebody chose it
	 */
	public final String definition(QualifiedName table, TableObject constraint) {
		return named(table, constraint, rule(table, constraint));
	}

	/**
	 * Write a constraint as it stands behind the definition of the column that it is for.
	 * @param table the table
	 * @param constraint a check constraint, or a foreign key of that column alone
	 * @return the constraint, with its name if somebody chose it
	 */
	public final String columnDefinition(QualifiedName table, TableObject constraint) {
		return named(table, constraint, (constraint instanceof ForeignKey key)
				? references(table, key) + deferrability(key.deferrability()) : rule(table, constraint));
	}

	private String named(QualifiedName table, TableObject constraint, String rule) {
		String name = constraint.name().generated() ? madeUpName(table, constraint) : constraint.name().text();
		return name.isEmpty() ? rule : "constraint " + this.names.quote(name) + " " + rule;
	}

	/**
	 * Make up a name where nobody chose one.
	 * @param table the table
	 * @param constraint the constraint
	 * @return the exact name, or nothing where the database makes up one that can be
	 * known beforehand
	 */
	protected String madeUpName(QualifiedName table, TableObject constraint) {
		return "";
	}

	private String rule(QualifiedName table, TableObject constraint) {
		if (constraint instanceof PrimaryKey key) {
			return "primary key " + this.names.list(key.columns());
		}
		if (constraint instanceof UniqueConstraint unique) {
			return unique(unique) + deferrability(unique.deferrability());
		}
		if (constraint instanceof CheckConstraint check) {
			return "check (" + check.expression() + ")";
		}
		if (constraint instanceof ForeignKey key) {
			return foreignKey(table, key) + deferrability(key.deferrability());
		}
		throw new IllegalArgumentException("Not a constraint: " + constraint);
	}

	/**
	 * Write a unique constraint without its name and deferrability.
	 * @param unique the constraint
	 * @return the rule
	 */
	protected String unique(UniqueConstraint unique) {
		return "unique " + (unique.nullsNotDistinct() ? "nulls not distinct " : "") + this.names.list(unique.columns());
	}

	private String foreignKey(QualifiedName table, ForeignKey key) {
		return "foreign key " + this.names.list(key.columns()) + " " + references(table, key);
	}

	private String references(QualifiedName table, ForeignKey key) {
		return "references " + this.names.quote(target(table, key)) + " " + this.names.list(key.targetColumns())
				+ action(" on delete ", key.onDelete()) + action(" on update ", key.onUpdate());
	}

	/**
	 * Return the name by which a table finds the target of its foreign key.
	 * @param table the table
	 * @param key the foreign key
	 * @return the target, with its schema where it would be looked for elsewhere
	 */
	protected QualifiedName target(QualifiedName table, ForeignKey key) {
		return key.target();
	}

	private static String action(String event, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? event + action.sql() : "";
	}

	private static String deferrability(Deferrability deferrability) {
		return switch (deferrability) {
			case NOT_DEFERRABLE -> "";
			case INITIALLY_IMMEDIATE -> " deferrable";
			case INITIALLY_DEFERRED -> " deferrable initially deferred";
		};
	}

}
