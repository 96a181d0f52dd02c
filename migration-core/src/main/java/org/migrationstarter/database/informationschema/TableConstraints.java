package org.migrationstarter.database.informationschema;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * The constraints of one table.
 *
 * @param primaryKey the primary key, or {@code null}
 * @param uniqueConstraints the unique constraints
 * @param foreignKeys the foreign keys
 * @param checkConstraints the check constraints
 */
record TableConstraints(@Nullable PrimaryKey primaryKey, List<UniqueConstraint> uniqueConstraints,
		List<ForeignKey> foreignKeys, List<CheckConstraint> checkConstraints) {

	boolean isInPrimaryKey(String column) {
		return this.primaryKey != null && this.primaryKey.columns().contains(column);
	}

}
