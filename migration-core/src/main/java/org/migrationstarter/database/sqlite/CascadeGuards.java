package org.migrationstarter.database.sqlite;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;

/**
 * Triggers that hold back the rows which refer to a table while it is dropped. SQLite
 * deletes a table's rows before it drops it, and foreign keys act on that: they delete or
 * change the rows that refer to it. A trigger that ignores each of these actions leaves
 * those rows as they are.
 *
 * @see <a href="https://www.sqlite.org/lang_droptable.html">DROP TABLE</a>
 */
final class CascadeGuards {

	private final Identifiers names;

	private final RebuildGroup group;

	CascadeGuards(Identifiers names, RebuildGroup group) {
		this.names = names;
		this.group = group;
	}

	List<Statement> raise() {
		return guards()
			.map((guard) -> new Statement(create(guard),
					"Holds back the rows of " + guard.table() + ", which would follow the rows that they refer to"))
			.toList();
	}

	List<Statement> lower() {
		return guards().map((guard) -> Statement.of("drop trigger temp." + name(guard))).toList();
	}

	private Stream<Guard> guards() {
		Set<ReferentialAction> updates = Set.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);
		return Stream.concat(
				this.group.followers(Set.of(ReferentialAction.CASCADE))
					.stream()
					.map((table) -> new Guard(table, "delete")),
				this.group.followers(updates).stream().map((table) -> new Guard(table, "update")));
	}

	private String create(Guard guard) {
		return "create temp trigger " + name(guard) + " before " + guard.event() + " on "
				+ this.names.quote(guard.table()) + "\nbegin\n    select raise(ignore);\nend";
	}

	private String name(Guard guard) {
		return this.names.quote("keep_" + guard.table().name() + "_on_" + guard.event());
	}

	private record Guard(QualifiedName table, String event) {

	}

}
