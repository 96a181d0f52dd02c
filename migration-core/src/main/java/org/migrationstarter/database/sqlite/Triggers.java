package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * The triggers of tables that are rebuilt. They go with the old table, and their text is
 * known as it was before all changes. Names that have changed since are changed back
 * while such a trigger is made, so that it is SQLite that brings its text up to date.
 */
final class Triggers {

	private final Identifiers names;

	private final InPlaceWriter inPlace;

	private final Schema actual;

	private final List<Change> renames;

	/**
	 * Create the triggers.
	 * @param names how names are written
	 * @param inPlace what writes new names
	 * @param actual the schema before the rebuild
	 * @param renames the changes of names that have been made since the triggers were
	 * read
	 */
	Triggers(Identifiers names, InPlaceWriter inPlace, Schema actual, List<Change> renames) {
		this.names = names;
		this.inPlace = inPlace;
		this.actual = actual;
		this.renames = List.copyOf(renames);
	}

	List<Statement> drop(QualifiedName table) {
		return of(table).map((trigger) -> Statement.of("drop trigger " + this.names.quote(trigger.name()))).toList();
	}

	List<Statement> create(QualifiedName table) {
		return of(table).flatMap(this::create).toList();
	}

	private Stream<OpaqueObject> of(QualifiedName table) {
		return this.actual.opaqueObjects()
			.stream()
			.filter((object) -> object.kind().equals("trigger") && table.equals(object.table()));
	}

	private Stream<Statement> create(OpaqueObject trigger) {
		List<Change> spoken = this.renames.stream().filter((rename) -> mentions(trigger, rename)).toList();
		List<Change> back = new ArrayList<>(spoken.stream().map(Change::inverse).toList());
		Collections.reverse(back);
		return Stream
			.of(back.stream().flatMap(this::write), Stream.of(Statement.of(trigger.definition())),
					spoken.stream().flatMap(this::write))
			.flatMap((statements) -> statements);
	}

	private static boolean mentions(OpaqueObject trigger, Change rename) {
		String name = (rename instanceof RenameTable table) ? table.from().name() : ((RenameColumn) rename).from();
		return InPlace.mentions(trigger.definition(), name);
	}

	private Stream<Statement> write(Change rename) {
		return this.inPlace.write(rename, List.of()).stream();
	}

}
