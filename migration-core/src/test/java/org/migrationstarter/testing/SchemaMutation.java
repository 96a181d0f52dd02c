package org.migrationstarter.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
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
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Changes a schema step by step, each time into one that is valid.
 */
final class SchemaMutation {

	private final Schema original;

	private final RandomSource random;

	private final EngineFeatures features;

	private final RandomTables parts;

	private final SchemaParts schemaParts;

	private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();

	private final List<Sequence> sequences;

	private final List<EnumType> enumTypes;

	private final List<Runnable> steps;

	SchemaMutation(Schema original, RandomSource random, EngineFeatures features, RandomTables parts) {
		this.original = original;
		this.random = random;
		this.features = features;
		this.parts = parts;
		this.schemaParts = new SchemaParts(features.quote());
		original.tables().forEach((table) -> this.tables.put(table.name(), table));
		this.sequences = new ArrayList<>(original.sequences());
		this.enumTypes = new ArrayList<>(original.enumTypes());
		this.steps = List.of(this::addTable, this::dropTable, this::addColumn, this::addColumn, this::dropColumn,
				this::dropColumn, this::changeType, this::changeType, this::changeNullability, this::changeDefault,
				this::changeColumnComment, this::changeTableComment, this::addGenerated, this::changeGenerated,
				this::addCheck, this::changeCheck, this::addUnique, this::addIndex, this::changeIndex, this::dropObject,
				this::dropObject, this::renameObject, this::addForeignKey, this::changeForeignKey,
				this::changePrimaryKey, this::changeIdentity, this::changeSequences, this::changeEnumTypes);
	}

	void step() {
		this.random.one(this.steps).run();
	}

	/**
	 * Rename a table or a column that no key holds; expressions follow.
	 * @return the rename, if there was something to rename
	 */
	Optional<Change> rename() {
		Table table = anyTable();
		if (this.original.table(table.name()).isEmpty()) {
			return Optional.empty();
		}
		if (this.random.chance(40)) {
			return Optional.of(new RenameTable(table.name(), table.name().sibling(this.random.name("moved"))));
		}
		return this.random
			.maybeOne(table.columns()
				.stream()
				.filter((column) -> originalOf(table).column(column.name()).isPresent())
				.toList())
			.map((column) -> new RenameColumn(table.name(), column.name(), this.random.name("moved")));
	}

	Schema result() {
		return new Schema(List.copyOf(this.tables.values()), this.sequences, this.enumTypes,
				this.original.opaqueObjects());
	}

	private void addTable() {
		put(this.parts.table(List.copyOf(this.tables.values())));
	}

	private void dropTable() {
		Table table = anyTable();
		if (this.tables.size() > 1 && !isTargetOfOthers(table.name())) {
			this.tables.remove(table.name());
		}
	}

	private void addColumn() {
		put(RandomTables.with(anyTable(), this.parts.column(false)));
	}

	private void dropColumn() {
		Table table = anyTable();
		this.random.maybeOne(table.columns().stream().filter((column) -> isDroppable(table, column)).toList())
			.ifPresent((column) -> put(this.schemaParts.without(table, column.name())));
	}

	private boolean isDroppable(Table table, Column column) {
		Column original = originalOf(table).column(column.name()).orElse(column);
		return table.columns().size() > 2 && isRefillable(column) && isRefillable(original) && column.identity() == null
				&& isUnkeyed(table, column) && isUnkeyed(originalOf(table), column);
	}

	/** Whether the column can come back to a table with rows. */
	private static boolean isRefillable(Column column) {
		return column.nullable() || column.defaultValue() != null;
	}

	/** Whether no key holds the column, so that nothing can point to it. */
	private boolean isUnkeyed(Table table, Column column) {
		return keys(table).noneMatch((key) -> key.contains(column.name()));
	}

