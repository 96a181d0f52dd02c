package org.migrationstarter.actuate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.revision.Version;
import org.migrationstarter.startup.MigrationUnit;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.MultipleHeads;
import org.migrationstarter.startup.TableDifferences;

/**
 * Health of the schema: up at the newest revision or beyond it, as an older build is
 * while a newer one is rolled out; out of service while something is pending or branches
 * are not merged; down when a migration failed.
 */
public class MigrationsHealthIndicator extends AbstractHealthIndicator {

	private final MigrationUnits units;

	private final Iterable<TableDifferences> differences;

	private final MultipleHeads multipleHeads;

	/**
	 * Make the indicator.
	 * @param units the databases
	 * @param differences what knows how tables differ from the entities
	 * @param multipleHeads whether several heads are bad for the health
	 */
	public MigrationsHealthIndicator(MigrationUnits units, Iterable<TableDifferences> differences,
			MultipleHeads multipleHeads) {
		super("The state of migrations cannot be read");
		this.units = units;
		this.differences = differences;
		this.multipleHeads = multipleHeads;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		List<Status> statuses = new ArrayList<>();
		for (MigrationUnit unit : this.units.all()) {
			MigrationStatus status = unit.recentStatus();
			builder.withDetail(unit.name(), details(status));
			statuses.add(health(status));
		}
		List<String> differences = new ArrayList<>();
		this.differences.forEach((tables) -> differences.addAll(tables.differences()));
		if (!differences.isEmpty()) {
			builder.withDetail("differences", differences);
		}
		builder.status(worst(statuses));
	}

	private static Map<String, Object> details(MigrationStatus status) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("status", status.summary());
		status.current().map(Version::toString).ifPresent((current) -> details.put("current", current));
		if (status.heads().size() > 1) {
			details.put("heads", status.heads().stream().map((head) -> head.version().toString()).toList());
		}
		details.put("pending", status.pending().size());
		return details;
	}

	private Status health(MigrationStatus status) {
		return switch (status.summary()) {
			case UP_TO_DATE, AHEAD, UNMANAGED -> Status.UP;
			case PENDING -> Status.OUT_OF_SERVICE;
			case MULTIPLE_HEADS -> (this.multipleHeads == MultipleHeads.WARN && status.pending().isEmpty()) ? Status.UP
					: Status.OUT_OF_SERVICE;
			case FAILED -> Status.DOWN;
		};
	}

	private static Status worst(List<Status> statuses) {
		if (statuses.contains(Status.DOWN)) {
			return Status.DOWN;
		}
		return statuses.contains(Status.OUT_OF_SERVICE) ? Status.OUT_OF_SERVICE : Status.UP;
	}

}
