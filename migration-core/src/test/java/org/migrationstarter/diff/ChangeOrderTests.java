package org.migrationstarter.diff;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order of changes, and what has to step aside.
 */
class ChangeOrderTests implements SchemaNotation {

	private List<String> between(Schema before, Schema after) {
		return describe(SchemaDiff.between(before, after).changes());
	}

	private List<String> destructiveLast(Schema before, Schema after) {
		return describe(
				SchemaDiff.between(before, after, DiffOptions.defaults().withOrder(ChangeOrder.DESTRUCTIVE_LAST))
					.changes());
	}

	@Test
	@DisplayName("foreign keys of new tables that point to each other come after both tables")
	void cycleOfNewTables() {
		Schema cycle = schema(table("a").id().column("b_id", INTEGER).foreignKey("a_b", "b_id", "b"),
				table("b").id().column("a_id", INTEGER).foreignKey("b_a", "a_id", "a"));
		assertThat(between(schema(), cycle)).containsExactly("create table a", "create table b",
				"add foreign key a (b_id) to b (id) named a_b", "add foreign key b (a_id) to a (id) named b_a");
		assertThat(between(cycle, schema())).containsExactly("drop foreign key a (b_id) to b (id) named a_b",
				"drop foreign key b (a_id) to a (id) named b_a", "drop table a", "drop table b");
	}

	@Test
	@DisplayName("a schema, types and sequences come before the tables that use them, and go after them")
	void whatTablesUse() {
		Schema after = schema(table("s.t").id().column("mood", ColumnType.of("mood")))
			.withEnumTypes(List.of(new EnumType(new QualifiedName("s", "mood"), List.of("good"))))
			.withSequences(List.of(new Sequence(new QualifiedName("s", "seq"), null, SequenceOptions.DEFAULT)));
		assertThat(between(schema(), after)).containsExactly("create schema s", "create type s.mood",
				"create sequence s.seq", "create table s.t");
		assertThat(between(after, schema())).containsExactly("drop table s.t", "drop sequence s.seq",
				"drop type s.mood");
	}

	@Test
	@DisplayName("what uses a dropped column goes before it")
	void usersOfDroppedColumn() {
		TestTable plain = table("t").id().column("y", INTEGER);
		Schema before = schema(plain.column("x", INTEGER)
			.unique("uq", "x")
			.index("ix", "y", "x")
			.check("ck", "x > y")
			.foreignKey("fk", "x", "t")
			.computed("c", INTEGER, "x + y"));
		assertThat(between(before, schema(plain))).containsExactly("drop foreign key t (x) to t (id) named fk",
				"drop check constraint t (x > y) named ck", "drop unique constraint t (x) named uq",
				"drop index ix on t", "drop column t.c", "drop column t.x");
	}

	@Test
	@DisplayName("what survives a replaced column steps aside: index, check, unique, computed column, foreign keys")
	void survivorsOfReplacedColumn() {
		TestTable referring = table("r").id()
			.column("t_c", INTEGER)
			.with(SchemaNotation.foreignKey("r_t", List.of("t_c"), "t", List.of("c")));
		Schema before = schema(replaced("id + 1"), referring);
		Schema after = schema(replaced("id + 2"), referring);
		List<Change> changes = SchemaDiff.between(before, after).changes();
		assertThat(describe(changes)).containsExactly("drop foreign key r (t_c) to t (c) named r_t",
				"drop check constraint t (c > 0) named ck", "drop unique constraint t (c) named uq",
				"drop index ix on t", "drop column t.c", "add column t.c integer",
				"add unique constraint t (c) named uq", "add foreign key r (t_c) to t (c) named r_t",
				"add check constraint t (c > 0) named ck", "create index ix on t");
		assertThat(SchemaDiff.between(Changes.apply(changes, before), after).isEmpty()).isTrue();
	}

	private TestTable replaced(String expression) {
		return table("t").id()
			.computed("c", INTEGER, expression)
			.unique("uq", "c")
			.index("ix", "id", "c")
			.check("ck", "c > 0");
	}

	@Test
	@DisplayName("foreign keys step aside while the key they point to is replaced")
	void foreignKeyOfReplacedKey() {
		TestTable referring = table("r").column("t_id", INTEGER).foreignKey("r_t", "t_id", "t");
		TestTable target = table("t").required("id", INTEGER).required("x", INTEGER);
		assertThat(between(schema(referring, target.primaryKey("id")),
				schema(referring, target.primaryKey("x").unique("uq", "id"))))
			.containsExactly("drop foreign key r (t_id) to t (id) named r_t", "drop primary key t (id)",
					"add primary key t (x)", "add unique constraint t (id) named uq",
					"add foreign key r (t_id) to t (id) named r_t");
	}

	@Test
	@DisplayName("a foreign key waits for the key and the column it points to")
	void foreignKeyToNewKey() {
		TestTable referring = table("a").id().column("code", INTEGER);
		TestTable target = table("t").id();
		assertThat(between(schema(referring, target),
				schema(referring.with(SchemaNotation.foreignKey("fk", List.of("code"), "t", List.of("code"))),
						target.column("code", INTEGER).unique("uq", "code"))))
			.containsExactly("add column t.code integer", "add unique constraint t (code) named uq",
					"add foreign key a (code) to t (code) named fk");
	}