	private static Stream<List<String>> keys(Table table) {
		return Stream
			.of(Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
					table.uniqueConstraints().stream().map(UniqueConstraint::columns),
					table.indexes()
						.stream()
						.filter(Index::unique)
						.map((index) -> index.keys().stream().map(IndexKey::text).toList()))
			.flatMap((columns) -> columns);
	}

	private void changeType() {
		changeColumn((table, column) -> isPlain(column) && isUnreferred(table, column), (table, column) -> {
			RandomType type = this.parts.type(column).orElse(null);
			boolean keyed = table.indexes().stream().anyMatch((index) -> this.schemaParts.uses(index, column.name()))
					|| !isUnkeyed(table, column);
			return this.random
				.maybeOne(this.features.types()
					.stream()
					.filter((other) -> type != null && other.family() == type.family()
							&& type.family() != RandomType.Family.OTHER && (other.indexable() || !keyed))
					.toList())
				.map((other) -> column.withType(other.type())
					.withDefaultValue((column.defaultValue() != null)
							? this.random.maybeOne(other.defaults()).orElse(null) : null))
				.filter((changed) -> column.nullable() || isFilled(table, column) || changed.defaultValue() != null)
				.orElse(column);
		});
	}

	private boolean isPlain(Column column) {
		return column.generated() == null && column.identity() == null;
	}

	private boolean isUnreferred(Table table, Column column) {
		return !RandomTables.isPartOfKey(table, column) && !RandomTables.isPartOfKey(originalOf(table), column)
				&& pointingTo(table.name()).stream().noneMatch((key) -> key.targetColumns().contains(column.name()));
	}

	private void changeNullability() {
		changeColumn((table, column) -> isPlain(column) && isUnreferred(table, column),
				(table, column) -> isFilled(table, column) ? column.withNullable(!column.nullable()) : column);
	}

	/** Whether each row that exists has a value of its own in a column. */
	private boolean isFilled(Table table, Column column) {
		return originalOf(table).column(column.name()).isPresent() || !isOriginal(table);
	}

	private void changeDefault() {
		changeColumn((table, column) -> isPlain(column) && !RandomTables.isPartOfKey(table, column),
				(table, column) -> {
					List<String> choices = this.parts.type(column).map(RandomType::defaults).orElse(List.of());
					String value = this.random.chance(70) ? this.random.maybeOne(choices).orElse(null) : null;
					boolean allowed = value != null || column.nullable()
							|| (isFilled(table, column) && droppedDefaultIsFine(table, column));
					return allowed ? column.withDefaultValue(value) : column;
				});
	}

	private boolean droppedDefaultIsFine(Table table, Column column) {
		return isOriginal(table) && originalOf(table).column(column.name()).isPresent();
	}

	private void changeColumnComment() {
		changeColumn((table, column) -> true, (table, column) -> column.withComment(this.parts.comment(60)));
	}

	private void changeTableComment() {
		put(anyTable().withComment(this.parts.comment(70)));
	}

	private void addGenerated() {
		put(this.parts.withGenerated(anyTable(), 100));
	}

	private void changeGenerated() {
		changeColumn((table, column) -> column.generated() != null,
				(table, column) -> this.random.maybeOne(this.parts.plainNumbers(table))
					.map((source) -> column.withGenerated(new GeneratedValue(this.parts.expression(source),
							Objects.requireNonNull(column.generated()).stored())))
					.orElse(column));
	}

	private void addCheck() {
		Table table = anyTable();
		put(RandomTables.with(table, this.parts.check(table)));
	}

	private void changeCheck() {
		changeObject(CheckConstraint.class, (table, check) -> this.parts.check(table)
			.map((other) -> new CheckConstraint(check.name(), ((CheckConstraint) other).expression())));
	}

	private void addUnique() {
		Table table = anyTable();
		put(RandomTables.with(table, this.parts.unique(table, distinct(table))));
	}

