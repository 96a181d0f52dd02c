package org.migrationstarter.migrate.autogenerate;

import java.util.List;

import org.migrationstarter.diff.Change;

/**
 * What came of comparing the entities with what is there.
 */
public sealed interface Autogeneration {

	/**
	 * There is nothing to do.
	 *
	 * @param leftOut what differs and is to stay
	 */
	record NoChanges(LeftOut leftOut) implements Autogeneration {

	}

	/**
	 * Somebody has to decide before anything can be written.
	 *
	 * @param decisions the open questions; an answer can make others needless
	 */
	record DecisionsNeeded(List<Decision> decisions) implements Autogeneration {

		public DecisionsNeeded {
			decisions = List.copyOf(decisions);
		}

	}

	/**
	 * Migrations that bring about what the entities ask for.
	 *
	 * @param migrations the migrations, in the order to apply them
	 * @param leftOut what differs and is to stay
	 * @param proof how far they were tried
	 * @param notes what the author should know, each a sentence
	 */
	record Generated(List<GeneratedMigration> migrations, LeftOut leftOut, Proof proof,
			List<String> notes) implements Autogeneration {

		public Generated {
			migrations = List.copyOf(migrations);
			notes = List.copyOf(notes);
		}

		/**
		 * Return what the migrations do.
		 * @return the changes of all of them
		 */
		public List<Change> changes() {
			return this.migrations.stream().flatMap((migration) -> migration.changes().stream()).toList();
		}

	}

}
