package org.migrationstarter.diff;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Primary keys, foreign keys, checks, comments and options of tables: what is a change,
 * and what is none.
 */
class KeyAndCheckDiffTests implements SchemaNotation {

	private final TestTable target = table("o").id().required("code", INTEGER).unique("uq_code", "id", "code");

	private final TestTable plain = table("t").id().column("x", INTEGER).column("y", INTEGER);

	private List<String> between(TestTable before, TestTable after) {
		return describe(SchemaDiff.between(schema(before, this.target), schema(after, this.target)).changes());
	}

	private static ForeignKey key(ReferentialAction onDelete, ReferentialAction onUpdate, Deferrability deferrability) {
		return new ForeignKey(ObjectName.of("fk"), List.of("x"), QualifiedName.of("o"), List.of("id"), onDelete,
				onUpdate, deferrability);
	}

	@Test
	@DisplayName("A131, A132: a foreign key comes and goes with its name and options")
	void foreignKey() {
		TestTable with = this.plain
			.with(key(ReferentialAction.CASCADE, ReferentialAction.RESTRICT, Deferrability.INITIALLY_DEFERRED));
		assertThat(between(this.plain, with)).containsExactly("add foreign key t (x) to o (id) named fk");
		SchemaDiff drop = SchemaDiff.between(schema(with, this.target), schema(this.plain, this.target));
		assertThat(Changes.apply(drop.inverse(), schema(this.plain, this.target))).isEqualTo(schema(with, this.target));
	}

	@Test
	@DisplayName("A133, A134, A135: a composite foreign key keeps its columns in order")
	void compositeForeignKey() {
		TestTable with = this.plain
			.with(SchemaNotation.foreignKey("fk", List.of("x", "y"), "o", List.of("id", "code")));
		TestTable turned = this.plain
			.with(SchemaNotation.foreignKey("fk", List.of("y", "x"), "o", List.of("code", "id")));
		TestTable crossed = this.plain
			.with(SchemaNotation.foreignKey("fk", List.of("y", "x"), "o", List.of("id", "code")));
		assertThat(between(this.plain, with)).containsExactly("add foreign key t (x, y) to o (id, code) named fk");
		assertThat(between(with, turned)).as("the same pairs").isEmpty();
		assertThat(between(with, crossed)).as("other pairs").hasSize(2);
	}

	@Test
	@DisplayName("A136: a foreign key whose name changes in case only is dropped first")
	void nameInOtherCase() {
		assertThat(between(this.plain.foreignKey("FK", "x", "o"), this.plain.foreignKey("fk", "x", "o")))
			.containsExactly("drop foreign key t (x) to o (id) named FK", "add foreign key t (x) to o (id) named fk");
	}

