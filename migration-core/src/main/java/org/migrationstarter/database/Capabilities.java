package org.migrationstarter.database;

/**
 * What a database can do where others cannot.
 *
 * @param transactionalDdl whether DDL takes part in a transaction; if not, it commits by
 * itself
 * @param concurrentIndexes whether it can build an index without blocking writers
 * @param sequences whether it has sequences
 * @param namedEnums whether it has named enum types
 * @param comments whether it keeps comments on tables and columns
 * @param schemas whether tables can live outside the default schema
 */
public record Capabilities(boolean transactionalDdl, boolean concurrentIndexes, boolean sequences, boolean namedEnums,
		boolean comments, boolean schemas) {

}