	private List<Column> distinct(Table table) {
		return table.columns().stream().filter((column) -> isFilled(table, column)).toList();
	}

	private void addIndex() {
		Table table = anyTable();
		put(RandomTables.with(table, this.parts.index(table).filter((index) -> isPossible(table, (Index) index))));
	}

	private boolean isPossible(Table table, Index index) {
		Set<String> filled = new HashSet<>(distinct(table).stream().map(Column::name).toList());
		return !index.unique() || index.keys().stream().allMatch((key) -> filled.contains(key.text()));
	}

	private void changeIndex() {
		changeObject(Index.class,
				(table, index) -> index.unique() ? Optional.empty()
						: this.parts.index(table)
							.map(Index.class::cast)
							.filter((other) -> isPossible(table, other))
							.map((other) -> new Index(index.name(), other.keys(), other.unique(), false,
									other.predicate(), other.included(), null, null)));
	}

	private void dropObject() {
		Table table = anyTable();
		this.random.maybeOne(table.objects().stream().filter((object) -> isDroppable(table, object)).toList())
			.ifPresent((object) -> put(table.without(object)));
	}

	private boolean isDroppable(Table table, TableObject object) {
		if (object instanceof PrimaryKey key) {
			return isUnnumbered(table) && isUnnumbered(originalOf(table)) && isNoTarget(table, key.columns());
		}
		return !(object instanceof UniqueConstraint unique) || isNoTarget(table, unique.columns());
	}

	private static boolean isUnnumbered(Table table) {
		return table.columns().stream().allMatch((column) -> column.identity() == null);
	}

	private boolean isNoTarget(Table table, List<String> key) {
		return pointingTo(table.name()).stream()
			.noneMatch((foreignKey) -> new HashSet<>(foreignKey.targetColumns()).equals(new HashSet<>(key)));
	}

	private void renameObject() {
		changeObject(TableObject.class, (table, object) -> {
			ObjectName name = ObjectName.of(this.random.name("renamed"));
			if (object.name().generated()) {
				return Optional.empty();
			}
			if (object instanceof Index index) {
				return Optional.of(new Index(name, index.keys(), index.unique(), index.nullsNotDistinct(),
						index.predicate(), index.included(), index.method(), index.options()));
			}
			if (object instanceof CheckConstraint check) {
				return Optional.of(new CheckConstraint(name, check.expression()));
			}
			return (object instanceof UniqueConstraint unique && isNoTarget(table, unique.columns())) ? Optional
				.of(new UniqueConstraint(name, unique.columns(), unique.nullsNotDistinct(), unique.deferrability()))
					: Optional.empty();
		});
	}

	private void addForeignKey() {
		put(this.parts.withForeignKey(anyTable(), anyTable(), false));
	}

	private void changeForeignKey() {
		changeObject(ForeignKey.class, (table, key) -> {
			boolean required = key.columns()
				.stream()
				.anyMatch((name) -> !table.column(name).map(Column::nullable).orElse(false));
			ReferentialAction action = this.parts.onDelete(required);
			return Optional.of(new ForeignKey(key.name(), key.columns(), key.target(), key.targetColumns(), action,
					key.onUpdate(), key.deferrability()));
		});
	}

	private void changePrimaryKey() {
		Table table = anyTable();
		PrimaryKey key = table.primaryKey();
		if (isUnnumbered(table) && isUnnumbered(originalOf(table))
				&& (key == null || isNoTarget(table, key.columns()))) {
			List<Column> candidates = distinct(table).stream()
				.filter((column) -> this.parts.isDistinct(column) && !column.nullable()
						&& table.foreignKeys().stream().noneMatch((other) -> other.columns().contains(column.name())))
				.toList();
			List<String> columns = this.random.some(candidates, 1, 2).stream().map(Column::name).toList();
			if (!columns.isEmpty()
					&& keys(table).noneMatch((other) -> new HashSet<>(other).equals(new HashSet<>(columns)))) {
				put(table.with(new PrimaryKey((key != null) ? key.name() : ObjectName.generated(""), columns)));
			}
		}
	}

