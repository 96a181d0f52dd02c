package org.migrationstarter.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.ApplicationContext;

import org.migrationstarter.actuate.MigrationsDescriptor.ContextDescriptor;
import org.migrationstarter.actuate.RevisionDetailsDescriptor.DetailsDescriptor;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.revision.Version;
import org.migrationstarter.startup.MigrationUnit;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.TableDifferences;

/**
 * Shows where the databases stand. A request costs one query of the history for each
 * Flyway bean, and reads no script.
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

	private final ApplicationContext context;

	private final ScriptTexts texts;

	private final boolean showValues;

	/**
	 * Make the endpoint.
	 * @param context where the databases are
	 * @param texts the scripts, as far as they may ever be shown
	 * @param showValues whether scripts are shown to those who come without a security
	 * context
	 */
	public MigrationsEndpoint(ApplicationContext context, ScriptTexts texts, boolean showValues) {
		this.context = context;
		this.texts = texts;
		this.showValues = showValues;
	}

	/**
	 * Show where each database stands.
	 * @return all migrations of all databases
	 */
	@ReadOperation
	public MigrationsDescriptor migrations() {
		Map<String, ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext current = this.context; current != null; current = current.getParent()) {
			ApplicationContext parent = current.getParent();
			contexts.put(String.valueOf(current.getId()), new ContextDescriptor(describe(current), differences(current),
					(parent != null) ? parent.getId() : null));
		}
		return new MigrationsDescriptor(contexts);
	}

	/**
	 * Show one migration.
	 * @param version its version
	 * @return the migration in each database that knows it, or {@code null} if none does
	 */
	@ReadOperation
	public @Nullable RevisionDetailsDescriptor migration(@Selector String version) {
		return migration(version, this.showValues);
	}

	@Nullable RevisionDetailsDescriptor migration(String version, boolean showScripts) {
		Map<String, DetailsDescriptor> found = new LinkedHashMap<>();
		Version.parse(version)
			.ifPresent((wanted) -> this.context.getBeanProvider(MigrationUnits.class)
				.forEach((units) -> units.all().forEach((unit) -> find(unit, wanted, showScripts, found))));
		return found.isEmpty() ? null : new RevisionDetailsDescriptor(found);
	}

	private void find(MigrationUnit unit, Version version, boolean showScripts, Map<String, DetailsDescriptor> found) {
		MigrationStatus status = unit.status();
		status.revisions()
			.stream()
			.filter((revision) -> version.equals(revision.version()))
			.findFirst()
			.map((revision) -> RevisionDescriptor.of(revision, status))
			.ifPresent((revision) -> found.put(unit.name(),
					showScripts
							? new DetailsDescriptor(revision, this.texts.upgrade(unit, version),
									this.texts.downgrade(unit, version))
							: new DetailsDescriptor(revision, null, null)));
	}

	private static @Nullable List<String> differences(ApplicationContext context) {
		List<String> differences = context.getBeansOfType(TableDifferences.class)
			.values()
			.stream()
			.flatMap((tables) -> tables.differences().stream())
			.toList();
		return differences.isEmpty() ? null : differences;
	}

	private static Map<String, MigrationUnitDescriptor> describe(ApplicationContext context) {
		Map<String, MigrationUnitDescriptor> migrations = new LinkedHashMap<>();
		context.getBeansOfType(MigrationUnits.class)
			.values()
			.stream()
			.flatMap((units) -> units.all().stream())
			.forEach((unit) -> migrations.put(unit.name(), MigrationUnitDescriptor.of(unit)));
		return migrations;
	}

}
