package org.migrationstarter.diff;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.SequenceOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Columns: what is a change, and what is none.
 */
class ColumnDiffTests implements SchemaNotation {

	private List<Change> between(Column before, Column after) {
		return SchemaDiff.between(schema(table("t").id().column(before)), schema(table("t").id().column(after)))
			.changes();
	}

	private List<Change> between(ColumnType before, ColumnType after) {
		return between(Column.of("x", before, true), Column.of("x", after, true));
	}

	private List<Change> afterChange(Column before, UnaryOperator<Column> change) {
		return between(before, change.apply(before));
	}

	private static ColumnType type(String text) {
		String base = text.replaceAll("\\(.*", "");
		String[] numbers = text.contains("(") ? text.replaceAll(".*\\(|\\)", "").split(",") : new String[0];
		boolean number = base.equals("numeric");
		Integer first = (numbers.length > 0) ? Integer.valueOf(numbers[0]) : null;
		Integer second = (numbers.length > 1) ? Integer.valueOf(numbers[1]) : null;
		return new ColumnType(text, base, number ? null : first, number ? first : null, second, 0, false, List.of());
	}

	@ParameterizedTest(name = "{0}: {1} to {2}")
	@DisplayName("another type, length or precision is a change")
	@CsvSource(delimiter = '|', textBlock = """
			A28 | varchar(30)   | varchar(40)
			A29 | varchar(40)   | varchar(30)
			A30 | varchar(30)   | integer
			A32 | text          | varchar(255)
			A33 | numeric(10,5) | numeric(10,6)
			A38 | numeric(10,5) | numeric(12,5)
			A39 | numeric(10,5) | timestamp
			A49 | bigint        | smallint
			A50 | integer       | smallint
			A51 | integer       | varchar(10)
			A52 | char(1)       | varchar(1)
			A53 | varchar(6)    | varchar(12)
			A59 | timestamp     | timestamp with time zone
			A60 | integer       | numeric(8,0)
			A61 | numeric(8,0)  | numeric(8,2)
			""")
	void differentTypes(String row, String before, String after) {
		assertThat(between(type(before), type(after))).singleElement().isInstanceOf(AlterColumn.class);
	}

	@ParameterizedTest(name = "{0}: {1} to {2}")
	@DisplayName("what one side leaves open is no change")
	@CsvSource(delimiter = '|', textBlock = """
			A31 | varchar(30)   | varchar
			A34 | numeric(10,5) | numeric(10)
			A35 | numeric(10)   | numeric(10,5)
			A36 | numeric(10,2) | numeric(10)
			A40 | numeric       | numeric(10,5)
			A41 | integer       | integer
			A48 | bigint        | bigint
			""")
	void sameTypes(String row, String before, String after) {
		assertThat(between(type(before), type(after))).isEmpty();
	}

	@Test
	@DisplayName("types of one meaning may be spelled differently")
	void spelledDifferently() {
		ColumnType spelled = new ColumnType("character varying (30)", "varchar", 30, null, null, 0, false, List.of());
		assertThat(between(varchar(30), spelled)).isEmpty();
	}

	@Test
	@DisplayName("array dimensions and the sign are part of the type")
	void dimensionsAndSign() {
		ColumnType array = new ColumnType("integer[]", "integer", null, null, null, 1, false, List.of());
		ColumnType unsigned = new ColumnType("integer unsigned", "integer", null, null, null, 0, true, List.of());
		assertThat(between(INTEGER, array)).hasSize(1);
		assertThat(between(INTEGER, unsigned)).hasSize(1);
	}

	@Test
	@DisplayName("A56, A58: another collation is a change, one that only one side names is none")
	void collations() {
		Column latin = new Column("x", TEXT, true, null, null, null, "latin1_bin", null);
		Column utf8 = new Column("x", TEXT, true, null, null, null, "utf8_bin", null);
		Column unnamed = Column.of("x", TEXT, true);
		assertThat(describe(between(utf8, latin)))
			.containsExactly("alter column t.x: collation utf8_bin to latin1_bin");
		assertThat(between(utf8, unnamed)).isEmpty();
		assertThat(between(unnamed, utf8)).isEmpty();
	}

	private static ColumnType constants(String... values) {
		return new ColumnType("enum", "enum", null, null, null, 0, false, List.of(values));
	}

	@Test
	@DisplayName("A62, A63: a constant more or less of an inline enum is a change")
	void inlineEnumConstants() {
		assertThat(between(constants("A", "B"), constants("A", "B", "C"))).singleElement()
			.matches((change) -> !change.destructive());
		assertThat(between(constants("A", "B", "C"), constants("A", "B"))).singleElement().matches(Change::destructive);
	}

	@Test
	@DisplayName("A64: the order of the constants of an inline enum is no change")
	void inlineEnumOrder() {
		assertThat(between(constants("A", "B"), constants("B", "A"))).isEmpty();
	}

