package org.migrationstarter.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;

/**
 * What two persistence units together ask of the database that they share. A table that
 * both map has the columns, constraints and indexes of both.
 *
 * @param unit the name of the one
 * @param other the name of the other
 */
record DesiredUnion(String unit, String other) {

	DesiredSchema of(DesiredSchema one, DesiredSchema two) {
		return new DesiredSchema(of(one.schema(), two.schema()), of(one.renames(), two.renames()),
				new CreateScript(distinct(one.script().statements(), two.script().statements())));
	}

	private Schema of(Schema one, Schema two) {
		return new Schema(union(one.tables(), two.tables(), Table::name, this::of),
				union(one.sequences(), two.sequences(), Sequence::name,
						(first, second) -> same("sequence " + first.name(), first, second)),
				union(one.enumTypes(), two.enumTypes(), EnumType::name,
						(first, second) -> same("type " + first.name(), first, second)),
				distinct(one.opaqueObjects(), two.opaqueObjects()));
	}

	private Table of(Table one, Table two) {
		List<TableObject> objects = new ArrayList<>(one.objects());
		two.objects().stream().filter((object) -> isNew(object, one)).forEach(objects::add);
		if (objects.stream().filter(PrimaryKey.class::isInstance).count() > 1) {
			throw new ContradictingEntitiesException("the primary key of table " + one.name(), this.unit, this.other);
		}
		return new Table(one.name(), columns(one, two), null, List.of(), List.of(), List.of(), List.of(),
				either("the comment on table " + one.name(), one.comment(), two.comment()),
				either("what follows the columns of table " + one.name(), one.options(), two.options()))
			.withObjects(objects);
	}

	// A name that somebody chose counts, one that was made up does not.
	private static boolean isNew(TableObject object, Table table) {
		return table.objects()
			.stream()
			.noneMatch((there) -> there.getClass() == object.getClass() && there.structure().equals(object.structure())
					&& (object.name().generated() || there.name().equals(object.name())));
	}

	private List<Column> columns(Table one, Table two) {
		return union(one.columns(), two.columns(), Column::name,
				(first, second) -> same("column " + one.name() + "." + first.name(), first, second));
	}

	private <T> @Nullable T either(String what, @Nullable T one, @Nullable T two) {
		if (one == null || two == null) {
			return (one != null) ? one : two;
		}
		return same(what, one, two);
	}

	private <T> T same(String what, T one, T two) {
		if (!one.equals(two)) {
			throw new ContradictingEntitiesException(what, this.unit, this.other);
		}
		return one;
	}

	private static RenameHints of(RenameHints one, RenameHints two) {
		return new RenameHints(union(one.tables(), two.tables()), union(one.columns(), two.columns()),
				union(one.constraints(), two.constraints()), union(one.indexes(), two.indexes()),
				union(one.sequences(), two.sequences()));
	}

	private static <K, V> Map<K, V> union(Map<K, V> one, Map<K, V> two) {
		Map<K, V> union = new HashMap<>(one);
		union.putAll(two);
		return union;
	}

	private static <K, T> List<T> union(List<T> one, List<T> two, Function<T, K> name, BinaryOperator<T> merge) {
		Map<K, T> union = new LinkedHashMap<>();
		one.forEach((object) -> union.put(name.apply(object), object));
		two.forEach((object) -> union.merge(name.apply(object), object, merge));
		return List.copyOf(union.values());
	}

	private static <T> List<T> distinct(List<T> one, List<T> two) {
		Set<T> distinct = new LinkedHashSet<>(one);
		distinct.addAll(two);
		return List.copyOf(distinct);
	}

}
