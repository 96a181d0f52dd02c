package org.migrationstarter.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.EnumTypeChange.CreateEnumType;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.entity.CreateScript;
import org.migrationstarter.entity.DesiredSchema;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;

/**
 * Divides changes among migrations: one as a rule, and a second one for indexes that are
 * built without blocking writers, which no transaction can do.
 */
final class Stages {

	private final List<Change> changes;

	private final Set<QualifiedName> created = new HashSet<>();

	private final Set<QualifiedName> referenced = new HashSet<>();

	private Stages(List<Change> changes) {
		this.changes = changes;
		for (Change change : changes) {
			if (change instanceof CreateTable create) {
				this.created.add(create.table());
			}
			else if (change instanceof CreateEnumType create) {
				this.created.add(create.type().name());
			}
			else if (change instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) {
				this.referenced.add(key.target());
			}
		}
	}

	/**
	 * Divide changes.
	 * @param changes the changes, in a valid order
	 * @param desired what the entities ask for
	 * @param concurrentIndexes whether indexes on existing tables go by themselves
	 * @return the stages, in order
	 */
	static List<Stage> of(List<Change> changes, DesiredSchema desired, boolean concurrentIndexes) {
		Stages stages = new Stages(changes);
		List<Change> apart = concurrentIndexes ? changes.stream().filter(stages::canBeApart).toList() : List.of();
		List<Change> together = changes.stream().filter((change) -> !apart.contains(change)).toList();
		List<Stage> result = new ArrayList<>();
		if (!together.isEmpty()) {
			result.add(new Stage(together, stages.additions(desired), false));
		}
		if (!apart.isEmpty()) {
			result.add(new Stage(apart, List.of(), true));
		}
		return result;
	}

	// A foreign key may rely on a unique index.
	private boolean canBeApart(Change change) {
		return change instanceof CreateIndex create && !this.created.contains(create.table())
				&& !(create.index().unique() && this.referenced.contains(create.table()));
	}

	private List<Statement> additions(DesiredSchema desired) {
		return Stream.concat(desired.castStatements().stream(), desired.seedStatements().stream())
			.filter((statement) -> statement.owner() != null && this.created.contains(statement.owner()))
			.map(CreateScript.Statement::sql)
			.map(Statement::of)
			.toList();
	}

}