	@Test
	@DisplayName("an index that goes frees its name for one of another table")
	void nameMovesToOtherTable() {
		TestTable a = table("a").column("x", INTEGER);
		TestTable b = table("b").column("x", INTEGER);
		assertThat(between(schema(a, b.index("ix", "x")), schema(a.index("ix", "x"), b)))
			.containsExactly("drop index ix on b", "create index ix on a");
	}

	@Test
	@DisplayName("a column leaves an enum type before it is dropped, and waits for new constants")
	void enumTypes() {
		EnumType old = new EnumType(QualifiedName.of("old_mood"), List.of("a"));
		EnumType mood = new EnumType(QualifiedName.of("mood"), List.of("a"));
		Schema before = schema(table("t").column("m", ColumnType.of("old_mood"))).withEnumTypes(List.of(old));
		Schema after = schema(table("t").column("m", ColumnType.of("mood"))).withEnumTypes(List.of(mood));
		assertThat(between(before, after)).containsExactly("create type mood",
				"alter column t.m: type old_mood to mood", "drop type old_mood");
		Schema more = schema(table("t").column("m", ColumnType.of("mood"), (column) -> column.withDefaultValue("'b'")))
			.withEnumTypes(List.of(new EnumType(mood.name(), List.of("a", "b"))));
		assertThat(between(after, more)).containsExactly("alter type mood: add b",
				"alter column t.m: default none to 'b'");
		assertThat(between(more, after)).containsExactly("alter column t.m: default 'b' to none",
				"alter type mood: remove b");
	}

	@Test
	@DisplayName("constants of an enum type in another order are a change")
	void enumOrder() {
		Schema before = schema().withEnumTypes(List.of(new EnumType(QualifiedName.of("m"), List.of("a", "b"))));
		Schema after = schema().withEnumTypes(List.of(new EnumType(QualifiedName.of("m"), List.of("b", "a"))));
		assertThat(between(before, after)).containsExactly("alter type m: reorder");
	}

	@Test
	@DisplayName("each option of a sequence counts, and so does its type")
	void sequences() {
		QualifiedName name = QualifiedName.of("s");
		Sequence plain = new Sequence(name, null, SequenceOptions.DEFAULT);
		List<Sequence> others = List.of(new Sequence(name, "smallint", SequenceOptions.DEFAULT),
				new Sequence(name, null, new SequenceOptions(2, 1, null, null, false, null)),
				new Sequence(name, null, new SequenceOptions(1, 2, null, null, false, null)),
				new Sequence(name, null, new SequenceOptions(1, 1, 0L, null, false, null)),
				new Sequence(name, null, new SequenceOptions(1, 1, null, 9L, false, null)),
				new Sequence(name, null, new SequenceOptions(1, 1, null, null, true, null)),
				new Sequence(name, null, new SequenceOptions(1, 1, null, null, false, 20L)));
		assertThat(others).allSatisfy((other) -> assertThat(
				between(schema().withSequences(List.of(plain)), schema().withSequences(List.of(other))))
			.containsExactly("alter sequence s"));
	}

	@Test
	@DisplayName("the numbering of a column ends before its key goes, and begins after its key comes")
	void numberingNeedsKey() {
		TestTable before = table("t")
			.column("a", INTEGER,
					(column) -> column.withNullable(false)
						.withIdentity(new Identity(Identity.Style.AUTO_INCREMENT, SequenceOptions.DEFAULT)))
			.required("b", INTEGER);
		TestTable after = table("t").required("a", INTEGER)
			.column("b", INTEGER, (column) -> column.withNullable(false)
				.withIdentity(new Identity(Identity.Style.AUTO_INCREMENT, SequenceOptions.DEFAULT)));
		assertThat(between(schema(before.primaryKey("a")), schema(after.primaryKey("b")))).containsExactly(
				"alter column t.a: no identity", "drop primary key t (a)", "add primary key t (b)",
				"alter column t.b: identity");
	}

	@Test
	@DisplayName("where DDL commits by itself what can lose data comes last")
	void destructiveLast() {
		Schema before = schema(table("gone").id().index("ix_gone", "id"),
				table("t").id().column("old", INTEGER).column("cut", varchar(50)));
		Schema after = schema(table("t").id().column("cut", varchar(10)).column("young", INTEGER),
				table("z").id().column("t_id", INTEGER).foreignKey("fk", "t_id", "t"));
		assertThat(destructiveLast(before, after)).containsExactly("create table z", "add column t.young integer",
				"add foreign key z (t_id) to t (id) named fk", "drop index ix_gone on gone", "drop table gone",
				"alter column t.cut: type varchar(50) to varchar(10)", "drop column t.old");
	}

	@Test
	@DisplayName("what needs a destructive change waits for it, all else does not")
	void waitsForDestructiveChange() {
		Column computed = Column.of("x", INTEGER, true);
		Schema before = schema(table("t").id().column(computed).column("y", INTEGER));
		Schema after = schema(table("t").id()
			.computed("x", INTEGER, "id + 1")
			.column("y", INTEGER)
			.index("ix", "x")
			.index("iy", "y"));
		assertThat(destructiveLast(before, after)).containsExactly("create index iy on t", "drop column t.x",
				"add column t.x integer", "create index ix on t");
	}

	@Test
	@DisplayName("the same schemas give the same order, however their tables are listed")
	void deterministic() {
		TestTable a = table("a").id().column("x", INTEGER).index("ia", "x");
		TestTable b = table("b").id().column("y", INTEGER).foreignKey("fb", "y", "a");
		assertThat(between(schema(), schema(a, b))).isEqualTo(between(schema(), schema(b, a)));
	}

}
