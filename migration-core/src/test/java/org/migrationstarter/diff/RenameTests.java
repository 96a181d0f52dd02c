package org.migrationstarter.diff;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Renames that somebody names, and those that are found.
 */
class RenameTests implements SchemaNotation {

	private static final QualifiedName USER = QualifiedName.of("user");

	private static final QualifiedName PERSON = QualifiedName.of("person");

	private SchemaDiff diff(Schema before, Schema after, RenameHints hints) {
		return SchemaDiff.between(before, after, DiffOptions.defaults().withRenames(hints));
	}

	private Schema users(String table, String column) {
		return schema(
				table(table).id()
					.column(column, varchar(50))
					.unique("uq", column)
					.index("ix", column)
					.check("ck", column + " <> ''")
					.computed("initial", varchar(1), "substring(\"" + column + "\", 1, 1)"),
				table("note").id().column("user_id", INTEGER).foreignKey("fk", "user_id", table));
	}

	@Test
	@DisplayName("a renamed column is one change, all that uses it follows")
	void column() {
		Schema before = users("user", "name");
		Schema after = users("user", "full_name");
		SchemaDiff diff = diff(before, after, RenameHints.none().column(USER, "name", "full_name"));
		assertThat(describe(diff.changes())).containsExactly("rename column user.name to full_name");
		assertThat(Changes.apply(diff.changes(), before)).isEqualTo(after);
		assertThat(Changes.apply(diff.inverse(), after)).isEqualTo(before);
	}

	@Test
	@DisplayName("a renamed table is one change, foreign keys that point to it follow")
	void table() {
		SchemaDiff diff = diff(users("user", "name"), users("person", "name"), RenameHints.none().table(USER, PERSON));
		assertThat(describe(diff.changes())).containsExactly("rename table user to person");
	}

	@Test
	@DisplayName("a table can move to another schema with its rows")
	void tableToOtherSchema() {
		SchemaDiff diff = diff(users("user", "name"), users("app.user", "name"),
				RenameHints.none().table(USER, new QualifiedName("app", "user")));
		assertThat(describe(diff.changes())).containsExactly("create schema app", "rename table user to app.user");
	}

	@Test
	@DisplayName("table and column are renamed together, whichever name of the table the hint gives")
	void tableAndColumn() {
		List<String> expected = List.of("rename table user to person", "rename column person.name to full_name");
		RenameHints hints = RenameHints.none().table(USER, PERSON);
		assertThat(describe(
				diff(users("user", "name"), users("person", "full_name"), hints.column(USER, "name", "full_name"))
					.changes()))
			.isEqualTo(expected);
		assertThat(describe(
				diff(users("user", "name"), users("person", "full_name"), hints.column(PERSON, "name", "full_name"))
					.changes()))
			.isEqualTo(expected);
	}

	@Test
	@DisplayName("a column that is renamed and changed keeps its data")
	void renamedAndChanged() {
		SchemaDiff diff = diff(schema(table("user").id().column("a", varchar(10))),
				schema(table("user").id().required("b", varchar(20))), RenameHints.none().column(USER, "a", "b"));
		assertThat(describe(diff.changes())).containsExactly("rename column user.a to b",
				"alter column user.b: type varchar(10) to varchar(20), not null");
		assertThat(describe(diff.inverse())).containsExactly(
				"alter column user.b: type varchar(20) to varchar(10), null allowed", "rename column user.b to a");
	}

	@Test
	@DisplayName("a chain of renames starts at its end")
	void chain() {
		Schema before = schema(table("user").column("a", INTEGER).column("b", TEXT));
		Schema after = schema(table("user").column("b", INTEGER).column("c", TEXT));
		SchemaDiff diff = diff(before, after, RenameHints.none().column(USER, "a", "b").column(USER, "b", "c"));
		assertThat(describe(diff.changes())).containsExactly("rename column user.b to c", "rename column user.a to b");
	}

	@Test
	@DisplayName("a hint that has done its work, or names what is not there, is no change")
	void spentHints() {
		RenameHints hints = RenameHints.none().column(USER, "name", "full_name").table(PERSON, USER);
		SchemaDiff diff = diff(users("user", "full_name"), users("user", "full_name"), hints);
		assertThat(diff.isEmpty()).isTrue();
		assertThat(diff.unusedRenames()).isEqualTo(hints);
	}

	@Test
	@DisplayName("a hint with a slip of the pen is told from one that counts")
	void unusedHints() {
		RenameHints used = RenameHints.none().table(USER, PERSON).column(USER, "name", "full_name");
		SchemaDiff diff = diff(users("user", "name"), users("person", "full_name"),
				used.column(USER, "nmae", "full_name"));
		assertThat(diff.unusedRenames()).isEqualTo(RenameHints.none().column(USER, "nmae", "full_name"));
		assertThat(diff(users("user", "name"), users("person", "full_name"), used).unusedRenames().isEmpty()).isTrue();
	}

	@Test
	@DisplayName("a hint to a name that is taken does not count")
	void takenName() {
		Schema before = schema(table("user").column("a", INTEGER).column("b", INTEGER));
		Schema after = schema(table("user").column("b", INTEGER));
		assertThat(describe(diff(before, after, RenameHints.none().column(USER, "a", "b")).changes()))
			.containsExactly("drop column user.a");
	}

