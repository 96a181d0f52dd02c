package org.migrationstarter.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Finds what no engine would let stand: an index on a column that is not there, a foreign
 * key to what is not a key, two objects of the same name.
 */
public final class SchemaConsistency {

	private final Schema schema;

	private final EngineFeatures features;

	private final List<String> faults = new ArrayList<>();

	private SchemaConsistency(Schema schema, EngineFeatures features) {
		this.schema = schema;
		this.features = features;
	}

	/**
	 * Look for faults in a schema.
	 * @param schema a schema of {@link RandomSchemas}, or one on the way between two
	 * @param features what it is made of
	 * @return what is wrong, in words
	 */
	public static List<String> faults(Schema schema, EngineFeatures features) {
		SchemaConsistency consistency = new SchemaConsistency(schema, features);
		consistency.checkNames();
		schema.tables().forEach(consistency::check);
		return consistency.faults;
	}

	private void checkNames() {
		Set<String> seen = new HashSet<>();
		Stream
			.concat(this.schema.tables()
				.stream()
				.flatMap((table) -> Stream.concat(Stream.of(table.name()),
						table.objects()
							.stream()
							.filter((object) -> !object.name().generated())
							.map((object) -> table.name().sibling(object.name().text())))),
					this.schema.sequences().stream().map((sequence) -> sequence.name()))
			.filter((name) -> !seen.add(name.toString().toLowerCase(Locale.ROOT)))
			.forEach((name) -> this.faults.add("two objects are named " + name));
	}

	private void check(Table table) {
		Set<String> names = new HashSet<>();
		table.columns()
			.stream()
			.filter((column) -> !names.add(column.name().toLowerCase(Locale.ROOT)))
			.forEach((column) -> this.faults.add("two columns of " + table.name() + " are named " + column.name()));
		table.columns().forEach((column) -> check(table, column));
		table.objects().forEach((object) -> check(table, object));
	}

	private void check(Table table, Column column) {
		if (column.generated() != null) {
			expression(table, column.generated().expression(), "the computed column " + column.name());
		}
		boolean known = this.features.types().stream().anyMatch((type) -> type.type().equals(column.type()))
				|| !column.type().values().isEmpty()
				|| this.schema.enumTypes().stream().anyMatch((type) -> type.name().name().equals(column.type().base()));
		if (!known) {
			this.faults.add(table.name() + "." + column.name() + " has the unknown type " + column.type());
		}
	}

	private void check(Table table, TableObject object) {
		String what = "the object " + object;
		if (object instanceof PrimaryKey key) {
			columns(table, key.columns(), what);
			key.columns()
				.stream()
				.filter((name) -> table.column(name).map(Column::nullable).orElse(false))
				.forEach((name) -> this.faults.add(what + " of " + table.name() + " holds null"));
		}
		else if (object instanceof UniqueConstraint unique) {
			columns(table, unique.columns(), what);
		}
		else if (object instanceof Index index) {
			check(table, index, what);
		}
		else if (object instanceof CheckConstraint check) {
			expression(table, check.expression(), what);
		}
		else if (object instanceof ForeignKey key) {
			check(table, key, what);
		}
	}

	private void check(Table table, Index index, String what) {
		columns(table, index.included(), what);
		for (IndexKey key : index.keys()) {
			if (key.expression()) {
				expression(table, key.text(), what);
			}
			else {
				columns(table, List.of(key.text()), what);
			}
		}
		if (index.predicate() != null) {
			expression(table, index.predicate(), what);
		}
	}

	private void check(Table table, ForeignKey key, String what) {
		columns(table, key.columns(), what);
		Table target = this.schema.table(key.target()).orElse(null);
		if (target == null) {
			this.faults.add(what + " of " + table.name() + " points to no table");
			return;
		}
		columns(target, key.targetColumns(), what);
		Set<String> columns = new HashSet<>(key.targetColumns());
		boolean unique = Stream
			.concat(Stream.ofNullable(target.primaryKey()).map(PrimaryKey::columns),
					target.uniqueConstraints().stream().map(UniqueConstraint::columns))
			.anyMatch((other) -> columns.equals(new HashSet<>(other)));
		if (!unique) {
			this.faults.add(what + " of " + table.name() + " points to no key");
		}
	}

	private void columns(Table table, List<String> names, String what) {
		names.stream()
			.filter((name) -> table.column(name).isEmpty())
			.forEach((name) -> this.faults.add(what + " of " + table.name() + " uses the missing column " + name));
	}

	/** In made-up expressions exactly the columns are quoted. */
	private void expression(Table table, String expression, String what) {
		String quote = this.features.quote();
		String[] parts = expression.split(quote, -1);
		for (int i = 1; i < parts.length; i += 2) {
			columns(table, List.of(parts[i]), what);
		}
	}

}
