package org.migrationstarter.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * Puts the constraints of a table into its definition where the database has no
 * {@code alter table .. add constraint}, as SQLite has not. Hibernate leaves out foreign
 * keys and unique constraints of several columns there, and writes comments that the
 * database cannot take.
 */
final class InlineConstraints implements ScriptRepair {

	@Override
	public boolean appliesTo(Dialect dialect) {
		return !dialect.hasAlterTable();
	}

	@Override
	public void prepare(Table table, ScriptNames names, Changes changes) {
		changes.set(table::setComment, table.getComment(), null);
		table.getColumns().forEach((column) -> changes.set(column::setComment, column.getComment(), null));
		Stream<String> uniqueKeys = table.getUniqueKeys()
			.values()
			.stream()
			.filter((key) -> !isInColumnDefinition(key, names))
			.map((key) -> definition(key, names));
		Stream<String> foreignKeys = table.getForeignKeyCollection()
			.stream()
			.filter((key) -> key.isCreationEnabled() && key.isPhysicalConstraint())
			.map((key) -> definition(key, names));
		String declarations = Stream
			.of(Stream.of(table.getExtraDeclarations()).filter(Objects::nonNull), uniqueKeys, foreignKeys)
			.flatMap((declaration) -> declaration)
			.collect(Collectors.joining(", "));
		changes.set(table::setExtraDeclarations, table.getExtraDeclarations(),
				declarations.isEmpty() ? null : declarations);
	}

	private static boolean isInColumnDefinition(UniqueKey key, ScriptNames names) {
		return key.getColumnSpan() == 1 && key.getColumn(0).isUnique()
				&& !names.getDialect()
					.getUniqueDelegate()
					.getColumnDefinitionUniquenessFragment(key.getColumn(0), names)
					.isEmpty();
	}

	private static String definition(UniqueKey key, ScriptNames names) {
		return constraint(key.getName(), names) + "unique " + columns(key.getColumns(), names);
	}

	private static String definition(ForeignKey key, ScriptNames names) {
		StringBuilder definition = new StringBuilder(constraint(key.getName(), names));
		if (key.getKeyDefinition() != null) {
			return definition.append(key.getKeyDefinition()).toString();
		}
		List<Column> targets = key.isReferenceToPrimaryKey() ? key.getReferencedTable().getPrimaryKey().getColumns()
				: key.getReferencedColumns();
		definition.append("foreign key ")
			.append(columns(key.getColumns(), names))
			.append(" references ")
			.append(names.format(key.getReferencedTable().getQualifiedTableName()))
			.append(' ')
			.append(columns(targets, names));
		OnDeleteAction onDelete = key.getOnDeleteAction();
		if (onDelete != null && onDelete != OnDeleteAction.NO_ACTION) {
			definition.append(" on delete ").append(onDelete.toSqlString());
		}
		return definition.toString();
	}

	private static String constraint(String name, ScriptNames names) {
		return "constraint " + names.toIdentifier(name).render(names.getDialect()) + " ";
	}

	private static String columns(List<Column> columns, ScriptNames names) {
		return columns.stream()
			.map((column) -> column.getQuotedName(names.getDialect()))
			.collect(Collectors.joining(", ", "(", ")"));
	}

}
