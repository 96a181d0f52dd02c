package org.migrationstarter.schema;

/**
 * The expression that a column is computed from.
 *
 * @param expression the expression in the database's own spelling
 * @param stored whether the value is stored; if not, it is computed when read
 */
public record GeneratedValue(String expression, boolean stored) {

}