	@Test
	@DisplayName("A65: a database's own comparison of types decides")
	void ownComparisonOfTypes() {
		Equivalences all = new Equivalences() {

			@Override
			public Set<ExpressionPair> equivalent(Set<ExpressionPair> pairs) {
				return Set.of();
			}

			@Override
			public boolean sameType(ColumnType actual, ColumnType desired) {
				return true;
			}

		};
		SchemaDiff diff = SchemaDiff.between(schema(table("t").column("x", INTEGER)),
				schema(table("t").column("x", TEXT)), DiffOptions.defaults().withEquivalences(all));
		assertThat(diff.isEmpty()).isTrue();
	}

	@Test
	@DisplayName("A66: a wider number keeps its identity")
	void widerIdentity() {
		Column before = Column.of("x", INTEGER, false)
			.withIdentity(new Identity(Identity.Style.BY_DEFAULT, SequenceOptions.DEFAULT));
		assertThat(afterChange(before, (column) -> column.withType(BIGINT))).singleElement()
			.isEqualTo(new AlterColumn(table("t").build().name(), before, before.withType(BIGINT), null));
	}

	@Test
	@DisplayName("A68: another type is one change, which carries nullability, default and comment")
	void typeOnly() {
		Column before = Column.of("x", INTEGER, false).withDefaultValue("5").withComment("c");
		assertThat(describe(afterChange(before, (column) -> column.withType(BIGINT))))
			.containsExactly("alter column t.x: type integer to bigint");
	}

	@Test
	@DisplayName("A69: another nullability is one change, which carries type, default and comment")
	void nullabilityOnly() {
		Column before = Column.of("x", INTEGER, false).withDefaultValue("5").withComment("c");
		assertThat(describe(afterChange(before, (column) -> column.withNullable(true))))
			.containsExactly("alter column t.x: null allowed");
	}

