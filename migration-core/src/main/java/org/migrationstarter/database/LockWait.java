package org.migrationstarter.database;

import java.util.List;

/**
 * What a statement waited for.
 *
 * @param lock the lock, in the words of the database
 * @param holders who held it, or may have held it; empty if the database does not tell
 */
public record LockWait(String lock, List<String> holders) {

	public LockWait {
		holders = List.copyOf(holders);
	}

	@Override
	public String toString() {
		return this.holders.isEmpty() ? this.lock : this.lock + ", held by " + String.join("; ", this.holders);
	}

}
