package org.migrationstarter.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Option;

import org.migrationstarter.migrate.autogenerate.Against;
import org.migrationstarter.migrate.autogenerate.AutogenerateOptions;

/**
 * What only a person can know, said beforehand.
 */
final class AutogenerateHints {

	@Option(names = "--against", paramLabel = "WHAT", defaultValue = "database",
			description = "What the entities are compared with: database (the default), which has to be at head, or "
					+ "migrations, replayed in a scratch database.")
	private Against against = Against.DATABASE;

	@Option(names = "--rename", paramLabel = "TABLE.OLD=NEW", description = "A column that has a new name.")
	private Map<String, String> renamedColumns = new LinkedHashMap<>();

	@Option(names = "--rename-table", paramLabel = "OLD=NEW", description = "A table that has a new name.")
	private Map<String, String> renamedTables = new LinkedHashMap<>();

	@Option(names = "--no-rename", paramLabel = "OLD=NEW", description = "What looks like a rename and is none.")
	private List<String> declinedRenames = new ArrayList<>();

	@Option(names = "--default", paramLabel = "TABLE.COLUMN=SQL",
			description = "What existing rows get in a new column that refuses null.")
	private Map<String, String> existingRows = new LinkedHashMap<>();

	@Option(names = "--allow-drops", description = "Write changes that can lose data, too.")
	private boolean allowDrops;

	@Option(names = "--drop-table", paramLabel = "TABLE", description = "A table to drop that no entity knows.")
	private List<String> droppedTables = new ArrayList<>();

	@Option(names = "--concurrent-indexes",
			description = "Build indexes on existing tables without blocking writers, in a migration of their own.")
	private boolean concurrentIndexes;

	AutogenerateOptions options(boolean concurrentIndexesConfigured) {
		AutogenerateOptions options = AutogenerateOptions.defaults().against(this.against);
		for (Map.Entry<String, String> rename : this.renamedColumns.entrySet()) {
			options = options.renameColumn(rename.getKey(), rename.getValue());
		}
		for (Map.Entry<String, String> rename : this.renamedTables.entrySet()) {
			options = options.renameTable(rename.getKey(), rename.getValue());
		}
		for (String rename : this.declinedRenames) {
			options = options.declineRename(rename);
		}
		for (Map.Entry<String, String> rows : this.existingRows.entrySet()) {
			options = options.withDefault(rows.getKey(), rows.getValue());
		}
		for (String table : this.droppedTables) {
			options = options.dropTable(table);
		}
		options = this.allowDrops ? options.allowingDrops() : options;
		return (this.concurrentIndexes || concurrentIndexesConfigured) ? options.withConcurrentIndexes() : options;
	}

}
