package org.migrationstarter.testing;

/**
 * What a random schema may hold where its engine has it.
 */
public enum Feature {

	/** Sequences that stand alone. */
	SEQUENCES,

	/** Enum types with a name. */
	NAMED_ENUMS,

	/** Enum columns with their constants inline. */
	INLINE_ENUMS,

	/** Columns that the database numbers. */
	IDENTITY,

	/** Computed columns that are stored. */
	STORED_COLUMNS,

	/** Computed columns that are computed when read. */
	VIRTUAL_COLUMNS,

	/** Check constraints. */
	CHECKS,

	/** Comments on tables and columns. */
	COMMENTS,

	/** Indexes that hold some of the rows. */
	PARTIAL_INDEXES,

	/** Indexes by an expression. */
	EXPRESSION_INDEXES,

	/** Indexes that run downwards. */
	DESCENDING_INDEXES,

	/** Indexes that say where nulls go. */
	NULLS_ORDER,

	/** Indexes that carry other columns along. */
	INCLUDED_COLUMNS,

	/** Unique constraints that count nulls as the same. */
	NULLS_NOT_DISTINCT,

	/** Foreign keys that are checked at the end of a transaction. */
	DEFERRABLE_KEYS,

	/** Foreign keys with {@code on update cascade}. */
	ON_UPDATE,

	/** Foreign keys with {@code on delete restrict} as something of its own. */
	RESTRICT,

	/** Constraints without a name of their own. */
	UNNAMED_CONSTRAINTS,

	/** Tables in a schema of their own. */
	SCHEMAS,

	/** Names with capitals, spaces and letters from all over the world. */
	ODD_NAMES

}
