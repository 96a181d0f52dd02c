package org.migrationstarter.database.ddl;

import java.util.List;
import java.util.stream.Collectors;

import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnDifference;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * The queries that find the rows which a new rule would refuse.
 */
public final class RowChecks {

	private final Identifiers names;

	/**
	 * Create the queries.
	 * @param names how names are written
	 */
	public RowChecks(Identifiers names) {
		this.names = names;
	}

	/**
	 * Say what a new constraint refuses.
	 * @param table the table
	 * @param constraint the constraint
	 * @return one line with the query that finds the rows
	 */
	public String constraint(QualifiedName table, TableObject constraint) {
		if (constraint instanceof PrimaryKey key) {
			return duplicates(table, key.columns());
		}
		if (constraint instanceof UniqueConstraint unique) {
			return duplicates(table, unique.columns());
		}
		if (constraint instanceof CheckConstraint check) {
			return "Fails while rows break it: select * from " + this.names.quote(table) + " where not ("
					+ check.expression() + ")";
		}
		return orphans(table, (ForeignKey) constraint);
	}

	/**
	 * Say what a new index refuses.
	 * @param table the table
	 * @param index the index
	 * @return one line with the query that finds the rows, empty if it refuses none
	 */
	public String index(QualifiedName table, Index index) {
		if (!index.unique()) {
			return "";
		}
		String where = (index.predicate() != null) ? " where " + index.predicate() : "";
		return duplicates(table, where,
				index.keys()
					.stream()
					.map((key) -> key.expression() ? key.text() : this.names.quote(key.text()))
					.collect(Collectors.joining(", ")));
	}

	/**
	 * Say what a column that ceases to take null refuses.
	 * @param table the table
	 * @param column the column's exact name
	 * @return one line with the query that finds the rows
	 */
	public String notNull(QualifiedName table, String column) {
		return "Fails while rows hold null: select count(*) from " + this.names.quote(table) + " where "
				+ this.names.quote(column) + " is null";
	}

	/**
	 * Say what another type refuses.
	 * @param alter the change of the column
	 * @return one line with the query that finds the rows, empty if every value fits
	 */
	public String type(AlterColumn alter) {
		ColumnType from = alter.from().type();
		ColumnType to = alter.to().type();
		if (!ColumnDifference.between(alter.from(), alter.to()).canLoseValues()) {
			return "";
		}
		String column = this.names.quote(alter.to().name());
		String values = "select distinct " + column + " from " + this.names.quote(alter.table());
		boolean shorter = from.base().equals(to.base()) && to.length() != null;
		return shorter
				? "Fails while values are longer: " + values + " where char_length(" + column + ") > " + to.length()
				: "Fails while values do not fit, and may round them: " + values;
	}

	/**
	 * Say what a new column that takes no null and has no value for existing rows
	 * refuses.
	 * @param table the table
	 * @return one line with the query that finds the rows
	 */
	public String noRows(QualifiedName table) {
		return "Fails if the table has rows, as there is no value for them: select count(*) from "
				+ this.names.quote(table);
	}

	private String duplicates(QualifiedName table, List<String> columns) {
		return duplicates(table, "", columns.stream().map(this.names::quote).collect(Collectors.joining(", ")));
	}

	private String duplicates(QualifiedName table, String where, String keys) {
		return "Fails while rows are duplicates: select " + keys + ", count(*) from " + this.names.quote(table) + where
				+ " group by " + keys + " having count(*) > 1";
	}

	private String orphans(QualifiedName table, ForeignKey key) {
		StringBuilder join = new StringBuilder();
		for (int i = 0; i < key.columns().size(); i++) {
			join.append((i == 0) ? "" : " and ")
				.append("t.")
				.append(this.names.quote(key.targetColumns().get(i)))
				.append(" = r.")
				.append(this.names.quote(key.columns().get(i)));
		}
		String filled = key.columns()
			.stream()
			.map((column) -> "r." + this.names.quote(column) + " is not null")
			.collect(Collectors.joining(" and "));
		return "Fails while rows refer to nothing: select * from " + this.names.quote(table) + " r where " + filled
				+ " and not exists (select 1 from " + this.names.quote(key.target()) + " t where " + join + ")";
	}

}
