package org.migrationstarter.database.sqlite;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.sqlite.CreateTable.ColumnText;
import org.migrationstarter.database.sqlite.CreateTable.Reference;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ObjectName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CreateTableParserTests {

	private static CreateTable parse(String definitions) {
		return CreateTableParser.parse("CREATE TABLE \"main\".\"a (b)\" (" + definitions + ")");
	}

	@Test
	void findsChecksOfColumnsAndOfTheTable() {
		assertThat(parse("a int check (a > 0) constraint c1 check(a<9), constraint [c 2] check (a <> ')')")
			.checkConstraints()).containsExactly(new CheckConstraint(ObjectName.generated(""), "a > 0"),
					new CheckConstraint(ObjectName.of("c1"), "a < 9"),
					new CheckConstraint(ObjectName.of("c 2"), "a <> ')'"));
	}

	@Test
	void findsTheEndOfNestedParentheses() {
		assertThat(
				parse("a int check ((a in (1, (2)) or (a)) and ')' <> '('), b text collate rtrim").checkConstraints())
			.extracting(CheckConstraint::expression)
			.containsExactly("(a in (1, (2)) or (a)) and ')' <> '('");
	}

	@Test
	void takesNoDefinitionFromACommentOrAString() {
		CreateTable table = parse("""
				a int default 'x, check (1)', -- b int check (2),
				c text /* , unique (c), */ collate nocase
				""");
		assertThat(table.checkConstraints()).isEmpty();
		assertThat(table.keys()).isEmpty();
		assertThat(table.column("C").collation()).isEqualTo("nocase");
	}

	@Test
	void takesQuotedKeywordsForNames() {
		CreateTable table = parse("\"check\" int, [unique] int collate nocase, `primary` int unique");
		assertThat(table.keys()).extracting(CreateTable.Key::columns).containsExactly(List.of("primary"));
		assertThat(table.column("unique").collation()).isEqualTo("nocase");
	}

	@Test
	void takesWordsBehindATypeForTheType() {
		CreateTable table = parse("a unsigned big int(10, 2) unique, b double precision check (b > 0), c");
		assertThat(table.keys()).extracting(CreateTable.Key::columns).containsExactly(List.of("a"));
		assertThat(table.checkConstraints()).hasSize(1);
	}

	@Test
	void skipsDefaultsOfAllKinds() {
		assertThat(parse("""
				a default -1 check (a), b default +1.5e3 check (b), c default (x'00' || (1)) check (c),
				d default current_timestamp check (d), e default "check" check (e), f default null check (f)
				""").checkConstraints()).extracting(CheckConstraint::expression)
			.containsExactly("a", "b", "c", "d", "e", "f");
	}

	@Test
	void findsGeneratedExpressions() {
		CreateTable table = parse("a int, b int generated always as (a * (2)) stored not null, c as (a||',') virtual");
		assertThat(table.column("b").generated()).isEqualTo("a * (2)");
		assertThat(table.column("c").generated()).isEqualTo("a || ','");
		assertThat(table.column("a")).isEqualTo(ColumnText.NOTHING);
	}

	@Test
	void findsNamesAndDeferrabilityOfForeignKeys() {
		assertThat(
				parse("""
						a int references p,
						b int constraint f2 references p(x) on delete set null on update no action match full
							deferrable initially deferred not null,
						constraint f3 foreign key (a, b) references q (x, y) on delete cascade not deferrable initially deferred,
						foreign key (b) references r deferrable
						""")
					.foreignKeys())
			.containsExactly(new Reference(null, Deferrability.NOT_DEFERRABLE),
					new Reference("f2", Deferrability.INITIALLY_DEFERRED),
					new Reference("f3", Deferrability.NOT_DEFERRABLE),
					new Reference(null, Deferrability.NOT_DEFERRABLE));
	}

	@Test
	void findsNamesOfKeys() {
		CreateTable table = parse(
				"a int constraint p primary key, b int, constraint u unique (\"B\" collate nocase, a desc)");
		assertThat(table.keyName(true, List.of("a"))).hasValue("p");
		assertThat(table.keyName(false, List.of("b", "A"))).hasValue("u");
		assertThat(table.keyName(false, List.of("a", "b"))).isEmpty();
	}

	@Test
	void findsAutoincrement() {
		assertThat(parse("id integer primary key desc on conflict abort autoincrement").column("ID").autoincrement())
			.isTrue();
	}

	@Test
	void findsConflictClauses() {
		assertThat(parse("a int not null on conflict ignore unique on conflict replace, unique (a) on conflict fail")
			.conflictClauses()).containsExactly("a not null on conflict ignore", "unique (a) on conflict replace",
					"unique (a) on conflict fail");
	}

	@Test
	void takesTableConstraintsWithoutCommasBetweenThem() {
		assertThat(parse("a int, unique (a) check (a > 0) primary key (a)").keys())
			.extracting(CreateTable.Key::primary, CreateTable.Key::columns)
			.containsExactly(tuple(false, List.of("a")), tuple(true, List.of("a")));
	}

}
