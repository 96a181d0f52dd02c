package org.migrationstarter.entity;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;

import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.TableObject;

/**
 * The names of constraints and indexes that somebody chose, in a mapping or by an
 * implicit naming strategy of their own. All others are noise: made up by Hibernate as a
 * hash, or by the database.
 *
 * @param names the names as the database stores them
 */
record ChosenNames(Set<String> names) {

	/**
	 * A prefix and an MD5 hash to the base 35, as Hibernate's {@code NamingHelper} has
	 * it.
	 */
	private static final Pattern HASHED = Pattern.compile("(FK|UK|IDX)[0-9a-y]{20,25}");

	static ChosenNames of(MetadataImplementor metadata, ScriptNames names) {
		Stream.Builder<Table> tables = Stream.builder();
		for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
			namespace.getTables().forEach(tables);
		}
		return new ChosenNames(tables.build()
			.flatMap(ChosenNames::names)
			.filter((name) -> name != null && !HASHED.matcher(name).matches())
			.map(names::snapshotName)
			.collect(Collectors.toUnmodifiableSet()));
	}

	private static Stream<String> names(Table table) {
		Stream<CheckConstraint> checks = Stream.concat(table.getChecks().stream(),
				table.getColumns().stream().flatMap((column) -> column.getCheckConstraints().stream()));
		return Stream.of(table.getIndexes().values().stream().map(Index::getName),
				table.getUniqueKeys().values().stream().map(Constraint::getName),
				table.getForeignKeyCollection().stream().map(Constraint::getName), checks.map(CheckConstraint::getName))
			.flatMap((name) -> name);
	}

	Schema applyTo(Schema schema) {
		return new Schema(schema.tables()
			.stream()
			.map((table) -> table.withObjects(table.objects().stream().map(this::applyTo).toList()))
			.toList(), schema.sequences(), schema.enumTypes(), schema.opaqueObjects());
	}

	private TableObject applyTo(TableObject object) {
		String name = object.name().text();
		return object.withName(this.names.contains(name) ? ObjectName.of(name) : ObjectName.generated(name));
	}

}
