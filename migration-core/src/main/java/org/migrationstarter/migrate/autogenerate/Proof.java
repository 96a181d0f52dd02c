package org.migrationstarter.migrate.autogenerate;

import java.util.List;

/**
 * How far scripts were tried in a scratch database before anybody keeps them.
 *
 * @param upgrade whether the upgrades led from what is there to what the entities ask for
 * @param downgrade whether the downgrades led back
 * @param doubts what was not tried, or did not lead back, and why; each a sentence
 */
public record Proof(boolean upgrade, boolean downgrade, List<String> doubts) {

	public Proof {
		doubts = List.copyOf(doubts);
	}

	/**
	 * Whether both ways were gone, with nothing missing on them.
	 * @return {@code true} if there is no doubt
	 */
	public boolean complete() {
		return this.upgrade && this.downgrade && this.doubts.isEmpty();
	}

}