	@ParameterizedTest(name = "{0}: {1} to {2}")
	@DisplayName("another default is a change")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			A70 | 'some default' | 'some new default'
			A71 | 15             | 20
			A72 | '//slash'      | 's//l//ash'
			A78 | 5              | 7
			A84 |                | 0
			A86 | 5              |
			""")
	void differentDefaults(String row, String before, String after) {
		Column column = Column.of("x", INTEGER, true);
		List<Change> changes = between(column.withDefaultValue(before), column.withDefaultValue(after));
		assertThat(changes).hasSize(1);
		assertThat(Changes.inverse(changes))
			.isEqualTo(between(column.withDefaultValue(after), column.withDefaultValue(before)));
	}

	@ParameterizedTest(name = "{0} and {1}")
	@DisplayName("A73, A74: white space, parentheses and the case of words make no other default")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			substring('name',1,3) | substring('name', 1, 3)
			'has '' quote'        | ('has '' quote')
			CURRENT_TIMESTAMP     | current_timestamp
			''                    | ''
			now()                 | NOW( )
			""")
	void sameDefaults(String before, String after) {
		Column column = Column.of("x", TEXT, true);
		assertThat(between(column.withDefaultValue(before), column.withDefaultValue(after))).isEmpty();
	}

	@Test
	@DisplayName("a literal keeps its white space and its case")
	void literalsAreExact() {
		Column column = Column.of("x", TEXT, true);
		assertThat(between(column.withDefaultValue("'a b'"), column.withDefaultValue("'a  b'"))).hasSize(1);
		assertThat(between(column.withDefaultValue("'a'"), column.withDefaultValue("'A'"))).hasSize(1);
	}

	@Test
	@DisplayName("A76: the database decides whether two defaults mean the same")
	void databaseDecidesOnDefaults() {
		Column before = Column.of("x", TEXT, true).withDefaultValue("now()");
		Column after = before.withDefaultValue("CURRENT_TIMESTAMP").withComment("when");
		DiffOptions options = DiffOptions.defaults().withEquivalences((pairs) -> pairs);
		SchemaDiff diff = SchemaDiff.between(schema(table("t").column(before)), schema(table("t").column(after)),
				options);
		assertThat(diff.changes()).as("the default stays as it is")
			.singleElement()
			.isEqualTo(new AlterColumn(table("t").build().name(), before, before.withComment("when"), null));
	}

	@Test
	@DisplayName("A79: serial does what an identity by default does")
	void serialAndIdentity() {
		Column serial = Column.of("x", INTEGER, false)
			.withIdentity(new Identity(Identity.Style.SERIAL, SequenceOptions.DEFAULT));
		Column identity = serial.withIdentity(new Identity(Identity.Style.BY_DEFAULT, SequenceOptions.DEFAULT));
		assertThat(between(serial, identity)).isEmpty();
		assertThat(between(identity, serial)).isEmpty();
	}

	@Test
	@DisplayName("A165, A166: a column comment comes and goes, and the change carries the column")
	void columnComment() {
		Column plain = Column.of("x", INTEGER, false).withDefaultValue("5");
		List<Change> changes = between(plain, plain.withComment("x"));
		assertThat(describe(changes)).containsExactly("alter column t.x: comment");
		assertThat(Changes.inverse(changes)).isEqualTo(between(plain.withComment("x"), plain));
	}

	@Test
	@DisplayName("A6: new columns come in declared order, the inverse drops them in reverse")
	void newColumns() {
		SchemaDiff diff = SchemaDiff.between(schema(table("t").id()),
				schema(table("t").id().column("c", INTEGER).column("a", INTEGER).column("b", INTEGER)));
		assertThat(describe(diff.changes())).containsExactly("add column t.c integer", "add column t.a integer",
				"add column t.b integer");
		assertThat(describe(diff.inverse())).containsExactly("drop column t.b", "drop column t.a", "drop column t.c");
	}

	@Test
	@DisplayName("the order of columns is no change")
	void columnOrder() {
		assertThat(SchemaDiff
			.between(schema(table("t").column("a", INTEGER).column("b", INTEGER)),
					schema(table("t").column("b", INTEGER).column("a", INTEGER)))
			.isEmpty()).isTrue();
	}

	@Test
	@DisplayName("A168, A169: a computed column comes, and goes without losing anything")
	void computedColumn() {
		TestTable plain = table("t").id().column("a", INTEGER);
		SchemaDiff diff = SchemaDiff.between(schema(plain), schema(plain.computed("c", INTEGER, "a + 1")));
		assertThat(diff.changes()).singleElement().isInstanceOf(AddColumn.class);
		assertThat(diff.inverse()).singleElement()
			.isInstanceOf(DropColumn.class)
			.matches((change) -> !change.destructive());
	}

	@Test
	@DisplayName("A170: another expression makes the computed column anew and loses nothing")
	void otherExpression() {
		TestTable plain = table("t").id().column("a", INTEGER);
		SchemaDiff diff = SchemaDiff.between(schema(plain.computed("c", INTEGER, "a + 1")),
				schema(plain.computed("c", INTEGER, "a + 2")));
		assertThat(describe(diff.changes())).containsExactly("drop column t.c", "add column t.c integer");
		assertThat(diff.changes()).noneMatch(Change::destructive);
	}

	@Test
	@DisplayName("A170: a virtual column that is to be stored is made anew")
	void virtualToStored() {
		Column stored = Column.of("c", INTEGER, true).withGenerated(new GeneratedValue("a + 1", true));
		assertThat(describe(between(stored, stored.withGenerated(new GeneratedValue("a + 1", false)))))
			.containsExactly("drop column t.c", "add column t.c integer");
	}

	@Test
	@DisplayName("A170: a plain column that is to be computed loses its values")
	void plainToComputed() {
		Column plain = Column.of("c", INTEGER, true);
		assertThat(between(plain, plain.withGenerated(new GeneratedValue("id + 1", true)))).first()
			.isInstanceOf(DropColumn.class)
			.matches(Change::destructive);
	}

	@Test
	@DisplayName("A170: a computed column that becomes a plain one keeps what was computed")
	void computedToPlain() {
		Column plain = Column.of("c", INTEGER, true);
		List<Change> changes = between(plain.withGenerated(new GeneratedValue("id + 1", true)), plain);
		assertThat(changes).noneMatch(Change::destructive)
			.last()
			.isEqualTo(new AddColumn(table("t").build().name(), plain, "id + 1"));
	}

	@Test
	@DisplayName("A171: white space and parentheses make no other expression")
	void sameExpression() {
		Column stored = Column.of("c", INTEGER, true).withGenerated(new GeneratedValue("a+1", true));
		assertThat(between(stored, stored.withGenerated(new GeneratedValue("((a + 1))", true)))).isEmpty();
	}

	@Test
	@DisplayName("a computed column that changes nothing but its comment stays")
	void commentOfComputedColumn() {
		Column stored = Column.of("c", INTEGER, true).withGenerated(new GeneratedValue("id + 1", true));
		assertThat(describe(between(stored, stored.withComment("sum")))).containsExactly("alter column t.c: comment");
	}

	@Test
	@DisplayName("A172, A173, A176: an identity comes and goes")
	void identity() {
		Column plain = Column.of("x", INTEGER, false);
		Column numbered = plain.withIdentity(new Identity(Identity.Style.ALWAYS, SequenceOptions.DEFAULT));
		assertThat(describe(between(plain, numbered))).containsExactly("alter column t.x: identity");
		assertThat(describe(between(numbered, plain))).containsExactly("alter column t.x: no identity");
	}

	@Test
	@DisplayName("A174, A175: each option of an identity counts")
	void identityOptions() {
		Column plain = Column.of("x", INTEGER, false);
		List<SequenceOptions> options = List.of(new SequenceOptions(5, 1, null, null, false, null),
				new SequenceOptions(1, 2, null, null, false, null), new SequenceOptions(1, 1, 0L, null, false, null),
				new SequenceOptions(1, 1, null, 9L, false, null), new SequenceOptions(1, 1, null, null, true, null));
		Column numbered = plain.withIdentity(new Identity(Identity.Style.ALWAYS, SequenceOptions.DEFAULT));
		assertThat(options).allSatisfy(
				(other) -> assertThat(between(numbered, plain.withIdentity(new Identity(Identity.Style.ALWAYS, other))))
					.hasSize(1));
		assertThat(
				between(numbered, plain.withIdentity(new Identity(Identity.Style.BY_DEFAULT, SequenceOptions.DEFAULT))))
			.hasSize(1);
		assertThat(between(numbered, numbered)).isEmpty();
	}

}
