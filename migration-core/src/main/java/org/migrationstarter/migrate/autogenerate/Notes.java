package org.migrationstarter.migrate.autogenerate;

import java.util.List;
import java.util.stream.Stream;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.schema.Column;

/**
 * Finds what the author of a migration should know beside the changes themselves.
 */
final class Notes {

	private Notes() {
	}

	static List<String> of(SchemaDiff diff) {
		return Stream
			.concat(diff.leftOut().stream().flatMap(Notes::onKept), diff.changes().stream().flatMap(Notes::onGone))
			.toList();
	}

	private static Stream<String> onKept(Change change) {
		return (change instanceof DropColumn drop && isRequired(drop.column()))
				? Stream.of("Column " + drop.table() + "." + drop.column().name()
						+ " stays and refuses null, so the application, which does not know it, cannot insert rows")
				: Stream.empty();
	}

	private static Stream<String> onGone(Change change) {
		return (change instanceof DropColumn drop && isRequired(drop.column()))
				? Stream.of("The downgrade brings column " + drop.table() + "." + drop.column().name()
						+ " back without its values, and needs one for the rows that exist then")
				: Stream.empty();
	}

	private static boolean isRequired(Column column) {
		return !column.nullable() && column.defaultValue() == null && column.identity() == null
				&& column.generated() == null;
	}

}
