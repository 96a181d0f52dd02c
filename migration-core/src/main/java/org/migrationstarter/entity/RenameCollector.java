package org.migrationstarter.entity;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.schema.QualifiedName;

/**
 * Collects what {@link RenamedFrom} says, in terms of the database.
 */
final class RenameCollector {

	private final ScriptNames names;

	private RenameHints hints = RenameHints.none();

	private RenameCollector(ScriptNames names) {
		this.names = names;
	}

	static RenameHints collect(MetadataImplementor metadata, ScriptNames names) {
		RenameCollector collector = new RenameCollector(names);
		metadata.getEntityBindings().forEach(collector::collect);
		return collector.hints;
	}

	private void collect(PersistentClass entity) {
		Class<?> type = entity.getMappedClass();
		if (type == null) {
			return;
		}
		RenamedFrom renamed = type.getDeclaredAnnotation(RenamedFrom.class);
		if (renamed != null) {
			if (entity.getSuperclass() != null && entity.getSuperclass().getTable() == entity.getTable()) {
				throw misplaced(renamed, type.getName(), "has no table of its own");
			}
			addTable(entity.getTable(), renamed);
		}
		// an inherited attribute has a column in each of the tables of a union
		Optional<Table> union = (entity instanceof UnionSubclass) ? Optional.of(entity.getTable()) : Optional.empty();
		attributes(entity).forEach((attribute) -> collect(attribute, type, union));
	}

	private static Stream<Property> attributes(PersistentClass entity) {
		Stream<Property> key = Stream.empty();
		if (entity.getIdentifierProperty() != null) {
			key = Stream.of(entity.getIdentifierProperty());
		}
		else if (entity.getIdentifier() instanceof Component component) {
			key = component.getProperties().stream();
		}
		return Stream.concat(key, entity.getPropertyClosure().stream());
	}

	private void collect(Property attribute, Class<?> type, Optional<Table> union) {
		Value value = attribute.getValue();
		Optional<RenamedFrom> renamed = renamedFrom(type, attribute.getName());
		if (value instanceof Component component) {
			renamed.ifPresent((annotation) -> {
				throw misplaced(annotation, type.getName() + "." + attribute.getName(),
						"is embedded: annotate the attributes of the embeddable");
			});
			collect(component, union);
		}
		else if (value instanceof Collection collection) {
			renamed.ifPresent((annotation) -> addCollection(collection, annotation));
			if (collection.getElement() instanceof Component element) {
				collect(element, Optional.empty());
			}
		}
		else {
			renamed.ifPresent((annotation) -> addColumn(union.orElse(value.getTable()), value, annotation,
					type.getName() + "." + attribute.getName()));
		}
	}

	private void collect(Component component, Optional<Table> union) {
		component.getProperties().forEach((attribute) -> collect(attribute, component.getComponentClass(), union));
	}

	private void addTable(Table table, RenamedFrom renamed) {
		QualifiedName to = this.names.snapshotName(table.getQualifiedTableName());
		this.hints = this.hints.table(to.sibling(this.names.snapshotName(renamed.value())), to);
	}

	private void addCollection(Collection collection, RenamedFrom renamed) {
		if (collection.isOneToMany()) {
			addColumn(collection.getCollectionTable(), collection.getKey(), renamed, collection.getRole());
		}
		else {
			addTable(collection.getCollectionTable(), renamed);
		}
	}

	private void addColumn(Table table, Value value, RenamedFrom renamed, String attribute) {
		List<Column> columns = value.getColumns();
		if (columns.size() != 1) {
			throw misplaced(renamed, attribute, "has " + columns.size() + " columns, not one");
		}
		this.hints = this.hints.column(this.names.snapshotName(table.getQualifiedTableName()),
				this.names.snapshotName(renamed.value()), this.names.snapshotName(columns.get(0).getQuotedName()));
	}

	private static IllegalStateException misplaced(RenamedFrom renamed, String where, String why) {
		return new IllegalStateException(
				"@RenamedFrom(\"%s\") cannot be used on %s, which %s".formatted(renamed.value(), where, why));
	}

	private static Optional<RenamedFrom> renamedFrom(Class<?> type, String attribute) {
		String property = StringUtils.capitalize(attribute);
		return Stream
			.<AnnotatedElement>of(ReflectionUtils.findField(type, attribute),
					ReflectionUtils.findMethod(type, "get" + property),
					ReflectionUtils.findMethod(type, "is" + property), ReflectionUtils.findMethod(type, attribute))
			.filter((member) -> member != null && member.isAnnotationPresent(RenamedFrom.class))
			.map((member) -> member.getAnnotation(RenamedFrom.class))
			.findFirst();
	}

}
