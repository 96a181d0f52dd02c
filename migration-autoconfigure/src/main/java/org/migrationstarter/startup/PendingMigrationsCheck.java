package org.migrationstarter.startup;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.api.configuration.Configuration;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.migrate.HalfDone;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.OutOfOrder;
import org.migrationstarter.migrate.RevisionState;
import org.migrationstarter.migrate.RevisionStatus;
import org.migrationstarter.revision.Migration.Kind;
import org.migrationstarter.revision.Revision;

/**
 * Looks at what the migrations build on before any is applied. If there is nothing to
 * apply, no script is read.
 */
public final class PendingMigrationsCheck {

	private static final Log logger = LogFactory.getLog(PendingMigrationsCheck.class);

	private final MultipleHeads multipleHeads;

	/**
	 * Make a check.
	 * @param multipleHeads what to do about several heads
	 */
	public PendingMigrationsCheck(MultipleHeads multipleHeads) {
		this.multipleHeads = multipleHeads;
	}

	/**
	 * Whether there is nothing to apply but repeatable migrations, of which only Flyway
	 * knows whether they have changed.
	 * @param unit the database
	 * @param rows the rows of its history
	 * @return {@code false} if a version is missing, or something is half-done
	 */
	boolean nothingToDo(MigrationUnit unit, List<HistoryRow> rows) {
		return nothingUnapplied(unit, rows) && HalfDone.in(rows).isEmpty();
	}

	private static boolean nothingUnapplied(MigrationUnit unit, List<HistoryRow> rows) {
		return MigrationStatus.of(unit.scripts().migrations(), rows, unit.configuration().isOutOfOrder())
			.revisions()
			.stream()
			.noneMatch(PendingMigrationsCheck::isUnapplied);
	}

	/**
	 * Check what is pending.
	 * @param unit the database
	 * @param rows the rows of its history
	 * @param configuration how to reach it
	 * @return what is to be applied
	 * @throws MigrationsStartupException if there are several heads
	 * @throws org.migrationstarter.revision.InvalidGraphException if the migrations
	 * contradict each other
	 */
	PendingMigrations check(MigrationUnit unit, List<HistoryRow> rows, Configuration configuration) {
		if (nothingUnapplied(unit, rows)) {
			return repeatable(unit, configuration);
		}
		boolean outOfOrder = configuration.isOutOfOrder();
		MigrationStatus status = MigrationStatus.of(unit.scripts(), rows, outOfOrder);
		if (status.pending().stream().anyMatch((revision) -> revision.version() != null)) {
			checkHeads(status.heads());
		}
		List<RevisionStatus> late = outOfOrder ? List.of() : OutOfOrder.late(status);
		if (!late.isEmpty()) {
			logger.info("Migrations: applying late, since nothing applied builds on them: "
					+ late.stream().map(RevisionStatus::script).collect(Collectors.joining(", ")));
		}
		return new PendingMigrations(status.pending().size(), OutOfOrder.applying(configuration, status));
	}

	/**
	 * Return what is left where no version is missing.
	 * @param unit the database
	 * @return the repeatable migrations, of which only Flyway knows whether they have
	 * changed
	 */
	PendingMigrations repeatable(MigrationUnit unit) {
		return repeatable(unit, unit.configuration());
	}

	private static PendingMigrations repeatable(MigrationUnit unit, Configuration configuration) {
		long count = unit.scripts()
			.migrations()
			.stream()
			.filter((migration) -> migration.kind() == Kind.REPEATABLE)
			.count();
		return new PendingMigrations((int) count, configuration);
	}

	private static boolean isUnapplied(RevisionStatus revision) {
		return revision.version() != null
				&& (revision.state() == RevisionState.PENDING || revision.state() == RevisionState.IGNORED);
	}

	private void checkHeads(List<Revision> heads) {
		if (heads.size() < 2) {
			return;
		}
		String description = "Branches of migrations were never merged, so there are %d heads: %s."
			.formatted(heads.size(), heads.stream().map(Revision::script).collect(Collectors.joining(", ")));
		if (this.multipleHeads == MultipleHeads.FAIL) {
			throw new MigrationsStartupException(description + " Nothing was applied.",
					"Run 'migrations merge' to join them in a new revision, or set migrations.multiple-heads=warn to apply "
							+ "them in the order of their versions.");
		}
		logger.warn("Migrations: " + description + " Run 'migrations merge' to join them.");
	}

}
