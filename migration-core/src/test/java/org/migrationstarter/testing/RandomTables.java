package org.migrationstarter.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Makes up tables and their parts. Each row {@code n} of such tables can hold the value
 * {@code n} of each column's type: keys are unique then, foreign keys find their rows and
 * checks hold.
 */
final class RandomTables {

	private final RandomSource random;

	private final EngineFeatures features;

	private List<EnumType> enumTypes = List.of();

	RandomTables(RandomSource random, EngineFeatures features) {
		this.random = random;
		this.features = features;
	}

	void useEnumTypes(List<EnumType> enumTypes) {
		this.enumTypes = enumTypes;
	}

	/**
	 * Make up a table.
	 * @param earlier the tables that it may point to
	 * @return the table
	 */
	Table table(List<Table> earlier) {
		Table table = withKey(
				new Table(name(), List.of(), null, List.of(), List.of(), List.of(), List.of(), comment(20), null));
		for (int i = this.random.between(1, 6); i > 0; i--) {
			table = with(table, column(true));
		}
		table = withGenerated(table, 30);
		for (int i = this.random.between(0, 2); i > 0; i--) {
			table = with(table, check(table));
			table = with(table, unique(table, table.columns()));
		}
		for (int i = this.random.between(0, 3); i > 0; i--) {
			table = with(table, index(table));
		}
		for (int i = this.random.between(0, 2); i > 0; i--) {
			boolean self = earlier.isEmpty() || this.random.chance(15);
			table = withForeignKey(table, self ? table : this.random.one(earlier), !self && this.random.chance(40));
		}
		return table;
	}

	private QualifiedName name() {
		String schema = (this.features.has(Feature.SCHEMAS) && this.random.chance(10)) ? "other" : null;
		return new QualifiedName(schema, this.random.name(""));
	}

	private Table withKey(Table table) {
		boolean numbered = this.features.has(Feature.IDENTITY) && this.random.chance(50);
		RandomType type = numbered ? this.features.types().get(0) : key();
		Identity identity = numbered ? new Identity(identityStyle(), SequenceOptions.DEFAULT) : null;
		Column id = new Column(this.random.name("id"), type.type(), false, null, identity, null, null, comment(10));
		List<Column> columns = new ArrayList<>(List.of(id));
		if (!numbered && this.random.chance(20)) {
			columns.add(Column.of(this.random.name("id"), key().type(), false));
		}
		Table keyed = table.withColumns(columns);
		boolean keyless = !numbered && this.random.chance(10);
		return keyless ? keyed
				: keyed.with(new PrimaryKey(objectName("pk"), columns.stream().map(Column::name).toList()));
	}

	private Identity.Style identityStyle() {
		boolean always = this.features.identity() == Identity.Style.BY_DEFAULT && this.random.chance(20);
		return always ? Identity.Style.ALWAYS : this.features.identity();
	}

	private RandomType key() {
		return this.random.one(this.features.types().stream().filter(RandomType::isDistinct).toList());
	}

	/**
	 * Make up a plain column.
	 * @param mayBeRequired whether it may refuse null without having a default
	 * @return the column
	 */
	Column column(boolean mayBeRequired) {
		if (this.random.chance(10) && this.features.has(Feature.INLINE_ENUMS)) {
			ColumnType type = new ColumnType("enum('a', 'b', 'c')", "enum", null, null, null, 0, false,
					List.of("a", "b", "c"));
			return new Column(this.random.name(""), type, true, this.random.chance(30) ? "'a'" : null, null, null, null,
					comment(10));
		}
		if (this.random.chance(15) && !this.enumTypes.isEmpty()) {
			ColumnType type = ColumnType.of(this.random.one(this.enumTypes).name().name());
			return new Column(this.random.name(""), type, true, null, null, null, null, comment(10));
		}
		RandomType type = this.random.one(this.features.types());
		String defaultValue = this.random.chance(40) ? this.random.maybeOne(type.defaults()).orElse(null) : null;
		boolean nullable = this.random.chance(60) || (defaultValue == null && !mayBeRequired);
		return new Column(this.random.name(""), type.type(), nullable, defaultValue, null, null, null, comment(15));
	}

