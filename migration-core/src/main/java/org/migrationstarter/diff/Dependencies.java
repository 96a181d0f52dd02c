package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Puts changes into an order that is valid on every engine and as close as can be to the
 * given one. What a change relies on tells what has to come before it:
 * <ol>
 * <li>nothing is taken away while something still relies on it,</li>
 * <li>the old one goes before a new one of the same name comes,</li>
 * <li>nothing relies on what has not come yet.</li>
 * </ol>
 */
final class Dependencies {

	private final List<Change> changes;

	private final List<List<Integer>> followers = new ArrayList<>();

	private final int[] waitsFor;

	private Dependencies(List<Change> changes) {
		this.changes = changes;
		this.waitsFor = new int[changes.size()];
		changes.forEach((change) -> this.followers.add(new ArrayList<>()));
	}

	/**
	 * Sort changes.
	 * @param changes the changes in the order that is preferred
	 * @return the changes in a valid order
	 */
	static List<Change> sort(List<Change> changes) {
		Dependencies dependencies = new Dependencies(changes);
		dependencies.find();
		return dependencies.sort();
	}

	private void find() {
		Map<Resource, Users> resources = new HashMap<>();
		for (int i = 0; i < this.changes.size(); i++) {
			int change = i;
			Footprint footprint = Footprint.of(this.changes.get(i));
			users(resources, footprint.releases()).forEach((users) -> users.releasing.add(change));
			users(resources, footprint.removes()).forEach((users) -> users.removing.add(change));
			users(resources, footprint.brings()).forEach((users) -> users.bringing.add(change));
			users(resources, footprint.needs()).forEach((users) -> users.needing.add(change));
		}
		resources.values().forEach((users) -> {
			before(users.releasing, users.removing);
			before(users.removing, users.bringing);
			before(users.bringing, users.needing);
		});
	}

	private static List<Users> users(Map<Resource, Users> resources, Set<Resource> wanted) {
		return wanted.stream().map((resource) -> resources.computeIfAbsent(resource, (key) -> new Users())).toList();
	}

	private void before(List<Integer> first, List<Integer> then) {
		for (int change : first) {
			for (int follower : then) {
				if (follower != change) {
					this.followers.get(change).add(follower);
					this.waitsFor[follower]++;
				}
			}
		}
	}

	private List<Change> sort() {
		List<Change> sorted = new ArrayList<>();
		PriorityQueue<Integer> ready = new PriorityQueue<>();
		BitSet done = new BitSet();
		for (int i = 0; i < this.waitsFor.length; i++) {
			if (this.waitsFor[i] == 0) {
				ready.add(i);
			}
		}
		while (sorted.size() < this.changes.size()) {
			// Changes that wait for each other are left to the preferred order.
			int next = ready.isEmpty() ? done.nextClearBit(0) : ready.remove();
			if (!done.get(next)) {
				done.set(next);
				sorted.add(this.changes.get(next));
				for (int follower : this.followers.get(next)) {
					if (--this.waitsFor[follower] == 0) {
						ready.add(follower);
					}
				}
			}
		}
		return List.copyOf(sorted);
	}

	/**
	 * The changes that have to do with one resource, by their places in the list.
	 */
	private static final class Users {

		private final List<Integer> releasing = new ArrayList<>();

		private final List<Integer> removing = new ArrayList<>();

		private final List<Integer> bringing = new ArrayList<>();

		private final List<Integer> needing = new ArrayList<>();

	}

}