	@Test
	@DisplayName("a renamed constraint or index is one change")
	void constraintsAndIndexes() {
		TestTable plain = table("user").id().column("x", INTEGER);
		Schema before = schema(plain.unique("uq_old", "x").index("ix_old", "x"));
		Schema after = schema(plain.unique("uq_new", "x").index("ix_new", "x"));
		List<String> renames = List.of("rename unique constraint user (x) named uq_old to uq_new",
				"rename index ix_old on user to ix_new");
		RenameHints hints = RenameHints.none().constraint(USER, "uq_old", "uq_new").index(USER, "ix_old", "ix_new");
		assertThat(describe(diff(before, after, hints).changes())).isEqualTo(renames);
		assertThat(describe(SchemaDiff.between(before, after, DiffOptions.defaults().renamingConstraints()).changes()))
			.isEqualTo(renames);
		assertThat(describe(SchemaDiff.between(before, after).changes())).as("the default").hasSize(4);
	}

	@Test
	@DisplayName("a constraint that has to step aside comes back under its new name")
	void renamedConstraintStepsAside() {
		TestTable plain = table("user").id();
		Schema before = schema(plain.computed("c", INTEGER, "id + 1").unique("uq_old", "c"));
		Schema after = schema(plain.computed("c", INTEGER, "id + 2").unique("uq_new", "c"));
		SchemaDiff diff = SchemaDiff.between(before, after, DiffOptions.defaults().renamingConstraints());
		assertThat(describe(diff.changes())).containsExactly("drop unique constraint user (c) named uq_old",
				"drop column user.c", "add column user.c integer", "add unique constraint user (c) named uq_new");
	}

	@Test
	@DisplayName("a sequence is renamed, then its options change")
	void sequence() {
		Schema before = Schema.empty().withSequences(List.of(sequence("old", 1)));
		Schema after = Schema.empty().withSequences(List.of(sequence("new", 50)));
		SchemaDiff diff = diff(before, after,
				RenameHints.none().sequence(QualifiedName.of("old"), QualifiedName.of("new")));
		assertThat(describe(diff.changes())).containsExactly("rename sequence old to new", "alter sequence new");
		assertThat(Changes.apply(diff.changes(), before)).isEqualTo(after);
	}

	private static Sequence sequence(String name, long increment) {
		return new Sequence(QualifiedName.of(name), null, new SequenceOptions(1, increment, null, null, false, null));
	}

	@Test
	@DisplayName("one column that goes and one of its type that comes are a likely rename, whatever their names")
	void likelyColumn() {
		Schema before = schema(table("user").id().column("pw", varchar(50)));
		Schema after = schema(table("user").id().column("secret", varchar(50)));
		List<RenameCandidate> candidates = RenameCandidates.between(before, after, RenameHints.none());
		assertThat(candidates).singleElement().satisfies((candidate) -> {
			assertThat(candidate.isLikely()).isTrue();
			assertThat(candidate.rename()).isEqualTo(new ColumnChange.RenameColumn(USER, "pw", "secret"));
			assertThat(candidate.reason())
				.isEqualTo("both are varchar(50), no other column of the table comes or goes");
		});
		assertThat(describe(diff(before, after, candidates.get(0).addTo(RenameHints.none())).changes()))
			.containsExactly("rename column user.pw to secret");
	}

	@Test
	@DisplayName("of several columns the one with the similar name comes first")
	void bestColumnFirst() {
		List<RenameCandidate> candidates = RenameCandidates.between(
				schema(table("user").id().column("phone", varchar(50))),
				schema(table("user").id().column("nickname", varchar(50)).column("phone_number", varchar(50))),
				RenameHints.none());
		assertThat(candidates).hasSize(2)
			.isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()))
			.first()
			.extracting((candidate) -> candidate.rename().describe())
			.isEqualTo("rename column user.phone to phone_number");
	}

	@Test
	@DisplayName("columns of types that do not fit are no candidates, nor are computed ones")
	void noCandidates() {
		assertThat(RenameCandidates.between(schema(table("user").id().column("a", TEXT)),
				schema(table("user").id().column("b", INTEGER)), RenameHints.none()))
			.isEmpty();
		assertThat(RenameCandidates.between(schema(table("user").id().computed("a", INTEGER, "id")),
				schema(table("user").id().column("b", INTEGER)), RenameHints.none()))
			.isEmpty();
	}

	@Test
	@DisplayName("a table that goes beside one with mostly the same columns is a likely rename")
	void likelyTable() {
		assertThat(RenameCandidates.between(users("user", "name"), users("person", "name"), RenameHints.none()))
			.singleElement()
			.satisfies((candidate) -> {
				assertThat(candidate.isLikely()).isTrue();
				assertThat(candidate.reason()).isEqualTo("3 of 3 columns are the same");
				assertThat(candidate.addTo(RenameHints.none())).isEqualTo(RenameHints.none().table(USER, PERSON));
			});
		assertThat(RenameCandidates.between(schema(table("a").id().column("x", INTEGER)),
				schema(table("b").required("key", BIGINT)), RenameHints.none()))
			.isEmpty();
	}

	@Test
	@DisplayName("what is known to be renamed is no candidate")
	void knownRename() {
		assertThat(RenameCandidates.between(users("user", "name"), users("person", "name"),
				RenameHints.none().table(USER, PERSON)))
			.isEmpty();
	}

	@Test
	@DisplayName("a renamed column keeps its name in the definition")
	void definitionFollows() {
		Column before = Column.of("a", INTEGER, true).withDefaultValue("1").withComment("it");
		Schema renamed = new ColumnChange.RenameColumn(USER, "a", "b").applyTo(schema(table("user").column(before)));
		assertThat(renamed.table(USER).orElseThrow().columns()).containsExactly(before.withName("b"));
	}

}
