package org.migrationstarter.database;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.SequenceOptions;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@OnDatabase(Engine.SQLITE)
class SqliteSchemaReaderTests extends AbstractSchemaReaderTests {

	SqliteSchemaReaderTests(TestDatabase template) {
		super(template);
	}

	@Override
	String stored(String name) {
		return name;
	}

	@Override
	String temporaryTable(String name) {
		return "create temporary table " + name + " (a integer)";
	}

	@Override
	String createSchema(String name) {
		return "attach ':memory:' as " + quoted(name);
	}

	@Override
	String targetInAudit() {
		return "t";
	}

	@Test
	void readsARowNumberAsAKeyThatTakesNoNull() {
		assertThat(column("integer primary key")).isEqualTo(Column.of("c", ColumnType.of("integer"), false));
	}

	@Test
	void readsAnyOtherKeyAsAColumnThatMayTakeNull() {
		assertThat(column("int primary key")).isEqualTo(Column.of("c", ColumnType.of("int"), true));
	}

	@Test
	void readsAutoincrementAsAnIdentity() {
		Schema schema = schema("create table t (id integer primary key autoincrement)", "insert into t values (7)");
		assertThat(schema.tables()).singleElement()
			.satisfies((table) -> assertThat(table.columns().get(0).identity())
				.isEqualTo(new Identity(Identity.Style.AUTOINCREMENT, SequenceOptions.DEFAULT)));
	}

	@Test
	void readsGeneratedColumns() {
		assertThat(table("create table t (a int, b int generated always as (a*2) stored, c as (a || 'x'))").columns())
			.extracting(Column::generated)
			.containsExactly(null, new GeneratedValue("a * 2", true), new GeneratedValue("a || 'x'", false));
	}

	@Test
	void readsCollations() {
		assertThat(table("create table t (a text collate NOCASE, b text collate binary, c text)").columns())
			.extracting(Column::collation)
			.containsExactly("nocase", null, null);
	}

	@Test
	void readsTheOptionsOfATable() {
		assertThat(table("create table t (a integer primary key) WITHOUT ROWID, strict").options())
			.isEqualTo("strict, without rowid");
	}

	@Test
	void readsPartialDescendingAndFunctionalIndexes() {
		assertThat(table("create table t (a int, b text, c text collate nocase)", """
				create unique index ix on t (a desc, lower(b) collate nocase, c collate binary, c) where b is NOT null
				""").indexes()).containsExactly(new Index(ObjectName.of("ix"),
				List.of(IndexKey.column("a").desc(), new IndexKey("lower(b)", true, false, null, null, "nocase"),
						new IndexKey("c", false, false, null, null, "binary"), IndexKey.column("c")),
				true, false, "b is not null", List.of(), null, null));
	}

	@Test
	void tellsRestrictFromNoAction() {
		assertThat(table("create table p (id integer primary key)",
				"create table t (a int references P (ID) on delete restrict deferrable initially deferred)")
			.foreignKeys()).containsExactly(
					new ForeignKey(ObjectName.generated(""), List.of("a"), QualifiedName.of("p"), List.of("id"),
							ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION, Deferrability.INITIALLY_DEFERRED));
	}

	@Test
	void namesEachForeignKeyAsItWasDeclared() {
		assertThat(table("create table p (id integer primary key)", """
				create table t (a int constraint fa references p, b int references p, c int,
					constraint fc foreign key (c) references p)
				""").foreignKeys()).extracting(ForeignKey::name, ForeignKey::columns)
			.containsExactly(tuple(ObjectName.of("fa"), List.of("a")), tuple(ObjectName.of("fc"), List.of("c")),
					tuple(ObjectName.generated(""), List.of("b")));
	}

	@Test
	void keepsTheStatementOfATrigger() {
		String trigger = "CREATE TRIGGER tr after insert on t begin update t set a = ';'; end";
		assertThat(schema("create table t (a integer)", trigger).opaqueObjects())
			.containsExactly(new OpaqueObject("trigger", QualifiedName.of("tr"), QualifiedName.of("t"), trigger));
	}

	@Test
	void keepsWhatItCannotRepresentAsSomethingOpaque() {
		assertThat(schema("create virtual table v using fts5 (a)",
				"create table t (a text not null on conflict ignore, unique (a collate nocase))")
			.opaqueObjects()).extracting(OpaqueObject::kind).containsExactly("conflict clause", "key", "virtual table");
	}

	@Test
	void readsATableThatWasAltered() {
		Table table = table("create table x (a integer primary key, b text check (b <> ''))",
				"alter table x rename to t", "alter table t rename column b to \"new b\"",
				"alter table t add column c int default 3 constraint ck check (c > 0)", "alter table t drop column c",
				"alter table t add column d text collate nocase");
		assertThat(table.checkConstraints()).extracting(CheckConstraint::expression).contains("\"new b\" <> ''");
		assertThat(table.columns()).extracting(Column::name, Column::collation)
			.containsExactly(tuple("a", null), tuple("new b", null), tuple("d", "nocase"));
	}

}
