package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.EnumTypeChange.AlterEnumType;
import org.migrationstarter.diff.EnumTypeChange.CreateEnumType;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.diff.SequenceChange.CreateSequence;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;

/**
 * Compares two schemas in which the same things have the same names.
 */
final class SchemaComparison {

	private final Schema actual;

	private final Schema desired;

	private final DiffOptions options;

	private final ExpressionAnswers answers;

	private final List<Change> changes = new ArrayList<>();

	private SchemaComparison(Schema actual, Schema desired, DiffOptions options, ExpressionAnswers answers) {
		this.actual = actual;
		this.desired = desired;
		this.options = options;
		this.answers = answers;
	}

	/**
	 * Compare two schemas.
	 * @param actual what is there
	 * @param desired what is asked for
	 * @param options how to compare
	 * @param answers what is known of expressions
	 * @return all differences, in no valid order yet
	 */
	static List<Change> compare(Schema actual, Schema desired, DiffOptions options, ExpressionAnswers answers) {
		return new SchemaComparison(actual, desired, options, answers).compare();
	}

	private List<Change> compare() {
		compare(this.actual.enumTypes(), this.desired.enumTypes(), EnumType::name,
				(type) -> List.of(new CreateEnumType(type)),
				(before, after) -> List.of(new AlterEnumType(before, after)));
		compare(this.actual.sequences(), this.desired.sequences(), Sequence::name,
				(sequence) -> List.of(new CreateSequence(sequence)),
				(before, after) -> List.of(new AlterSequence(before, after)));
		compare(this.actual.tables(), this.desired.tables(), Table::name, SchemaComparison::creation,
				(before, after) -> TableComparison.compare(before, after, this.options, this.answers));
		return this.changes;
	}

	private <T> void compare(List<T> before, List<T> after, Function<T, QualifiedName> name,
			Function<T, List<Change>> create, BiFunction<T, T, List<Change>> alter) {
		Map<QualifiedName, T> rest = new LinkedHashMap<>();
		before.forEach((object) -> rest.put(name.apply(object), object));
		for (T object : after) {
			T existing = rest.remove(name.apply(object));
			if (existing == null) {
				this.changes.addAll(create.apply(object));
			}
			else if (!existing.equals(object)) {
				this.changes.addAll(alter.apply(existing, object));
			}
		}
		rest.values().forEach((object) -> this.changes.addAll(Changes.inverse(create.apply(object))));
	}

	private static List<Change> creation(Table table) {
		List<Change> creation = new ArrayList<>();
		creation.add(new CreateTable(table.withForeignKeys(List.of()).withIndexes(List.of())));
		table.indexes().forEach((index) -> creation.add(new CreateIndex(table.name(), index)));
		table.foreignKeys().forEach((key) -> creation.add(new AddConstraint(table.name(), key)));
		return creation;
	}

}
