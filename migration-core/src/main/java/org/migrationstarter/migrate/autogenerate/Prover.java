package org.migrationstarter.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Changes;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.Schema;

/**
 * Goes the way there and back in a scratch database. The way back starts from what the
 * upgrade really made: names that the database makes up are not known before.
 */
final class Prover {

	private final Origin origin;

	private final Schema desired;

	private final Database database;

	private final DiffOptions options;

	private final List<String> doubts = new ArrayList<>();

	private boolean wayBackIsRight = true;

	/**
	 * Create a prover.
	 * @param origin where the way starts
	 * @param desired where it leads to
	 * @param database the database that the scripts are for
	 * @param options how the two were compared
	 */
	Prover(Origin origin, Schema desired, Database database, DiffOptions options) {
		this.origin = origin;
		this.desired = desired;
		this.database = database;
		this.options = options;
	}

	/**
	 * Try stages, and write them down.
	 * @param stages the stages of the way there
	 * @return the migrations, and how far they were tried
	 * @throws RefutedUpgradeException if the way does not lead there
	 */
	Proven prove(List<Stage> stages) {
		Trial trial;
		try {
			trial = this.origin.imitate();
		}
		catch (ImitationException ex) {
			this.doubts.add("Nothing was tried. " + ex.getMessage());
			return untried(stages);
		}
		Set<OpaqueObject> missing = new HashSet<>(this.origin.schema().opaqueObjects());
		missing.removeAll(trial.read().opaqueObjects());
		if (!missing.isEmpty()) {
			this.doubts.add("Tried without what cannot be imitated: " + missing.stream()
				.map((object) -> object.kind() + " " + object.name())
				.sorted()
				.collect(Collectors.joining(", ")));
		}
		List<Schema> reached;
		try {
			reached = upgrade(stages, trial);
		}
		catch (RefutedUpgradeException ex) {
			if (missing.isEmpty()) {
				throw ex;
			}
			this.doubts.add("The upgrade did not work without it. " + ex.getMessage());
			return untried(stages);
		}
		return tried(stages, reached, trial);
	}

	private List<Schema> upgrade(List<Stage> stages, Trial trial) {
		List<Schema> reached = new ArrayList<>(List.of(this.origin.schema()));
		for (Stage stage : stages) {
			Schema before = reached.get(reached.size() - 1);
			try {
				trial.run(stage.trial(this.database.writer(), before));
			}
			catch (StatementException ex) {
				throw new RefutedUpgradeException(ex.getMessage(), stage.script(this.database, before), ex);
			}
			reached.add(trial.read());
		}
		List<Change> left = SchemaDiff
			.between(reached.get(reached.size() - 1), this.desired, this.options.withEquivalences(trial.equivalences()))
			.changes();
		if (!left.isEmpty()) {
			throw new RefutedUpgradeException("After it there is still to do: " + describe(left),
					stages.get(0).script(this.database, this.origin.schema()), null);
		}
		return reached;
	}

	private Proven tried(List<Stage> stages, List<Schema> reached, Trial trial) {
		List<GeneratedMigration> migrations = new ArrayList<>();
		boolean reversible = true;
		for (int i = stages.size() - 1; i >= 0; i--) {
			Stage stage = stages.get(i);
			String downgrade = reversible ? downgrade(stage, reached.get(i + 1), reached.get(i), trial) : null;
			reversible = downgrade != null;
			migrations.add(migration(stage, reached.get(i), downgrade));
		}
		Collections.reverse(migrations);
		return new Proven(migrations, new Proof(true, reversible && this.wayBackIsRight, this.doubts));
	}

	private @Nullable String downgrade(Stage stage, Schema from, Schema to, Trial trial) {
		try {
			Equivalences equivalences = trial.equivalences();
			Stage back = back(stage, from, to, equivalences);
			trial.run(back.trial(this.database.writer(), from));
			List<Change> left = SchemaDiff
				.between(trial.read(), to, DiffOptions.defaults().withEquivalences(equivalences))
				.changes();
			if (!left.isEmpty()) {
				this.wayBackIsRight = false;
				this.doubts.add("After the downgrade there is still to do: " + describe(left));
			}
			return back.script(this.database, from);
		}
		catch (UnwritableChangeException | StatementException ex) {
			this.doubts.add("There is no way back. " + ex.getMessage());
			return null;
		}
	}

	// Made-up names come back as they were, so that the upgrade, which may say them, can
	// be run again.
	private Stage back(Stage stage, Schema from, Schema to, Equivalences equivalences) {
		DiffOptions back = DiffOptions.defaults()
			.withRenames(Reversal.of(stage.changes()))
			.withOrder(this.options.order())
			.withEquivalences(equivalences)
			.renamingConstraints();
		return stage.back(SchemaDiff.between(from, MadeUpNames.chosen(to), back).changes());
	}

	private Proven untried(List<Stage> stages) {
		List<GeneratedMigration> migrations = new ArrayList<>();
		Schema before = this.origin.schema();
		for (Stage stage : stages) {
			Schema after = Changes.apply(stage.changes(), before);
			migrations.add(migration(stage, before, untriedDowngrade(stage, after, before)));
			before = after;
		}
		return new Proven(migrations, new Proof(false, false, this.doubts));
	}

	private @Nullable String untriedDowngrade(Stage stage, Schema from, Schema to) {
		try {
			return back(stage, from, to, this.origin.equivalences()).script(this.database, from);
		}
		catch (UnwritableChangeException ex) {
			this.doubts.add("There is no way back. " + ex.getMessage());
			return null;
		}
	}

	private GeneratedMigration migration(Stage stage, Schema before, @Nullable String downgrade) {
		return new GeneratedMigration(stage.changes(), stage.script(this.database, before), downgrade,
				!stage.concurrent());
	}

	private String describe(List<Change> changes) {
		return changes.stream()
			.map((change) -> change.describe(this.database.spelling()))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Migrations and how far they were tried.
	 *
	 * @param migrations the migrations, in the order to apply them
	 * @param proof how far they were tried
	 */
	record Proven(List<GeneratedMigration> migrations, Proof proof) {

	}

}
