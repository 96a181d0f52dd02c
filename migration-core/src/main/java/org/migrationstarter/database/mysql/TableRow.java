package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;

/**
 * A table, or what looks like one, as the catalogue shows it.
 *
 * @param name its name
 * @param type what it is
 * @param engine its storage engine, or {@code null}
 * @param collation the collation of its columns, or {@code null}
 * @param createOptions the options that were given when it was created, or {@code null}
 * @param comment its comment, may be empty
 */
record TableRow(QualifiedName name, String type, @Nullable String engine, @Nullable String collation,
		@Nullable String createOptions, @Nullable String comment) {

	private static final String VERSIONED = "SYSTEM VERSIONED";

	static List<TableRow> read(Catalogue catalogue) {
		return catalogue.query("""
				select table_schema, table_name, table_type, engine, table_collation, create_options, table_comment
				from information_schema.tables
				where table_schema = ?""", "1, 2",
				(row, index) -> new TableRow(catalogue.name(row.getString(1), row.getString(2)),
						row.getString("table_type"), row.getString("engine"), row.getString("table_collation"),
						row.getString("create_options"), row.getString("table_comment")));
	}

	boolean isTable() {
		return this.type.equals("BASE TABLE") || this.type.equals(VERSIONED);
	}

	boolean isSequence() {
		return this.type.equals("SEQUENCE");
	}

	@Nullable String commentOrNull() {
		return (this.comment == null || this.comment.isEmpty()) ? null : this.comment;
	}

	/**
	 * Return the options that differ from what a table of its schema gets by itself.
	 * @param catalogue the catalogue
	 * @param partitions how it is partitioned, or {@code null}
	 * @return the options as they follow the definition, or {@code null}
	 */
	@Nullable String options(Catalogue catalogue, @Nullable String partitions) {
		Catalogue.PhysicalSchema schema = catalogue.schemaOf(this.name);
		List<String> options = new ArrayList<>();
		if (this.engine != null && !this.engine.equalsIgnoreCase(schema.engine())) {
			options.add("engine=" + this.engine);
		}
		if (this.collation != null && !this.collation.equals(schema.collation())) {
			options.add("collate=" + this.collation);
		}
		String given = (this.createOptions != null) ? this.createOptions.replace("partitioned", "").trim() : "";
		if (!given.isEmpty()) {
			options.add(given);
		}
		if (this.type.equals(VERSIONED)) {
			options.add("with system versioning");
		}
		if (partitions != null) {
			options.add(partitions);
		}
		return options.isEmpty() ? null : String.join(" ", options);
	}

}
