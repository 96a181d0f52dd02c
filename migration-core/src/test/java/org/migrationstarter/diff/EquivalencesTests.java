package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.IndexKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a database is asked.
 */
class EquivalencesTests implements SchemaNotation {

	private final List<Set<ExpressionPair>> asked = new ArrayList<>();

	private Set<ExpressionPair> answerNo(Set<ExpressionPair> pairs) {
		this.asked.add(pairs);
		return Set.of();
	}

	private void compare(TestTable before, TestTable after) {
		SchemaDiff.between(schema(before), schema(after), DiffOptions.defaults().withEquivalences(this::answerNo));
	}

	@Test
	void allOpenQuestionsAreAskedAtOnce() {
		TestTable before = table("t").id()
			.column("d", INTEGER, (column) -> column.withDefaultValue("1"))
			.computed("c", INTEGER, "d + 1")
			.check("named", "d > 1")
			.check(null, "d > 2")
			.with(SchemaNotation.index("ix", List.of(IndexKey.expression("d + 1")), false, "d > 3"));
		TestTable after = table("t").id()
			.column("d", INTEGER, (column) -> column.withDefaultValue("1.0"))
			.computed("c", INTEGER, "1 + d")
			.check("named", "1 < d")
			.check(null, "2 < d")
			.with(SchemaNotation.index("ix", List.of(IndexKey.expression("1 + d")), false, "3 < d"));
		compare(before, after);
		assertThat(this.asked).singleElement()
			.satisfies((pairs) -> assertThat(pairs).extracting(ExpressionPair::kind)
				.contains(ExpressionPair.Kind.DEFAULT, ExpressionPair.Kind.GENERATED, ExpressionPair.Kind.CHECK,
						ExpressionPair.Kind.INDEX_KEY));
	}

	@Test
	void databaseIsNotAskedWhereTextsAreEqual() {
		TestTable table = table("t").column("d", INTEGER, (column) -> column.withDefaultValue("1"))
			.check(null, "d > 1");
		compare(table, table.comment("x"));
		assertThat(this.asked).isEmpty();
	}

	@Test
	void databaseIsNotAskedWhereOneSideIsMissing() {
		Column column = Column.of("d", INTEGER, true);
		compare(table("t").column(column), table("t").column(column.withDefaultValue("1")).check("ck", "d > 1"));
		assertThat(this.asked).isEmpty();
	}

	@Test
	void questionTellsTableAndColumn() {
		Column after = Column.of("d", INTEGER, true).withDefaultValue("2");
		compare(table("t").column(after.withDefaultValue("1")), table("t").column(after));
		assertThat(this.asked).containsExactly(Set
			.of(new ExpressionPair(ExpressionPair.Kind.DEFAULT, table("t").column(after).build(), after, "1", "2")));
	}

}
