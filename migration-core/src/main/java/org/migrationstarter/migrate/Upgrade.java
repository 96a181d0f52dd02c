package org.migrationstarter.migrate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.pattern.ValidatePattern;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Migration.Kind;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.Version;

/**
 * Applies pending migrations. It is Flyway that applies them; it only sees those that are
 * to be applied and those that are applied already.
 */
public final class Upgrade {

	private final Configuration configuration;

	private final MigrationScripts scripts;

	private final UpgradeOptions options;

	/**
	 * Apply migrations of a Flyway.
	 * @param configuration the Flyway's configuration
	 * @param scripts what the application brings along
	 * @param options how they are applied
	 */
	public Upgrade(Configuration configuration, MigrationScripts scripts, UpgradeOptions options) {
		this.configuration = configuration;
		this.scripts = scripts;
		this.options = options;
	}

	/**
	 * Plan to apply what is missing up to some revisions. The database is only read.
	 * @param target the revisions to reach
	 * @return the plan
	 * @throws org.migrationstarter.revision.RevisionException if there is no such
	 * revision, or several could be meant, as with {@code head} where there are several
	 * @throws MigrationException if something is half-done, or a migration came too late
	 */
	public Plan plan(RevisionIdentifier target) {
		List<HistoryRow> history = SchemaHistory.of(this.configuration).rows();
		HalfDone.refuse(history);
		MigrationStatus status = MigrationStatus.of(this.scripts, history, true);
		RevisionGraph graph = this.scripts.graph(status);
		Set<Version> applied = status.appliedVersions();
		List<Revision> missing = graph.toApply(applied,
				target.resolve(graph, applied).stream().map(Revision::version).toList());
		boolean late = missing.stream().anyMatch((revision) -> isLate(revision.version(), applied));
		if (late && !this.configuration.isOutOfOrder()) {
			new LateMigrations(graph, applied).refuse(missing);
		}
		return plan(status, missing, late);
	}

	static Plan plan(MigrationStatus status, List<Revision> missing, boolean late) {
		Set<Version> selected = missing.stream().map(Revision::version).collect(Collectors.toSet());
		List<RevisionStatus> others = status.pending()
			.stream()
			.filter((pending) -> !selected.contains(pending.version()))
			.toList();
		boolean toTheEnd = others.stream().noneMatch((pending) -> isKind(pending, Kind.VERSIONED));
		// A baseline goes before what stands above it.
		boolean baseline = toTheEnd || !missing.isEmpty();
		Predicate<RevisionStatus> runs = (pending) -> isKind(pending, Kind.BASELINE) ? baseline
				: isKind(pending, Kind.REPEATABLE) && toTheEnd;
		Set<Version> hidden = others.stream()
			.filter(runs.negate())
			.map(RevisionStatus::version)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		List<Item> items = status.pending()
			.stream()
			.filter((pending) -> selected.contains(pending.version()) || runs.test(pending))
			.map((pending) -> new Item(pending.version(), pending.description(), pending.script()))
			.toList();
		return new Plan(items, hidden, toTheEnd, late);
	}

	private static boolean isKind(RevisionStatus pending, Kind kind) {
		return pending.migration() != null && pending.migration().kind() == kind;
	}

	private static boolean isLate(Version version, Set<Version> applied) {
		return applied.stream().anyMatch((other) -> other.compareTo(version) > 0);
	}

	/**
	 * Do as planned. Another Flyway that migrates meanwhile is waited for; what it has
	 * applied is not applied again. Where nothing is planned, what is applied is still
	 * compared with the scripts.
	 * @param plan the plan
	 * @param progress what hears of it
	 * @throws MigrationFailedException if a migration fails; those before it are applied
	 * @throws FlywayException if Flyway refuses for another reason, such as a checksum
	 */
	public void run(Plan plan, Progress progress) {
		FluentConfiguration selected = Flyway.configure(this.configuration.getClassLoader())
			.configuration(this.configuration)
			.target(MigrationVersion.LATEST);
		new SelectedMigrations(this.scripts, (version) -> !plan.hidden().contains(version), plan.repeatable())
			.narrow(selected);
		if (plan.outOfOrder()) {
			selected.outOfOrder(true);
		}
		if (plan.items().isEmpty()) {
			validate(selected);
			return;
		}
		new UpgradeRun(selected, this.scripts, this.options, progress).run(plan.items().size(), Flyway::migrate);
	}

	// As a run does before it applies something, but without creating a history.
	private static void validate(FluentConfiguration configuration) {
		if (configuration.isValidateOnMigrate()) {
			ValidatePattern[] patterns = Stream
				.concat(Stream.of(configuration.getIgnoreMigrationPatterns()),
						Stream.of(ValidatePattern.fromPattern("*:pending")))
				.toArray(ValidatePattern[]::new);
			configuration.ignoreMigrationPatterns(patterns).load().validate();
		}
	}

	/**
	 * What is to be applied.
	 *
	 * @param items the migrations, in the order in which they are applied
	 * @param hidden the versions that are brought along, but not to be applied now
	 * @param repeatable whether repeatable migrations are applied too, which they are if
	 * nothing else is left
	 * @param outOfOrder whether one of them has a lower version than what is applied
	 */
	public record Plan(List<Item> items, Set<Version> hidden, boolean repeatable, boolean outOfOrder) {

		public Plan {
			items = List.copyOf(items);
			hidden = Set.copyOf(hidden);
		}

	}

}