	@Test
	@DisplayName("A138, A141 to A144: each action and each way to defer counts")
	void eachAttributeOfForeignKeys() {
		ForeignKey key = key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE);
		List<ForeignKey> others = List.of(
				key(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE),
				key(ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE),
				key(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, Deferrability.NOT_DEFERRABLE),
				key(ReferentialAction.SET_NULL, ReferentialAction.CASCADE, Deferrability.NOT_DEFERRABLE),
				key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.INITIALLY_DEFERRED),
				key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.INITIALLY_IMMEDIATE));
		assertThat(others).allSatisfy((other) -> {
			assertThat(between(this.plain.with(key), this.plain.with(other))).containsExactly(
					"drop foreign key t (x) to o (id) named fk", "add foreign key t (x) to o (id) named fk");
			assertThat(between(this.plain.with(other), this.plain.with(other))).isEmpty();
		});
	}

	@Test
	@DisplayName("A140: a database can treat two actions as one")
	void actionsThatDoTheSame() {
		Equivalences equivalences = new Equivalences() {

			@Override
			public Set<ExpressionPair> equivalent(Set<ExpressionPair> pairs) {
				return Set.of();
			}

			@Override
			public ReferentialAction canonical(ReferentialAction action) {
				return (action == ReferentialAction.RESTRICT) ? ReferentialAction.NO_ACTION : action;
			}

		};
		assertThat(SchemaDiff
			.between(
					schema(this.target,
							this.plain.with(key(ReferentialAction.RESTRICT, ReferentialAction.RESTRICT,
									Deferrability.NOT_DEFERRABLE))),
					schema(this.target,
							this.plain.with(key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION,
									Deferrability.NOT_DEFERRABLE))),
					DiffOptions.defaults().withEquivalences(equivalences))
			.isEmpty()).isTrue();
	}

	@Test
	@DisplayName("A146: a foreign key is dropped before the table it points to")
	void targetGoes() {
		SchemaDiff diff = SchemaDiff.between(schema(this.target, this.plain.foreignKey("fk", "x", "o")),
				schema(this.plain));
		assertThat(describe(diff.changes())).containsExactly("drop foreign key t (x) to o (id) named fk",
				"drop table o");
	}

	@Test
	@DisplayName("A21: a foreign key to a table that is not in the snapshot goes without trouble")
	void hiddenTarget() {
		assertThat(describe(
				SchemaDiff.between(schema(this.plain.foreignKey("fk", "x", "hidden")), schema(this.plain)).changes()))
			.containsExactly("drop foreign key t (x) to hidden (id) named fk");
	}

	@Test
	@DisplayName("A19: what a filter hides from both sides is no change")
	void hiddenOnBothSides() {
		assertThat(between(this.plain.foreignKey("fk2", "x", "o"), this.plain))
			.containsExactly("drop foreign key t (x) to o (id) named fk2");
	}

	@Test
	@DisplayName("A148, A149, A154: a check comes and goes with its expression, others stay")
	void check() {
		TestTable two = this.plain.check("ck1", "x > 1").check("ck2", "x > 2");
		assertThat(between(two, two.check("ck3", "x > 3"))).containsExactly("add check constraint t (x > 3) named ck3");
		assertThat(between(two.check("ck3", "x > 3"), two))
			.containsExactly("drop check constraint t (x > 3) named ck3");
	}

	@Test
	@DisplayName("A150, A151: another expression makes the check again, other white space does not")
	void expressionOfCheck() {
		assertThat(between(this.plain.check("ck", "x > 1"), this.plain.check("ck", "x > 2")))
			.containsExactly("drop check constraint t (x > 1) named ck", "add check constraint t (x > 2) named ck");
		assertThat(between(this.plain.check("ck", "x > 1"), this.plain.check("ck", "(x>1)"))).isEmpty();
	}

	@Test
	@DisplayName("A152, A153: an unnamed check is found by its expression, which the database compares")
	void unnamedCheck() {
		TestTable before = this.plain.check(null, "x in (1, 2)").check(null, "y > 0");
		TestTable after = this.plain.check(null, "y > 0").check(null, "x = 1 or x = 2");
		assertThat(between(before, before)).isEmpty();
		assertThat(SchemaDiff
			.between(schema(before), schema(after), DiffOptions.defaults().withEquivalences((pairs) -> pairs))
			.isEmpty()).isTrue();
		assertThat(between(before, after)).containsExactly("drop check constraint t (x in (1, 2))",
				"add check constraint t (x = 1 or x = 2)");
	}

	@Test
	@DisplayName("A155: the checks of a table come and go with it")
	void checksOfWholeTable() {
		assertThat(describe(SchemaDiff.between(schema(), schema(this.plain.check("ck", "x > 1"))).changes()))
			.containsExactly("create table t");
	}

	@Test
	@DisplayName("A160 to A163: a table comment comes, changes and goes with its old text kept")
	void tableComment() {
		assertThat(between(this.plain.comment("x"), this.plain.comment("x"))).isEmpty();
		SchemaDiff changed = SchemaDiff.between(schema(this.plain.comment("x")), schema(this.plain.comment("y")));
		assertThat(changed.inverse())
			.containsExactly(new TableChange.ChangeTableComment(this.plain.build().name(), "y", "x"));
		assertThat(between(this.plain, this.plain.comment("x"))).containsExactly("comment on table t");
		assertThat(between(this.plain.comment("x"), this.plain)).containsExactly("drop comment on table t");
	}

	@Test
	@DisplayName("other table options are a change")
	void tableOptions() {
		assertThat(between(this.plain, this.plain.options("without rowid")))
			.containsExactly("change options of table t from none to without rowid");
	}

	@Test
	@DisplayName("a primary key that grows is made again, after the column it grows by")
	void primaryKeyGrows() {
		TestTable before = table("t").required("a", INTEGER).primaryKey("a");
		TestTable after = table("t").required("a", INTEGER).required("b", INTEGER).primaryKey("a", "b");
		assertThat(between(before, after)).containsExactly("add column t.b integer", "drop primary key t (a)",
				"add primary key t (a, b)");
	}

	@Test
	@DisplayName("the order of the columns of a primary key counts")
	void orderOfPrimaryKey() {
		TestTable columns = table("t").required("a", INTEGER).required("b", INTEGER);
		assertThat(between(columns.primaryKey("a", "b"), columns.primaryKey("b", "a"))).hasSize(2);
	}

	@Test
	@DisplayName("the name of a primary key counts only where somebody gave it on both sides")
	void nameOfPrimaryKey() {
		TestTable columns = table("t").required("a", INTEGER);
		TestTable one = columns.with(new PrimaryKey(ObjectName.of("one"), List.of("a")));
		assertThat(between(one, columns.primaryKey("a"))).isEmpty();
		assertThat(between(one, columns.with(new PrimaryKey(ObjectName.of("two"), List.of("a"))))).hasSize(2);
	}

}
