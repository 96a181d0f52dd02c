package org.migrationstarter.database.informationschema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.PermissionDeniedDataAccessException;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Makes constraints of their rows.
 */
final class ConstraintAssembler {

	private final CatalogueMeaning meaning;

	private final Namespaces namespaces;

	private final Map<Key, ConstraintRow> constraints;

	private final Map<Key, List<ConstraintRow>> byTable;

	private final Map<Key, List<KeyColumnRow>> keyColumns;

	private final Map<Key, RuleRow> rules;

	ConstraintAssembler(Catalogue catalogue, CatalogueMeaning meaning, Namespaces namespaces) {
		this.meaning = meaning;
		this.namespaces = namespaces;
		this.constraints = catalogue.constraints()
			.stream()
			.collect(Collectors.toMap(ConstraintRow::key, Function.identity(), ConstraintAssembler::first));
		this.byTable = catalogue.constraints().stream().collect(Collectors.groupingBy(ConstraintRow::table));
		this.keyColumns = catalogue.keyColumns().stream().collect(Collectors.groupingBy(KeyColumnRow::constraint));
		this.rules = catalogue.rules()
			.stream()
			.collect(Collectors.toMap(RuleRow::constraint, Function.identity(), ConstraintAssembler::first));
	}

	private static <T> T first(T one, T other) {
		// Only those of temporary tables, which are not read, can share a name.
		return one;
	}

	TableConstraints of(Key table) {
		List<ConstraintRow> rows = this.byTable.getOrDefault(table, List.of());
		return new TableConstraints(ofType("PRIMARY KEY", rows, this::primaryKey).stream().findFirst().orElse(null),
				ofType("UNIQUE", rows, this::uniqueConstraint), ofType("FOREIGN KEY", rows, this::foreignKey),
				ofType("CHECK", rows, this::checkConstraint));
	}

	private static <T> List<T> ofType(String type, List<ConstraintRow> rows, Function<ConstraintRow, T> constraint) {
		return rows.stream().filter((row) -> row.constraintType().equals(type)).map(constraint).toList();
	}

	private PrimaryKey primaryKey(ConstraintRow row) {
		return new PrimaryKey(name(row), columns(row.key()));
	}

	private UniqueConstraint uniqueConstraint(ConstraintRow row) {
		return new UniqueConstraint(name(row), columns(row.key()), "NO".equals(row.nullsDistinct()),
				Deferrability.NOT_DEFERRABLE);
	}

	private ForeignKey foreignKey(ConstraintRow row) {
		RuleRow rule = rule(row);
		Key targetKey = new Key(Objects.requireNonNull(rule.uniqueConstraintSchema()),
				Objects.requireNonNull(rule.uniqueConstraintName()));
		ConstraintRow target = this.constraints.get(targetKey);
		if (target == null) {
			throw new PermissionDeniedDataAccessException("The user may not see the key " + targetKey.name()
					+ " of schema " + targetKey.schema() + ", which the foreign key " + row.constraintName()
					+ " of table " + row.tableName() + " refers to. Grant the user rights on the table of that key",
					null);
		}
		List<String> keyOfTarget = columns(targetKey);
		List<String> targetColumns = this.keyColumns.get(row.key())
			.stream()
			.map((column) -> keyOfTarget.get(Objects.requireNonNull(column.positionInUniqueConstraint()) - 1))
			.toList();
		return new ForeignKey(name(row), columns(row.key()), this.namespaces.any(target.table()), targetColumns,
				action(rule.deleteRule()), action(rule.updateRule()), Deferrability.NOT_DEFERRABLE);
	}

	private static ReferentialAction action(@Nullable String rule) {
		// Without deferred checks there is no difference between restrict and
		// no action.
		ReferentialAction action = ReferentialAction.valueOf(Objects.requireNonNull(rule).replace(' ', '_'));
		return (action != ReferentialAction.RESTRICT) ? action : ReferentialAction.NO_ACTION;
	}

	private CheckConstraint checkConstraint(ConstraintRow row) {
		String condition = Objects.requireNonNull(rule(row).checkClause());
		return new CheckConstraint(name(row), this.namespaces.expression(condition, row.table()));
	}

	private RuleRow rule(ConstraintRow row) {
		return Objects.requireNonNull(this.rules.get(row.key()),
				() -> "The catalogue does not say what constraint " + row.constraintName() + " demands");
	}

	private List<String> columns(Key constraint) {
		return this.keyColumns.getOrDefault(constraint, List.of()).stream().map(KeyColumnRow::columnName).toList();
	}

	private ObjectName name(ConstraintRow row) {
		return new ObjectName(row.constraintName(), this.meaning.isGenerated(row.constraintName()));
	}

}
