package org.migrationstarter.migrate.autogenerate;

import java.util.List;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.RenameCandidate;
import org.migrationstarter.diff.Spelling;
import org.migrationstarter.diff.TableChange.RenameTable;

/**
 * What only a person can know. It is answered on a terminal or by an option.
 */
public sealed interface Decision {

	/**
	 * Ask it.
	 * @return one line that ends with a question mark
	 */
	String question();

	/**
	 * Return the options of the command that answer it.
	 * @return one for each answer
	 */
	List<String> options();

	/**
	 * Whether something that goes and something that comes are the same under another
	 * name.
	 *
	 * @param candidate what may be a rename
	 * @param spelling how names are shown
	 */
	record Rename(RenameCandidate candidate, Spelling spelling) implements Decision {

		@Override
		public String question() {
			return "Was " + ((this.candidate.rename() instanceof RenameColumn) ? "column " : "table ") + from()
					+ " renamed to " + to() + " (" + this.candidate.reason() + ")?";
		}

		@Override
		public List<String> options() {
			String option = (this.candidate.rename() instanceof RenameColumn) ? "--rename " : "--rename-table ";
			return List.of(option + rename(), "--no-rename " + rename());
		}

		/**
		 * Return the options of somebody who says yes.
		 * @param options what was said before
		 * @return the same options and the rename
		 */
		public AutogenerateOptions accept(AutogenerateOptions options) {
			if (this.candidate.rename() instanceof RenameColumn column) {
				return options.renameColumn(column.table() + "." + column.from(), column.to());
			}
			RenameTable table = (RenameTable) this.candidate.rename();
			return options.renameTable(table.from().toString(), table.to().toString());
		}

		/**
		 * Return the options of somebody who says no.
		 * @param options what was said before
		 * @return the same options and that this is no rename
		 */
		public AutogenerateOptions decline(AutogenerateOptions options) {
			return options.declineRename(rename());
		}

		boolean isDeclinedBy(AutogenerateOptions options) {
			return options.declinedRenames().stream().anyMatch(rename()::equalsIgnoreCase);
		}

		private String rename() {
			return from() + "=" + to();
		}

		private String from() {
			return (this.candidate.rename() instanceof RenameColumn column)
					? this.spelling.of(column.table()) + "." + this.spelling.of(column.from())
					: this.spelling.of(((RenameTable) this.candidate.rename()).from());
		}

		private String to() {
			return (this.candidate.rename() instanceof RenameColumn column) ? this.spelling.of(column.to())
					: this.spelling.of(((RenameTable) this.candidate.rename()).to());
		}

	}

	/**
	 * What rows that exist get in a new column that refuses null.
	 *
	 * @param column the new column
	 * @param spelling how names are shown
	 */
	record ExistingRows(AddColumn column, Spelling spelling) implements Decision {

		@Override
		public String question() {
			return "New column " + name() + " (" + this.column.column().type()
					+ ") refuses null: which value do the rows that exist get, as an SQL expression?";
		}

		@Override
		public List<String> options() {
			return List.of("--default " + name() + "=<SQL>");
		}

		/**
		 * Return the options of somebody who gives a value.
		 * @param options what was said before
		 * @param sql the value as an SQL expression
		 * @return the same options and the value
		 */
		public AutogenerateOptions value(AutogenerateOptions options, String sql) {
			return options.withDefault(name(), sql);
		}

		private String name() {
			return this.spelling.of(this.column.table()) + "." + this.spelling.of(this.column.column().name());
		}

	}

}
