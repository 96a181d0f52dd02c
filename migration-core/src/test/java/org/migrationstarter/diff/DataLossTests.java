package org.migrationstarter.diff;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which changes can lose data, and what happens when they are not wanted.
 */
class DataLossTests implements SchemaNotation {

	private static final DiffOptions LOSE_NOTHING = DiffOptions.defaults().withDestructive((change) -> false);

	private static ColumnType type(String text) {
		String base = text.replaceAll("\\(.*?\\)| unsigned|\\[\\]", "");
		String[] numbers = text.contains("(") ? text.replaceAll(".*\\(|\\).*", "").split(",") : new String[0];
		boolean number = base.equals("numeric") || base.equals("timestamp");
		Integer first = (numbers.length > 0) ? Integer.valueOf(numbers[0]) : null;
		Integer second = (numbers.length > 1) ? Integer.valueOf(numbers[1]) : null;
		return new ColumnType(text, base, number ? null : first, number ? first : null, second,
				text.endsWith("[]") ? 1 : 0, text.contains("unsigned"), List.of());
	}

	@ParameterizedTest(name = "{0} to {1}")
	@DisplayName("a type that takes all values of the old one loses nothing")
	@CsvSource(delimiter = '|', textBlock = """
			varchar(30)      | varchar(40)
			varchar(30)      | varchar
			varchar(30)      | text
			char(3)          | varchar(3)
			smallint         | integer
			integer          | bigint
			int unsigned     | bigint
			integer          | numeric(10,0)
			bigint           | numeric(21,2)
			integer          | numeric
			integer          | varchar(11)
			bigint           | text
			integer          | double precision
			real             | double precision
			numeric(10,2)    | numeric(12,4)
			numeric(10,2)    | numeric
			timestamp(3)     | timestamp(6)
			date             | timestamp(6)
			text             | longtext
			""")
	void widening(String before, String after) {
		assertThat(ColumnDifference
			.between(table("t").column("x", type(before)).build().columns().get(0),
					table("t").column("x", type(after)).build().columns().get(0))
			.canLoseValues()).isFalse();
	}

	@ParameterizedTest(name = "{0} to {1}")
	@DisplayName("a type that may not take all values of the old one can lose some")
	@CsvSource(delimiter = '|', textBlock = """
			varchar(40)      | varchar(30)
			varchar          | varchar(30)
			text             | varchar(255)
			varchar(10)      | integer
			bigint           | integer
			int              | int unsigned
			int unsigned     | int
			int              | bigint unsigned
			bigint unsigned  | bigint
			integer          | numeric(10,2)
			integer          | varchar(10)
			bigint           | double precision
			double precision | real
			numeric(10,2)    | numeric(10,6)
			numeric(10,2)    | numeric(12,1)
			numeric          | numeric(38,10)
			timestamp(6)     | timestamp(3)
			timestamp        | timestamp with time zone
			timestamp(6)     | date
			integer          | integer[]
			longtext         | text
			uuid             | bytea
			""")
	void narrowing(String before, String after) {
		assertThat(ColumnDifference
			.between(table("t").column("x", type(before)).build().columns().get(0),
					table("t").column("x", type(after)).build().columns().get(0))
			.canLoseValues()).isTrue();
	}

	@Test
	@DisplayName("constants that become a text keep their values if it is long enough")
	void constantsToText() {
		ColumnType constants = new ColumnType("enum", "enum", null, null, null, 0, false, List.of("new", "paid"));
		assertThat(TypeNarrowing.between(constants, varchar(4))).isFalse();
		assertThat(TypeNarrowing.between(constants, varchar(3))).isTrue();
	}

	@Test
	@DisplayName("a dropped table that is not wanted stays, with all that it needs and has")
	void keptTable() {
		TestTable known = table("known").id();
		Schema before = schema(known,
				table("unknown").id()
					.column("known_id", INTEGER)
					.column("mood", ColumnType.of("mood"))
					.index("ix", "known_id")
					.foreignKey("fk", "known_id", "known"))
			.withEnumTypes(List.of(new EnumType(QualifiedName.of("mood"), List.of("good"))));
		SchemaDiff diff = SchemaDiff.between(before, schema(known.column("more", INTEGER)), LOSE_NOTHING);
		assertThat(describe(diff.changes())).containsExactly("add column known.more integer");
		assertThat(describe(diff.leftOut())).containsExactlyInAnyOrder("drop table unknown", "drop type mood");
	}

	@Test
	@DisplayName("of several tables that go only the named one is dropped")
	void namedTable() {
		Schema before = schema(table("a").id(), table("b").id());
		DiffOptions options = DiffOptions.defaults()
			.withDestructive((change) -> change instanceof DropTable drop && drop.table().name().equals("a"));
		SchemaDiff diff = SchemaDiff.between(before, schema(), options);
		assertThat(describe(diff.changes())).containsExactly("drop table a");
		assertThat(describe(diff.leftOut())).containsExactly("drop table b");
	}