	/**
	 * Add a computed column.
	 * @param table the table
	 * @param percent how likely
	 * @return the table, with or without one more column
	 */
	Table withGenerated(Table table, int percent) {
		boolean stored = this.features.has(Feature.STORED_COLUMNS)
				&& (!this.features.has(Feature.VIRTUAL_COLUMNS) || this.random.chance(50));
		if ((!stored && !this.features.has(Feature.VIRTUAL_COLUMNS)) || !this.random.chance(percent)) {
			return table;
		}
		return this.random.maybeOne(plainNumbers(table))
			.map((column) -> new Column(this.random.name("calc"), this.features.types().get(0).type(), true, null, null,
					new GeneratedValue(expression(column), stored), null, null))
			.map((column) -> with(table, column))
			.orElse(table);
	}

	String expression(Column column) {
		return this.features.quote(column.name()) + " + " + this.random.between(1, 9);
	}

	Optional<TableObject> check(Table table) {
		if (!this.features.has(Feature.CHECKS)) {
			return Optional.empty();
		}
		return this.random.maybeOne(plainNumbers(table))
			.map((column) -> this.features.quote(column.name()) + " >= " + -this.random.between(0, 99))
			.filter((expression) -> table.checkConstraints()
				.stream()
				.noneMatch((check) -> check.expression().equals(expression)))
			.map((expression) -> new CheckConstraint(objectName("ck"), expression));
	}

	/**
	 * Make up a unique constraint.
	 * @param table the table
	 * @param columns the columns that it may hold
	 * @return the constraint, if there is a set of columns that is no key yet
	 */
	Optional<TableObject> unique(Table table, List<Column> columns) {
		List<String> names = this.random
			.some(columns.stream().filter((column) -> isDistinct(column)).map(Column::name).toList(), 1, 2);
		boolean nulls = this.features.has(Feature.NULLS_NOT_DISTINCT) && this.random.chance(15);
		return isKey(table, names) ? Optional.empty()
				: Optional.of(new UniqueConstraint(objectName("uq"), names, nulls, Deferrability.NOT_DEFERRABLE));
	}

	private static boolean isKey(Table table, List<String> columns) {
		Set<String> names = new HashSet<>(columns);
		return names.isEmpty()
				|| (table.primaryKey() != null && names.equals(new HashSet<>(table.primaryKey().columns())))
				|| table.uniqueConstraints().stream().anyMatch((other) -> names.equals(new HashSet<>(other.columns())))
				|| table.indexes()
					.stream()
					.anyMatch(
							(other) -> names.equals(new HashSet<>(other.keys().stream().map(IndexKey::text).toList())));
	}

	Optional<TableObject> index(Table table) {
		List<Column> columns = this.random
			.some(table.columns().stream().filter((column) -> isIndexable(column)).toList(), 1, 3);
		List<String> names = columns.stream().map(Column::name).toList();
		if (isKey(table, names)) {
			return Optional.empty();
		}
		List<IndexKey> keys = columns.stream().map(this::key).toList();
		boolean unique = this.random.chance(15) && columns.stream().allMatch(this::isDistinct)
				&& keys.stream().noneMatch(IndexKey::expression);
		return Optional.of(new Index(ObjectName.of(this.random.name("ix")), keys, unique, false,
				predicate(table).orElse(null), included(table, names), null, null));
	}

	private IndexKey key(Column column) {
		boolean text = type(column).map((type) -> type.family() == RandomType.Family.TEXT).orElse(false);
		IndexKey key = (text && this.features.has(Feature.EXPRESSION_INDEXES) && this.random.chance(30))
				? IndexKey.expression("lower(" + this.features.quote(column.name()) + ")")
				: IndexKey.column(column.name());
		if (this.features.has(Feature.DESCENDING_INDEXES) && this.random.chance(30)) {
			key = key.desc();
		}
		boolean nulls = this.features.has(Feature.NULLS_ORDER) && this.random.chance(20);
		return nulls ? new IndexKey(key.text(), key.expression(), key.descending(), !key.descending(), null, null)
				: key;
	}

	private Optional<String> predicate(Table table) {
		boolean partial = this.features.has(Feature.PARTIAL_INDEXES) && this.random.chance(25);
		return partial
				? this.random.maybeOne(plainNumbers(table))
					.map((column) -> this.features.quote(column.name()) + " > " + this.random.between(0, 9))
				: Optional.empty();
	}

	private List<String> included(Table table, List<String> keys) {
		if (!this.features.has(Feature.INCLUDED_COLUMNS) || !this.random.chance(20)) {
			return List.of();
		}
		return this.random.some(table.columns()
			.stream()
			.filter((column) -> isIndexable(column) && !keys.contains(column.name()))
			.map(Column::name)
			.toList(), 1, 2);
	}

