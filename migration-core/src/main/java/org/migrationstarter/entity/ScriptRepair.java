package org.migrationstarter.entity;

import java.util.function.Consumer;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Cures one fault of the create script. Where it can, it does so at the cause: it changes
 * the mapping of a table for as long as the script is written.
 */
interface ScriptRepair {

	/**
	 * Whether scripts of a dialect have the fault.
	 * @param dialect the dialect that writes the script
	 * @return {@code true} if this repair is needed
	 */
	boolean appliesTo(Dialect dialect);

	/**
	 * Change the mapping of a table before it is written.
	 * @param table the table
	 * @param names what names the objects in the script
	 * @param changes makes each change, and takes it back when the script is written
	 */
	default void prepare(Table table, ScriptNames names, Changes changes) {
	}

	/**
	 * Change the definition of a table after it is written.
	 * @param table the table
	 * @param definition the {@code create table} statement
	 * @param dialect the dialect that wrote it
	 * @return the statement to use in its place
	 */
	default String repair(Table table, String definition, Dialect dialect) {
		return definition;
	}

	/**
	 * Makes changes that are taken back.
	 */
	interface Changes {

		/**
		 * Set an attribute.
		 * @param <T> the attribute's type
		 * @param setter sets it
		 * @param before its value now
		 * @param after its value while the script is written
		 */
		<T> void set(Consumer<T> setter, @Nullable T before, @Nullable T after);

	}

}
