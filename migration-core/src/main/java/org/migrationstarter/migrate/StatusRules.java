package org.migrationstarter.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Migration.Kind;
import org.migrationstarter.revision.Version;

/**
 * Decides what became of each migration, by the rules of Flyway's own information
 * service: a row counts until a later one takes it back, a baseline stands for what is
 * below it, and a version below the highest applied one is late.
 */
final class StatusRules {

	private final List<Migration> migrations;

	private final Map<Object, HistoryRow> rows = new HashMap<>();

	private final boolean outOfOrder;

	private final @Nullable Version lastApplied;

	private final @Nullable Version lastBrought;

	private final @Nullable Version baseline;

	StatusRules(List<Migration> migrations, List<HistoryRow> history, boolean outOfOrder) {
		history.stream().filter(HistoryRow::migration).forEach(this::follow);
		this.outOfOrder = outOfOrder;
		this.migrations = migrations.stream().filter(this::matters).toList();
		this.lastApplied = highest(this.rows.values().stream().map(HistoryRow::version));
		this.lastBrought = highest(migrations.stream().map(Migration::version));
		this.baseline = highest(
				Stream.concat(this.rows.values().stream().filter(HistoryRow::baseline).map(HistoryRow::version),
						this.migrations.stream()
							.filter((migration) -> migration.kind() == Kind.BASELINE)
							.map(Migration::version)));
	}

	private void follow(HistoryRow row) {
		if (row.takesBack()) {
			this.rows.remove(key(row.version(), row.description()));
		}
		else {
			this.rows.put(key(row.version(), row.description()), row);
		}
	}

	private boolean matters(Migration migration) {
		if (migration.kind() != Kind.BASELINE) {
			return true;
		}
		// It is only for an empty database, and of several only the newest is used.
		Optional<HistoryRow> row = row(migration);
		boolean empty = this.rows.values().stream().allMatch((applied) -> applied.version() == null);
		return row.map(HistoryRow::baseline).orElse(empty);
	}

	List<RevisionStatus> revisions() {
		List<RevisionStatus> revisions = new ArrayList<>();
		Set<HistoryRow> seen = new HashSet<>();
		for (Migration migration : this.migrations) {
			Optional<HistoryRow> row = row(migration).filter((found) -> sameKind(migration, found));
			row.ifPresent(seen::add);
			revisions.add(new RevisionStatus(row.map(this::appliedState).orElseGet(() -> unappliedState(migration)),
					migration, row.orElse(null)));
		}
		this.rows.values()
			.stream()
			.filter((row) -> !seen.contains(row))
			.forEach((row) -> revisions.add(new RevisionStatus(unknownState(row), null, row)));
		return revisions;
	}

	private static boolean sameKind(Migration migration, HistoryRow row) {
		return row.baseline() == (migration.kind() == Kind.BASELINE);
	}

	private RevisionState appliedState(HistoryRow row) {
		if (!row.success()) {
			return RevisionState.FAILED;
		}
		return row.baseline() ? RevisionState.BASELINE : RevisionState.APPLIED;
	}

	private RevisionState unappliedState(Migration migration) {
		Version version = migration.version();
		if (version == null) {
			return RevisionState.PENDING;
		}
		if (migration.kind() == Kind.BASELINE) {
			return version.equals(this.baseline) ? RevisionState.PENDING : RevisionState.BELOW_BASELINE;
		}
		if (this.baseline != null && version.compareTo(this.baseline) <= 0) {
			return RevisionState.BELOW_BASELINE;
		}
		boolean late = this.lastApplied != null && version.compareTo(this.lastApplied) < 0;
		return (late && !this.outOfOrder) ? RevisionState.IGNORED : RevisionState.PENDING;
	}

	private RevisionState unknownState(HistoryRow row) {
		if (!row.success() || row.baseline()) {
			return appliedState(row);
		}
		boolean newer = row.version() != null
				&& (this.lastBrought == null || row.version().compareTo(this.lastBrought) > 0);
		return newer ? RevisionState.FUTURE : RevisionState.MISSING;
	}

	private Optional<HistoryRow> row(Migration migration) {
		return Optional.ofNullable(this.rows.get(key(migration.version(), migration.description())));
	}

	private static Object key(@Nullable Version version, String description) {
		return (version != null) ? version : description;
	}

	private static @Nullable Version highest(Stream<@Nullable Version> versions) {
		return versions.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
	}

}
