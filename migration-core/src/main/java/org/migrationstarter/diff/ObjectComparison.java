package org.migrationstarter.diff;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Compares what two constraints or indexes of one kind do, whatever their names.
 */
final class ObjectComparison {

	private final Table table;

	private final ExpressionAnswers answers;

	ObjectComparison(Table table, ExpressionAnswers answers) {
		this.table = table;
		this.answers = answers;
	}

	/**
	 * Whether two objects do the same.
	 * @param actual the object that is there
	 * @param desired the object that is asked for
	 * @return {@code true} if they differ in their names at most
	 */
	boolean same(TableObject actual, TableObject desired) {
		if (shape(actual).equals(shape(desired))) {
			return true;
		}
		if (actual instanceof CheckConstraint check && desired instanceof CheckConstraint other) {
			return this.answers.same(ExpressionPair.Kind.CHECK, this.table, null, check.expression(),
					other.expression());
		}
		return actual instanceof Index index && desired instanceof Index other && options(index).equals(options(other))
				&& sameKeys(index.keys(), other.keys()) && this.answers.same(ExpressionPair.Kind.PREDICATE, this.table,
						null, index.predicate(), other.predicate());
	}

	private boolean sameKeys(List<IndexKey> actual, List<IndexKey> desired) {
		return actual.size() == desired.size()
				&& IntStream.range(0, actual.size()).allMatch((i) -> sameKey(actual.get(i), desired.get(i)));
	}

	private boolean sameKey(IndexKey actual, IndexKey desired) {
		return keyShape(actual).equals(keyShape(desired)) || (actual.expression() && desired.expression()
				&& keyOptions(actual).equals(keyOptions(desired))
				&& this.answers.same(ExpressionPair.Kind.INDEX_KEY, this.table, null, actual.text(), desired.text()));
	}

	/**
	 * Return what an object does, as a value: two objects of the same shape do the same.
	 * @param object a constraint or an index
	 * @return a value to compare with
	 */
	Object shape(TableObject object) {
		if (object instanceof PrimaryKey key) {
			return key.columns();
		}
		if (object instanceof ForeignKey key) {
			return shape(key);
		}
		if (object instanceof UniqueConstraint unique) {
			return List.of(new HashSet<>(unique.columns()), unique.nullsNotDistinct(), unique.deferrability());
		}
		if (object instanceof Index index) {
			return List.of(options(index), index.keys().stream().map(ObjectComparison::keyShape).toList(),
					normalised(index.predicate()));
		}
		return normalised(((CheckConstraint) object).expression());
	}

	private Object shape(ForeignKey key) {
		Set<String> pairs = IntStream.range(0, Math.min(key.columns().size(), key.targetColumns().size()))
			.mapToObj((i) -> key.columns().get(i) + "\n" + key.targetColumns().get(i))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Equivalences equivalences = this.answers.equivalences();
		return List.of(pairs, key.target(), equivalences.canonical(key.onDelete()),
				equivalences.canonical(key.onUpdate()), key.deferrability());
	}

	private static Object options(Index index) {
		return List.of(index.unique(), index.nullsNotDistinct(), new HashSet<>(index.included()),
				String.valueOf(index.method()), String.valueOf(index.options()));
	}

	private static Object keyShape(IndexKey key) {
		return List.of(key.expression() ? normalised(key.text()) : key.text(), keyOptions(key));
	}

	private static Object keyOptions(IndexKey key) {
		return List.of(key.expression(), key.descending(), String.valueOf(key.nullsFirst()),
				String.valueOf(key.prefixLength()), String.valueOf(key.operatorClass()));
	}

	private static String normalised(@Nullable String expression) {
		return (expression != null) ? ExpressionText.of(expression).normalised() : "";
	}

}
