package org.migrationstarter.migrate;

import org.flywaydb.core.internal.util.AbbreviationUtils;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.HistorySyntax;
import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.HistoryTable;
import org.migrationstarter.revision.Version;

/**
 * Writes what a migration says to the history as SQL. The ranks are left to the database,
 * so that a script can follow whatever it already has.
 *
 * @param syntax how the database writes it
 * @param table the table
 * @param installedBy whom the rows name, or {@code null} for the user of the database
 */
record HistorySql(HistorySyntax syntax, HistoryTable table, @Nullable String installedBy) {

	String createTable() {
		return this.syntax.createTable(this.table.name());
	}

	String applied(@Nullable Version version, String description, String type, String script,
			@Nullable Integer checksum) {
		return this.table.insert() + "\nselect coalesce(max(" + column("installed_rank") + "), 0) + 1, "
				+ ((version != null) ? literal(version.toString()) : "null") + ", "
				+ literal(AbbreviationUtils.abbreviateDescription(description)) + ", " + literal(type) + ", "
				+ literal(AbbreviationUtils.abbreviateScript(script)) + ", " + checksum + ", " + user() + ", 0, "
				+ this.syntax.trueLiteral() + "\nfrom " + this.table.sqlName() + " where " + column("installed_rank")
				+ " > 0;";
	}

	String forgotten(HistoryRow row) {
		return "delete from " + this.table.sqlName() + " where " + column("installed_rank") + " = "
				+ row.installedRank() + ";";
	}

	// Of a version that is taken back already, nothing is added.
	String takenBack(Version version) {
		String rank = column("installed_rank");
		return this.table.insert() + "\nselect (select max(" + rank + ") + 1 from " + this.table.sqlName() + "), "
				+ column("version") + ", " + column("description") + ", 'DELETE', " + column("script") + ", "
				+ column("checksum") + ", " + user() + ", 0, " + column("success") + "\nfrom " + this.table.sqlName()
				+ " where " + column("type") + " <> 'DELETE' and " + rank + " = (select max(" + rank + ") from "
				+ this.table.sqlName() + " where " + column("version") + " = " + literal(version.toString()) + ");";
	}

	private String user() {
		return (this.installedBy != null) ? literal(this.installedBy) : this.syntax.currentUser();
	}

	private String column(String name) {
		return this.syntax.quoted(name);
	}

	private String literal(String text) {
		return this.syntax.literal(text);
	}

}
