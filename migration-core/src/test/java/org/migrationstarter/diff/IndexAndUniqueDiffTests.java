package org.migrationstarter.diff;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.UniqueConstraint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Indexes and unique constraints: what is a change, and what is none.
 */
class IndexAndUniqueDiffTests implements SchemaNotation {

	private final TestTable plain = table("t").id().column("x", INTEGER).column("y", INTEGER).column("z", INTEGER);

	private List<String> between(TestTable before, TestTable after) {
		return describe(SchemaDiff.between(schema(before), schema(after)).changes());
	}

	private TestTable with(Index index) {
		return this.plain.with(index);
	}

	@Test
	@DisplayName("A88: an index becomes a unique constraint")
	void indexToUnique() {
		assertThat(between(this.plain.index("ix_x", "x"), this.plain.unique("uq_x", "x")))
			.containsExactly("drop index ix_x on t", "add unique constraint t (x) named uq_x");
	}

	@Test
	@DisplayName("A90: an index that becomes unique is dropped before it is made again")
	void indexToUniqueIndex() {
		assertThat(between(this.plain.index("ix", "x", "y"), this.plain.uniqueIndex("ix", "x", "y")))
			.containsExactly("drop index ix on t", "create unique index ix on t");
	}

	@Test
	@DisplayName("A91, A95: a constraint whose name was made up on one side is found by what it does")
	void madeUpName() {
		assertThat(between(this.plain.unique("db_generated_name", "x"), this.plain.unique(null, "x"))).isEmpty();
		assertThat(between(this.plain.unique(null, "x"), this.plain.unique("uq_x", "x"))).isEmpty();
		assertThat(between(this.plain.index("ix_cut_off", "x"), this.plain.index(null, "x"))).isEmpty();
	}

	@Test
	@DisplayName("A92, A103: a unique constraint with one more column is made again")
	void oneMoreColumn() {
		assertThat(between(this.plain.unique("nochange", "x"), this.plain.unique("nochange", "x", "y")))
			.containsExactly("drop unique constraint t (x) named nochange",
					"add unique constraint t (x, y) named nochange");
		assertThat(between(this.plain.unique(null, "x"), this.plain.unique(null, "x", "y")))
			.containsExactly("drop unique constraint t (x)", "add unique constraint t (x, y)");
	}

	@Test
	@DisplayName("A93: a unique constraint and an index on one column are not confused")
	void uniqueAndIndex() {
		TestTable both = this.plain.unique(null, "x").index("ix_x", "x");
		assertThat(between(both, both)).isEmpty();
		assertThat(between(this.plain.uniqueIndex("ix_x", "x"), this.plain.unique(null, "x"))).hasSize(2);
	}

	@Test
	@DisplayName("A99: the order of the columns of a unique constraint is no change")
	void orderOfUniqueColumns() {
		assertThat(between(this.plain.unique("uq", "x", "y"), this.plain.unique("uq", "y", "x"))).isEmpty();
		assertThat(between(this.plain.unique("one", "x", "y").unique("two", "y", "x"),
				this.plain.unique("two", "x", "y").unique("one", "y", "x")))
			.isEmpty();
	}

	@Test
	@DisplayName("A100: of two unnamed unique constraints the right one goes")
	void rightOneGoes() {
		TestTable before = this.plain.with(unique("t_x_key", "x")).with(unique("t_y_key", "y"));
		assertThat(SchemaDiff.between(schema(before), schema(this.plain.unique(null, "y"))).changes()).singleElement()
			.isEqualTo(new ConstraintChange.DropConstraint(before.build().name(), unique("t_x_key", "x")))
			.extracting((change) -> ((ConstraintChange.DropConstraint) change).constraint().name().text())
			.isEqualTo("t_x_key");
	}

	private static UniqueConstraint unique(String generatedName, String column) {
		return new UniqueConstraint(ObjectName.generated(generatedName), List.of(column), false,
				Deferrability.NOT_DEFERRABLE);
	}

	@Test
	@DisplayName("A101: where names change in case only all drops come before all additions")
	void namesInOtherCase() {
		TestTable before = this.plain.unique("UQ_X", "x").index("IX_Y", "y").foreignKey("FK_Z", "z", "t");
		TestTable after = this.plain.unique("uq_x", "x").index("ix_y", "y").foreignKey("fk_z", "z", "t");
		assertThat(between(before, after)).containsExactly("drop foreign key t (z) to t (id) named FK_Z",
				"drop unique constraint t (x) named UQ_X", "drop index IX_Y on t",
				"add unique constraint t (x) named uq_x", "create index ix_y on t",
				"add foreign key t (z) to t (id) named fk_z");
	}

	@Test
	@DisplayName("A102, A105: the unique constraints of a table come and go with it")
	void uniqueOfWholeTable() {
		SchemaDiff diff = SchemaDiff.between(schema(), schema(this.plain.unique("uq", "x")));
		assertThat(describe(diff.changes())).containsExactly("create table t");
		assertThat(describe(diff.inverse())).containsExactly("drop table t");
	}

