package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.ConstraintChange.RenameConstraint;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.IndexChange.RenameIndex;
import org.migrationstarter.diff.TableChange.ChangeTableComment;
import org.migrationstarter.diff.TableChange.ChangeTableOptions;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;

/**
 * Compares two tables of the same name.
 */
final class TableComparison {

	private final Table actual;

	private final Table desired;

	private final DiffOptions options;

	private final ExpressionAnswers answers;

	private final List<Change> changes = new ArrayList<>();

	private TableComparison(Table actual, Table desired, DiffOptions options, ExpressionAnswers answers) {
		this.actual = actual;
		this.desired = desired;
		this.options = options;
		this.answers = answers;
	}

	static List<Change> compare(Table actual, Table desired, DiffOptions options, ExpressionAnswers answers) {
		return new TableComparison(actual, desired, options, answers).compare();
	}

	private List<Change> compare() {
		columns();
		objects(keys(this.actual), keys(this.desired));
		objects(this.actual.uniqueConstraints(), this.desired.uniqueConstraints());
		objects(this.actual.indexes(), this.desired.indexes());
		objects(this.actual.checkConstraints(), this.desired.checkConstraints());
		objects(this.actual.foreignKeys(), this.desired.foreignKeys());
		comment();
		options();
		return this.changes;
	}

	private static List<PrimaryKey> keys(Table table) {
		return (table.primaryKey() != null) ? List.of(table.primaryKey()) : List.of();
	}

	private void columns() {
		ColumnComparison comparison = new ColumnComparison(this.desired, this.answers);
		Map<String, Column> before = new LinkedHashMap<>();
		this.actual.columns().forEach((column) -> before.put(column.name(), column));
		for (Column after : this.desired.columns()) {
			Column column = before.remove(after.name());
			String existingRows = this.options.existingRows().get(new MemberName(name(), after.name()));
			this.changes.addAll((column != null) ? comparison.compare(column, after, existingRows)
					: List.of(new AddColumn(name(), after, existingRows)));
		}
		List<Column> dropped = new ArrayList<>(before.values());
		// The last one first, so that the inverse adds them in their declared order.
		Collections.reverse(dropped);
		dropped.forEach((column) -> this.changes.add(new DropColumn(name(), column)));
	}

	private void objects(List<? extends TableObject> before, List<? extends TableObject> after) {
		if (before.equals(after)) {
			return;
		}
		ObjectMatching matching = ObjectMatching.of(before, after, new ObjectComparison(this.desired, this.answers),
				this::mayRename);
		matching.dropped().forEach((object) -> this.changes.add(drop(name(), object)));
		matching.added().forEach((object) -> this.changes.add(add(name(), object)));
		matching.renamed().forEach((renamed) -> this.changes.add(rename(renamed.from(), renamed.to())));
	}

	// A name that changes in case only could be taken for itself by the engine, so such
	// an
	// object is always made again.
	private boolean mayRename(TableObject before, TableObject after) {
		Map<MemberName, String> hints = (before instanceof Index) ? this.options.renames().indexes()
				: this.options.renames().constraints();
		boolean hinted = after.name().text().equals(hints.get(new MemberName(name(), before.name().text())));
		return hinted
				|| (this.options.renameConstraints() && !before.name().text().equalsIgnoreCase(after.name().text()));
	}

	static Change add(QualifiedName table, TableObject object) {
		return (object instanceof Index index) ? new CreateIndex(table, index) : new AddConstraint(table, object);
	}

	static Change drop(QualifiedName table, TableObject object) {
		return (object instanceof Index index) ? new DropIndex(table, index) : new DropConstraint(table, object);
	}

	private Change rename(TableObject from, TableObject to) {
		return (from instanceof Index before && to instanceof Index after) ? new RenameIndex(name(), before, after)
				: new RenameConstraint(name(), from, to);
	}

	private void comment() {
		if (!Objects.equals(this.actual.comment(), this.desired.comment())) {
			this.changes.add(new ChangeTableComment(name(), this.actual.comment(), this.desired.comment()));
		}
	}

	private void options() {
		if (!this.answers.equivalences().sameTableOptions(this.actual.options(), this.desired.options())) {
			this.changes.add(new ChangeTableOptions(name(), this.actual.options(), this.desired.options()));
		}
	}

	private QualifiedName name() {
		return this.desired.name();
	}

}