	@Test
	@DisplayName("a kept table lets go of a table that is dropped")
	void keptTableThatPointsToDroppedOne() {
		Schema before = schema(table("a").id(), table("b").column("a_id", INTEGER).foreignKey("fk", "a_id", "a"));
		DiffOptions options = DiffOptions.defaults()
			.withDestructive((change) -> change instanceof DropTable drop && drop.table().name().equals("a"));
		assertThat(describe(SchemaDiff.between(before, schema(), options).changes()))
			.containsExactly("drop foreign key b (a_id) to a (id) named fk", "drop table a");
	}

	@Test
	@DisplayName("a dropped column that is not wanted stays, other changes of its table happen")
	void keptColumn() {
		SchemaDiff diff = SchemaDiff.between(schema(table("t").id().column("old", INTEGER)),
				schema(table("t").id().column("young", INTEGER)), LOSE_NOTHING);
		assertThat(describe(diff.changes())).containsExactly("add column t.young integer");
		assertThat(describe(diff.leftOut())).containsExactly("drop column t.old");
	}

	@Test
	@DisplayName("what hangs on a column that stays, stays too")
	void keptColumnWithAllThatUsesIt() {
		Schema before = schema(table("a").id(),
				table("t").id()
					.column("old", INTEGER)
					.index("ix", "old")
					.unique("uq", "id", "old")
					.check("ck", "old > 7")
					.foreignKey("fk", "old", "a"));
		SchemaDiff diff = SchemaDiff.between(before, schema(table("a").id(), table("t").id().column("young", INTEGER)),
				LOSE_NOTHING);
		assertThat(describe(diff.changes())).containsExactly("add column t.young integer");
		assertThat(describe(diff.leftOut())).containsExactly("drop column t.old");
	}

	@Test
	@DisplayName("a narrower type that is not wanted leaves the type, but not the comment")
	void keptType() {
		SchemaDiff diff = SchemaDiff.between(schema(table("t").column("x", varchar(40))),
				schema(table("t").column("x", varchar(30), (column) -> column.withComment("short"))), LOSE_NOTHING);
		assertThat(describe(diff.changes())).containsExactly("alter column t.x: comment");
		assertThat(diff.leftOut()).hasSize(1);
	}

	@Test
	@DisplayName("a plain column that was to be computed stays plain")
	void keptPlainColumn() {
		SchemaDiff diff = SchemaDiff.between(schema(table("t").id().column("x", INTEGER)),
				schema(table("t").id().computed("x", INTEGER, "id + 1")), LOSE_NOTHING);
		assertThat(diff.changes()).isEmpty();
		assertThat(describe(diff.leftOut())).containsExactly("drop column t.x");
	}

	@Test
	@DisplayName("constants and sequences that go stay unless they are wanted to go")
	void keptConstantsAndSequences() {
		Schema before = schema().withEnumTypes(List.of(new EnumType(QualifiedName.of("m"), List.of("a", "b"))))
			.withSequences(List.of(new Sequence(QualifiedName.of("s"), null, SequenceOptions.DEFAULT)));
		Schema after = schema().withEnumTypes(List.of(new EnumType(QualifiedName.of("m"), List.of("a", "c"))));
		SchemaDiff diff = SchemaDiff.between(before, after, LOSE_NOTHING);
		assertThat(describe(diff.changes())).containsExactly("alter type m: add c");
		assertThat(describe(diff.leftOut())).containsExactlyInAnyOrder("alter type m: add c remove b",
				"drop sequence s");
	}

	@Test
	@DisplayName("a type that nobody asks for stays unless it is wanted to go")
	void keptEnumType() {
		Schema before = schema().withEnumTypes(List.of(new EnumType(QualifiedName.of("m"), List.of("a"))));
		SchemaDiff diff = SchemaDiff.between(before, schema(), LOSE_NOTHING);
		assertThat(diff.changes()).isEmpty();
		assertThat(describe(diff.leftOut())).containsExactly("drop type m");
	}

	@Test
	@DisplayName("a required column says that rows which exist need a value, until one is given")
	void existingRows() {
		Schema before = schema(table("t").id().column("x", INTEGER));
		Schema after = schema(table("t").id().required("x", INTEGER).required("y", INTEGER));
		QualifiedName name = QualifiedName.of("t");
		assertThat(SchemaDiff.between(before, after).changes()).satisfiesExactly(
				(change) -> assertThat(((AddColumn) change).needsValue()).isTrue(),
				(change) -> assertThat(((AlterColumn) change).needsValue()).isTrue());
		DiffOptions options = DiffOptions.defaults()
			.withExistingRows(Map.of(new MemberName(name, "x"), "0", new MemberName(name, "y"), "id"));
		assertThat(SchemaDiff.between(before, after, options).changes()).satisfiesExactly(
				(change) -> assertThat(((AddColumn) change).existingRows()).isEqualTo("id"),
				(change) -> assertThat(((AlterColumn) change).existingRows()).isEqualTo("0"));
	}

}