	@Test
	@DisplayName("A106: a new table comes first, then its index")
	void indexOfNewTable() {
		assertThat(describe(SchemaDiff.between(schema(), schema(this.plain.uniqueIndex("ix", "x"))).changes()))
			.containsExactly("create table t", "create unique index ix on t");
	}

	@Test
	@DisplayName("A8, A108: indexes are dropped before their table, the inverse makes both again")
	void indexesOfDroppedTable() {
		TestTable before = this.plain.index("ix_x", "x").index("ix_y", "y");
		SchemaDiff diff = SchemaDiff.between(schema(before), schema());
		assertThat(describe(diff.changes())).containsExactly("drop index ix_y on t", "drop index ix_x on t",
				"drop table t");
		assertThat(Changes.apply(diff.inverse(), schema())).isEqualTo(schema(before));
	}

	@Test
	@DisplayName("A89, A104, A109, A111, A119: an index comes and goes")
	void comesAndGoes() {
		TestTable after = with(SchemaNotation.index("x", List.of(IndexKey.expression("lower(x)").desc()), false, null));
		SchemaDiff diff = SchemaDiff.between(schema(this.plain), schema(after));
		assertThat(describe(diff.changes())).containsExactly("create index x on t");
		assertThat(describe(diff.inverse())).containsExactly("drop index x on t");
		assertThat(between(after, after)).isEmpty();
	}

	@Test
	@DisplayName("A114, A115, A120, A128: each attribute of an index counts")
	void eachAttribute() {
		Index index = SchemaNotation.index("ix", List.of(IndexKey.column("x"), IndexKey.column("y")), false, null);
		IndexKey key = IndexKey.column("x");
		List<Index> others = List.of(
				SchemaNotation.index("ix", List.of(IndexKey.column("y"), IndexKey.column("x")), false, null),
				SchemaNotation.index("ix", List.of(IndexKey.column("x").desc(), IndexKey.column("y")), false, null),
				SchemaNotation.index("ix",
						List.of(new IndexKey("x", false, false, true, null, null), IndexKey.column("y")), false, null),
				SchemaNotation.index("ix",
						List.of(new IndexKey("x", false, false, null, 10, null), IndexKey.column("y")), false, null),
				SchemaNotation.index("ix",
						List.of(new IndexKey("x", false, false, null, null, "ops"), IndexKey.column("y")), false, null),
				SchemaNotation.index("ix", List.of(IndexKey.expression("x"), IndexKey.column("y")), false, null),
				SchemaNotation.index("ix", List.of(key), false, null),
				SchemaNotation.index("ix", index.keys(), true, null),
				SchemaNotation.index("ix", index.keys(), false, "x > 0"),
				new Index(index.name(), index.keys(), false, true, null, List.of(), null, null),
				new Index(index.name(), index.keys(), false, false, null, List.of("z"), null, null),
				new Index(index.name(), index.keys(), false, false, null, List.of(), "gin", null),
				new Index(index.name(), index.keys(), false, false, null, List.of(), null, "fillfactor=70"));
		assertThat(others)
			.allSatisfy((other) -> assertThat(between(with(index), with(other))).containsExactly("drop index ix on t",
					(other.unique() ? "create unique index" : "create index") + " ix on t"));
	}

	@Test
	@DisplayName("A118: white space makes no other index expression or predicate")
	void sameExpression() {
		assertThat(between(with(SchemaNotation.index("ix", List.of(IndexKey.expression("lower(x)")), false, "(x > 0)")),
				with(SchemaNotation.index("ix", List.of(IndexKey.expression("LOWER( x )")), false, "x>0"))))
			.isEmpty();
	}

	@Test
	@DisplayName("A121: the database decides whether two index expressions mean the same")
	void databaseDecides() {
		TestTable before = with(
				SchemaNotation.index("ix", List.of(IndexKey.expression("cast(x as integer)")), false, "x > 0"));
		TestTable after = with(SchemaNotation.index("ix", List.of(IndexKey.expression("x::integer")), false, "0 < x"));
		assertThat(SchemaDiff
			.between(schema(before), schema(after), DiffOptions.defaults().withEquivalences((pairs) -> pairs))
			.isEmpty()).isTrue();
		assertThat(SchemaDiff.between(schema(before), schema(after)).changes()).hasSize(2);
	}

	@Test
	@DisplayName("A124: an index in a named schema carries it")
	void namedSchema() {
		TestTable inSchema = table("s.t").id().column("x", INTEGER);
		assertThat(between(inSchema, inSchema.index("ix", "x"))).containsExactly("create index ix on s.t");
	}

	@Test
	@DisplayName("unique constraints that treat nulls differently or are checked later differ")
	void attributesOfUnique() {
		UniqueConstraint unique = new UniqueConstraint(ObjectName.of("uq"), List.of("x"), false,
				Deferrability.NOT_DEFERRABLE);
		assertThat(between(this.plain.with(unique),
				this.plain
					.with(new UniqueConstraint(ObjectName.of("uq"), List.of("x"), true, Deferrability.NOT_DEFERRABLE))))
			.hasSize(2);
		assertThat(between(this.plain.with(unique), this.plain
			.with(new UniqueConstraint(ObjectName.of("uq"), List.of("x"), false, Deferrability.INITIALLY_DEFERRED))))
			.hasSize(2);
	}

}