	private void changeIdentity() {
		if (!this.features.has(Feature.IDENTITY)) {
			return;
		}
		changeColumn((table, column) -> table.primaryKey() != null
				&& table.primaryKey().columns().equals(List.of(column.name()))
				&& column.type().equals(this.features.types().get(0).type()) && pointingTo(table.name()).isEmpty(),
				(table, column) -> column.withIdentity((column.identity() != null) ? null
						: new Identity(this.features.identity(), SequenceOptions.DEFAULT)));
	}

	private void changeSequences() {
		if (!this.features.has(Feature.SEQUENCES)) {
			return;
		}
		Optional<Sequence> chosen = this.random.maybeOne(this.sequences);
		if (chosen.isEmpty() || this.random.chance(30)) {
			this.sequences.add(this.parts.sequence());
		}
		else {
			this.sequences.remove(chosen.get());
			if (this.random.chance(60)) {
				this.sequences.add(new Sequence(chosen.get().name(), chosen.get().type(), this.parts.options()));
			}
		}
	}

	private void changeEnumTypes() {
		Optional<EnumType> chosen = this.random.maybeOne(this.enumTypes);
		chosen.ifPresent((type) -> {
			List<String> values = new ArrayList<>(type.values());
			// The rows hold the first constant, so it stays.
			if (this.random.chance(40) && values.size() > 2) {
				values.remove(values.size() - 1);
			}
			else {
				values.add(this.random.between(1, values.size()), "v" + this.random.between(1, 99) + values.size());
			}
			this.enumTypes.set(this.enumTypes.indexOf(type), new EnumType(type.name(), values));
		});
	}

	private void changeColumn(ColumnTest test, ColumnChange change) {
		Table table = anyTable();
		this.random.maybeOne(table.columns().stream().filter((column) -> test.matches(table, column)).toList())
			.ifPresent((column) -> {
				Column changed = change.apply(table, column);
				put(table.withColumns(
						table.columns().stream().map((other) -> other.equals(column) ? changed : other).toList()));
			});
	}

	private <T extends TableObject> void changeObject(Class<T> kind, ObjectChange<T> change) {
		Table table = anyTable();
		this.random.maybeOne(table.objects().stream().filter(kind::isInstance).map(kind::cast).toList())
			.ifPresent((object) -> change.apply(table, object)
				.ifPresent((changed) -> put(table.without(object).with(changed))));
	}

	private Table anyTable() {
		return this.random.one(List.copyOf(this.tables.values()));
	}

	private void put(Table table) {
		this.tables.put(table.name(), table);
	}

	private boolean isOriginal(Table table) {
		return this.original.table(table.name()).isPresent();
	}

	private Table originalOf(Table table) {
		return this.original.table(table.name()).orElse(table);
	}

	/** Return the foreign keys that point to a table, before or now. */
	private List<ForeignKey> pointingTo(QualifiedName name) {
		return tablesBeforeAndNow().flatMap((table) -> table.foreignKeys().stream())
			.filter((key) -> key.target().equals(name))
			.toList();
	}

	private boolean isTargetOfOthers(QualifiedName name) {
		return tablesBeforeAndNow().filter((table) -> !table.name().equals(name))
			.flatMap((table) -> table.foreignKeys().stream())
			.anyMatch((key) -> key.target().equals(name));
	}

	private Stream<Table> tablesBeforeAndNow() {
		return Stream.concat(this.original.tables().stream(), this.tables.values().stream());
	}

	private interface ColumnTest {

		boolean matches(Table table, Column column);

	}

	private interface ColumnChange {

		Column apply(Table table, Column column);

	}

	private interface ObjectChange<T extends TableObject> {

		Optional<? extends TableObject> apply(Table table, T object);

	}

}
