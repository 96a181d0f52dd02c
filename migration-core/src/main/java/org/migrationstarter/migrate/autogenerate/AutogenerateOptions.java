package org.migrationstarter.migrate.autogenerate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody says beforehand, as an option or as the answer to a question. Names are
 * given as they are typed: {@code table.column}, {@code schema.table}; case does not
 * matter where one name only fits.
 *
 * @param against what the entities are compared with
 * @param renamedTables new table names by old ones
 * @param renamedColumns new column names, without table, by the old ones with their table
 * @param declinedRenames what looks like a rename and is none, as {@code old=new}
 * @param existingRows SQL expressions for the rows that exist, by column
 * @param allowDrops whether changes that can lose data are written; tables that no entity
 * knows are dropped only if they are named
 * @param droppedTables the tables to drop although they may hold data
 * @param concurrentIndexes whether indexes on existing tables are built without blocking
 * writers, in a migration of their own, where the database can
 */
public record AutogenerateOptions(Against against, Map<String, String> renamedTables,
		Map<String, String> renamedColumns, Set<String> declinedRenames, Map<String, String> existingRows,
		boolean allowDrops, Set<String> droppedTables, boolean concurrentIndexes) {

	private static final AutogenerateOptions DEFAULTS = new AutogenerateOptions(Against.DATABASE, Map.of(), Map.of(),
			Set.of(), Map.of(), false, Set.of(), false);

	public AutogenerateOptions {
		renamedTables = Collections.unmodifiableMap(new LinkedHashMap<>(renamedTables));
		renamedColumns = Collections.unmodifiableMap(new LinkedHashMap<>(renamedColumns));
		declinedRenames = Collections.unmodifiableSet(new LinkedHashSet<>(declinedRenames));
		existingRows = Collections.unmodifiableMap(new LinkedHashMap<>(existingRows));
		droppedTables = Collections.unmodifiableSet(new LinkedHashSet<>(droppedTables));
	}

	/**
	 * Return the options of somebody who has said nothing.
	 * @return the defaults
	 */
	public static AutogenerateOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return the same options with another schema to compare with.
	 * @param against what the entities are compared with
	 * @return the options
	 */
	public AutogenerateOptions against(Against against) {
		return new AutogenerateOptions(against, this.renamedTables, this.renamedColumns, this.declinedRenames,
				this.existingRows, this.allowDrops, this.droppedTables, this.concurrentIndexes);
	}

	/**
	 * Return the same options and one more renamed table.
	 * @param from the old name
	 * @param to the new name
	 * @return the options
	 */
	public AutogenerateOptions renameTable(String from, String to) {
		return new AutogenerateOptions(this.against, plus(this.renamedTables, from, to), this.renamedColumns,
				this.declinedRenames, this.existingRows, this.allowDrops, this.droppedTables, this.concurrentIndexes);
	}

	/**
	 * Return the same options and one more renamed column.
	 * @param from the old name, behind its table and a dot
	 * @param to the new name
	 * @return the options
	 */
	public AutogenerateOptions renameColumn(String from, String to) {
		return new AutogenerateOptions(this.against, this.renamedTables, plus(this.renamedColumns, from, to),
				this.declinedRenames, this.existingRows, this.allowDrops, this.droppedTables, this.concurrentIndexes);
	}

	/**
	 * Return the same options and one thing more that is no rename.
	 * @param rename the old name, an equals sign, the new name
	 * @return the options
	 */
	public AutogenerateOptions declineRename(String rename) {
		return new AutogenerateOptions(this.against, this.renamedTables, this.renamedColumns,
				plus(this.declinedRenames, rename), this.existingRows, this.allowDrops, this.droppedTables,
				this.concurrentIndexes);
	}

	/**
	 * Return the same options and one more value for the rows that exist.
	 * @param column the column, behind its table and a dot
	 * @param sql the value as an SQL expression
	 * @return the options
	 */
	public AutogenerateOptions withDefault(String column, String sql) {
		return new AutogenerateOptions(this.against, this.renamedTables, this.renamedColumns, this.declinedRenames,
				plus(this.existingRows, column, sql), this.allowDrops, this.droppedTables, this.concurrentIndexes);
	}

	/**
	 * Return the same options, with changes that can lose data.
	 * @return the options
	 */
	public AutogenerateOptions allowingDrops() {
		return new AutogenerateOptions(this.against, this.renamedTables, this.renamedColumns, this.declinedRenames,
				this.existingRows, true, this.droppedTables, this.concurrentIndexes);
	}

	/**
	 * Return the same options and one more table to drop.
	 * @param table the table that no entity knows
	 * @return the options
	 */
	public AutogenerateOptions dropTable(String table) {
		return new AutogenerateOptions(this.against, this.renamedTables, this.renamedColumns, this.declinedRenames,
				this.existingRows, this.allowDrops, plus(this.droppedTables, table), this.concurrentIndexes);
	}

	/**
	 * Return the same options, building indexes on existing tables without blocking
	 * writers.
	 * @return the options
	 */
	public AutogenerateOptions withConcurrentIndexes() {
		return new AutogenerateOptions(this.against, this.renamedTables, this.renamedColumns, this.declinedRenames,
				this.existingRows, this.allowDrops, this.droppedTables, true);
	}

	private static Map<String, String> plus(Map<String, String> map, String key, String value) {
		Map<String, String> more = new LinkedHashMap<>(map);
		more.put(key, value);
		return more;
	}

	private static Set<String> plus(Set<String> set, String element) {
		Set<String> more = new LinkedHashSet<>(set);
		more.add(element);
		return more;
	}

}
