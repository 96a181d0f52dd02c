package org.migrationstarter.database.postgresql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.ChangeWriter;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.Literals;
import org.migrationstarter.database.ddl.Rebuilds;
import org.migrationstarter.diff.EnumTypeChange;
import org.migrationstarter.diff.EnumTypeChange.AlterEnumType;
import org.migrationstarter.diff.EnumTypeChange.CreateEnumType;
import org.migrationstarter.diff.EnumTypeChange.DropEnumType;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Writes changes of PostgreSQL's enum types. Constants can be added to a type; to remove
 * one or to change their order:
 * <ol>
 * <li>what looks at the columns of the type is dropped: defaults, checks, foreign keys,
 * indexes with expressions, computed columns;
 * <li>the type steps aside under another name, and a new one takes its name;
 * <li>each column gets the new type, which fails while a row holds a removed constant;
 * <li>the old type is dropped with its casts, and all that was dropped comes back.
 * </ol>
 */
final class PostgreSqlEnumTypeWriter implements ChangeWriter<EnumTypeChange> {

	private final Identifiers names;

	private final PostgreSqlColumnWriter columns;

	private final Rebuilds rebuilds;

	private final NewConstants newConstants;

	PostgreSqlEnumTypeWriter(Identifiers names, PostgreSqlColumnWriter columns, Rebuilds rebuilds,
			NewConstants newConstants) {
		this.names = names;
		this.columns = columns;
		this.rebuilds = rebuilds;
		this.newConstants = newConstants;
	}

	@Override
	public List<Statement> write(EnumTypeChange change, Schema schema) {
		if (change instanceof CreateEnumType create) {
			return List.of(create(create.type()));
		}
		if (change instanceof DropEnumType drop) {
			return drop(drop.type().name());
		}
		AlterEnumType alter = (AlterEnumType) change;
		List<String> kept = alter.to().values().stream().filter(alter.from().values()::contains).toList();
		boolean onlyMore = kept.equals(alter.from().values());
		return (onlyMore && !this.newConstants.areUsed(alter)) ? add(alter) : replace(alter, schema);
	}

	private Statement create(EnumType type) {
		return Statement
			.of("create type " + this.names.quote(type.name()) + " as enum " + Literals.list(type.values()));
	}

	// Hibernate makes casts beside a type, which a snapshot does not show. They do not go
	// with it.
	private List<Statement> drop(QualifiedName type) {
		String name = this.names.quote(type);
		return List.of(Statement.of("drop cast if exists (varchar as " + name + ")"),
				Statement.of("drop cast if exists (" + name + " as varchar)"), Statement.of("drop type " + name));
	}

	private List<Statement> casts(QualifiedName type) {
		String name = this.names.quote(type);
		return List.of(Statement.of("create cast (varchar as " + name + ") with inout as implicit"),
				Statement.of("create cast (" + name + " as varchar) with inout as implicit"));
	}

	private List<Statement> add(AlterEnumType alter) {
		List<Statement> statements = new ArrayList<>();
		List<String> values = alter.to().values();
		Set<String> there = new LinkedHashSet<>(alter.from().values());
		for (int i = 0; i < values.size(); i++) {
			if (there.add(values.get(i))) {
				statements.add(new Statement(
						"alter type " + this.names.quote(alter.to().name()) + " add value "
								+ Literals.quote(values.get(i)) + place(values, i, alter.from().values()),
						"The constant can be used once this transaction is committed"));
			}
		}
		return statements;
	}

	private static String place(List<String> values, int index, List<String> before) {
		if (values.subList(index, values.size()).stream().noneMatch(before::contains)) {
			return "";
		}
		return (index > 0) ? " after " + Literals.quote(values.get(index - 1))
				: " before " + Literals.quote(before.get(0));
	}

	private List<Statement> replace(AlterEnumType alter, Schema schema) {
		QualifiedName old = alter.from().name().sibling(alter.from().name().name() + "_old");
		List<Usage> usages = usages(alter.from(), schema);
		TypeObstacles obstacles = new TypeObstacles(schema);
		usages.forEach((usage) -> obstacles.addTyped(usage.table().name(), usage.column().name()));
		List<Statement> statements = new ArrayList<>();
		usages.forEach((usage) -> statements.addAll(defaultValue(usage, "drop default")));
		statements.add(Statement
			.of("alter type " + this.names.quote(alter.from().name()) + " rename to " + this.names.quote(old.name())));
		statements.add(create(alter.to()));
		usages.forEach((usage) -> statements.add(convert(usage, alter)));
		statements.addAll(drop(old));
		statements.addAll(casts(alter.to().name()));
		usages.stream()
			.filter((usage) -> !mentions(usage.column().defaultValue(), alter.removed()))
			.forEach((usage) -> statements.addAll(defaultValue(usage, "set default " + usage.column().defaultValue())));
		return this.rebuilds.around(obstacles.drops(), statements, this.columns, schema);
	}

	private List<Usage> usages(EnumType type, Schema schema) {
		return schema.tables()
			.stream()
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> column.generated() == null && isOf(column, type.name()))
				.map((column) -> new Usage(table, column)))
			.toList();
	}

	private boolean isOf(Column column, QualifiedName type) {
		String base = column.type().base();
		return base.equals(type.toString()) || base.equals(this.names.quote(type));
	}

	private List<Statement> defaultValue(Usage usage, String change) {
		return (usage.column().defaultValue() != null) ? List.of(Statement.of(alter(usage) + change)) : List.of();
	}

	private Statement convert(Usage usage, AlterEnumType alter) {
		String column = this.names.quote(usage.column().name());
		String type = usage.column().type().text();
		String comment = alter.removed().isEmpty() ? ""
				: "Fails while rows hold a removed constant: select count(*) from "
						+ this.names.quote(usage.table().name()) + " where " + column + "::text in "
						+ Literals.list(alter.removed());
		return new Statement(alter(usage) + "type " + type + " using " + column + "::text::" + type, comment);
	}

	private String alter(Usage usage) {
		return "alter table " + this.names.quote(usage.table().name()) + " alter column "
				+ this.names.quote(usage.column().name()) + " ";
	}

	private static boolean mentions(@Nullable String expression, List<String> constants) {
		return expression != null
				&& constants.stream().map(Literals::quote).anyMatch((literal) -> expression.contains(literal));
	}

	private record Usage(Table table, Column column) {

	}

}
