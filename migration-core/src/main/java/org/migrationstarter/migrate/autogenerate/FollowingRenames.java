package org.migrationstarter.migrate.autogenerate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;

/**
 * Lets the sequence that numbers a table's rows follow the table to its new name. A new
 * one would begin with numbers that are taken. Some databases have no sequences, so that
 * a table with one counter stands for one.
 */
final class FollowingRenames {

	private final Schema actual;

	private final Schema desired;

	private FollowingRenames(Schema actual, Schema desired) {
		this.actual = actual;
		this.desired = desired;
	}

	static RenameHints of(RenameHints hints, Schema actual, Schema desired) {
		FollowingRenames following = new FollowingRenames(actual, desired);
		RenameHints all = hints;
		for (var table : hints.tables().entrySet()) {
			all = following.add(all, table.getKey(), table.getValue());
		}
		return all;
	}

	private RenameHints add(RenameHints hints, QualifiedName from, QualifiedName to) {
		RenameHints more = hints;
		for (QualifiedName sequence : names(this.actual.sequences(), Sequence::name)) {
			Optional<QualifiedName> renamed = renamed(sequence, from, to,
					names(this.desired.sequences(), Sequence::name));
			more = renamed.isPresent() ? more.sequence(sequence, renamed.get()) : more;
		}
		for (QualifiedName counter : names(counters(this.actual), Table::name)) {
			Optional<QualifiedName> renamed = renamed(counter, from, to, names(counters(this.desired), Table::name));
			more = renamed.isPresent() ? more.table(counter, renamed.get()) : more;
		}
		return more;
	}

	private static List<Table> counters(Schema schema) {
		return schema.tables().stream().filter((table) -> table.columns().size() == 1).toList();
	}

	private static <T> Set<QualifiedName> names(List<T> objects, Function<T, QualifiedName> name) {
		return objects.stream().map(name).collect(Collectors.toSet());
	}

	private static Optional<QualifiedName> renamed(QualifiedName sequence, QualifiedName from, QualifiedName to,
			Set<QualifiedName> desired) {
		if (!sequence.name().startsWith(from.name()) || sequence.name().equals(from.name())) {
			return Optional.empty();
		}
		return Optional.of(to.sibling(to.name() + sequence.name().substring(from.name().length())))
			.filter(desired::contains);
	}

}