	/**
	 * Add a foreign key with columns of its own.
	 * @param table the table
	 * @param target the table that it points to
	 * @param required whether the columns refuse null
	 * @return the table, unchanged where the target has no key
	 */
	Table withForeignKey(Table table, Table target, boolean required) {
		List<List<String>> keys = Stream
			.concat(Stream.ofNullable(target.primaryKey()).map(PrimaryKey::columns),
					target.uniqueConstraints()
						.stream()
						.filter((unique) -> !unique.nullsNotDistinct())
						.map(UniqueConstraint::columns))
			.filter((names) -> names.stream().allMatch((name) -> target.column(name).orElseThrow().generated() == null))
			.toList();
		if (keys.isEmpty()) {
			return table;
		}
		List<String> key = this.random.one(keys);
		List<Column> columns = new ArrayList<>();
		for (String name : key) {
			columns.add(Column.of(this.random.name("ref"), target.column(name).orElseThrow().type(), !required));
		}
		Table wider = table;
		for (Column column : columns) {
			wider = with(wider, column);
		}
		return wider.with(new ForeignKey(objectName("fk"), columns.stream().map(Column::name).toList(), target.name(),
				key, onDelete(required), onUpdate(), deferrability()));
	}

	ReferentialAction onDelete(boolean required) {
		List<ReferentialAction> actions = new ArrayList<>(
				List.of(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, ReferentialAction.CASCADE));
		if (!required) {
			actions.add(ReferentialAction.SET_NULL);
		}
		if (this.features.has(Feature.RESTRICT)) {
			actions.add(ReferentialAction.RESTRICT);
		}
		return this.random.one(actions);
	}

	private ReferentialAction onUpdate() {
		return (this.features.has(Feature.ON_UPDATE) && this.random.chance(20)) ? ReferentialAction.CASCADE
				: ReferentialAction.NO_ACTION;
	}

	private Deferrability deferrability() {
		return (this.features.has(Feature.DEFERRABLE_KEYS) && this.random.chance(20))
				? this.random.one(List.of(Deferrability.INITIALLY_DEFERRED, Deferrability.INITIALLY_IMMEDIATE))
				: Deferrability.NOT_DEFERRABLE;
	}

	Sequence sequence() {
		return new Sequence(QualifiedName.of(this.random.name("seq")), null, options());
	}

	SequenceOptions options() {
		return new SequenceOptions(this.random.between(1, 100), this.random.one(List.of(1, 10, 50)), null,
				this.random.chance(20) ? 100000L : null, this.random.chance(20), null);
	}

	ObjectName objectName(String prefix) {
		return (this.features.has(Feature.UNNAMED_CONSTRAINTS) && this.random.chance(40)) ? ObjectName.generated("")
				: ObjectName.of(this.random.name(prefix));
	}

	@Nullable String comment(int percent) {
		boolean comment = this.features.has(Feature.COMMENTS) && this.random.chance(percent);
		return comment ? this.random.one(List.of("what it is", "it's 100 % \"quoted\"", "größe; --", "a \\ b")) : null;
	}

	/**
	 * Return the columns that an expression may use: numbers that are neither keys nor
	 * computed.
	 */
	List<Column> plainNumbers(Table table) {
		return table.columns()
			.stream()
			.filter((column) -> column.generated() == null && column.identity() == null
					&& type(column).map((type) -> type.family() == RandomType.Family.NUMBER).orElse(false)
					&& !isPartOfKey(table, column))
			.toList();
	}

	static boolean isPartOfKey(Table table, Column column) {
		return (table.primaryKey() != null && table.primaryKey().columns().contains(column.name()))
				|| table.foreignKeys().stream().anyMatch((key) -> key.columns().contains(column.name()));
	}

	boolean isDistinct(Column column) {
		return column.generated() == null && type(column).map(RandomType::isDistinct).orElse(false);
	}

	boolean isIndexable(Column column) {
		return column.generated() == null && type(column).map(RandomType::indexable).orElse(false);
	}

	Optional<RandomType> type(Column column) {
		return this.features.types().stream().filter((type) -> type.type().equals(column.type())).findFirst();
	}

	static Table with(Table table, Column column) {
		return table.withColumns(Stream.concat(table.columns().stream(), Stream.of(column)).toList());
	}

	static Table with(Table table, Optional<TableObject> object) {
		return object.map(table::with).orElse(table);
	}

}
