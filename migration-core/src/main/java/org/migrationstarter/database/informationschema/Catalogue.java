package org.migrationstarter.database.informationschema;

import java.util.List;

/**
 * The rows of an information schema. All names are physical and exact.
 *
 * @param currentSchema the connection's default schema
 * @param tables the base tables
 * @param columns the columns, in the order of their tables
 * @param constraints the constraints of tables
 * @param keyColumns the columns of keys, in key order
 * @param rules what checks and foreign keys say
 * @param indexKeys the parts of the indexes that are not made by a constraint, in order
 * @param sequences the sequences that stand alone
 * @param others the objects that a snapshot does not represent
 */
public record Catalogue(String currentSchema, List<TableRow> tables, List<ColumnRow> columns,
		List<ConstraintRow> constraints, List<KeyColumnRow> keyColumns, List<RuleRow> rules,
		List<IndexKeyRow> indexKeys, List<SequenceRow> sequences, List<OtherRow> others) {

}
