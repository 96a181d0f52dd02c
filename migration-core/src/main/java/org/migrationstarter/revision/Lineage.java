package org.migrationstarter.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

import org.migrationstarter.revision.Migration.Kind;

/**
 * Finds out what each versioned migration builds on: what it says, or else the version
 * before its own.
 */
final class Lineage {

	private final NavigableSet<Version> versions = new TreeSet<>();

	private final Function<Migration, Optional<List<Version>>> revises;

	private final List<Revision> revisions = new ArrayList<>();

	private final List<GraphProblem> problems = new ArrayList<>();

	Lineage(Collection<Migration> migrations, Function<Migration, Optional<List<Version>>> revises) {
		this.revises = revises;
		List<Migration> versioned = migrations.stream()
			.filter((migration) -> migration.kind() == Kind.VERSIONED)
			.toList();
		versioned.stream().map(Migration::version).forEach(this.versions::add);
		versioned.forEach(this::add);
	}

	private void add(Migration migration) {
		try {
			this.revisions
				.add(Revision.of(migration, this.revises.apply(migration).orElseGet(() -> before(migration))));
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(GraphProblem
				.edge("%s does not say what it revises: %s".formatted(migration.script(), ex.getMessage())));
			this.revisions.add(Revision.of(migration, List.of()));
		}
	}

	private List<Version> before(Migration migration) {
		return Optional.ofNullable(migration.version()).map(this.versions::lower).map(List::of).orElseGet(List::of);
	}

	List<Revision> revisions() {
		return this.revisions;
	}

	List<GraphProblem> problems() {
		return this.problems;
	}

}
