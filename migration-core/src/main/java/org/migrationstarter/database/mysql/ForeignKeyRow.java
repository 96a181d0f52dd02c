package org.migrationstarter.database.mysql;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.PermissionDeniedDataAccessException;

import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;

/**
 * One column of a foreign key as the catalogue shows it.
 *
 * @param table its table
 * @param constraint the foreign key's name
 * @param column the column
 * @param target the table that is referred to
 * @param targetColumn the column that is referred to
 */
record ForeignKeyRow(QualifiedName table, String constraint, String column, QualifiedName target, String targetColumn) {

	/**
	 * Read the foreign keys. Their columns and their rules are read apart, as a join of
	 * the two views takes MariaDB many times as long as reading both.
	 * @param catalogue the catalogue
	 * @return the foreign keys of each table
	 * @throws PermissionDeniedDataAccessException if the user may see a foreign key but
	 * not its rules, as MariaDB has it with {@code SELECT} alone
	 */
	static Map<QualifiedName, List<ForeignKey>> read(Catalogue catalogue) {
		Map<Key, Rules> rules = Rules.read(catalogue);
		List<ForeignKeyRow> rows = catalogue.query("""
				select table_schema, table_name, constraint_name, ordinal_position, column_name,
					referenced_table_schema, referenced_table_name, referenced_column_name
				from information_schema.key_column_usage
				where table_schema = ? and referenced_table_name is not null""", "1, 2, 3, 4",
				(row, index) -> new ForeignKeyRow(catalogue.name(row.getString(1), row.getString(2)),
						row.getString("constraint_name"), row.getString("column_name"), catalogue
							.name(row.getString("referenced_table_schema"), row.getString("referenced_table_name")),
						row.getString("referenced_column_name")));
		return rows.stream()
			.collect(Collectors.groupingBy((row) -> new Key(row.table(), row.constraint())))
			.entrySet()
			.stream()
			.collect(Collectors.groupingBy((entry) -> entry.getKey().table(), Collectors
				.mapping((entry) -> toForeignKey(entry.getValue(), rules.get(entry.getKey())), Collectors.toList())));
	}

	private static ForeignKey toForeignKey(List<ForeignKeyRow> rows, @Nullable Rules rules) {
		ForeignKeyRow first = rows.get(0);
		if (rules == null) {
			throw new PermissionDeniedDataAccessException(
					"The rules of foreign key %s of table %s are hidden from this user. GRANT REFERENCES on the table shows them"
						.formatted(first.constraint(), first.table()),
					null);
		}
		ObjectName name = new ObjectName(first.constraint(),
				AutomaticNames.isOfForeignKey(first.constraint(), first.table().name()));
		return new ForeignKey(name, rows.stream().map(ForeignKeyRow::column).toList(), first.target(),
				rows.stream().map(ForeignKeyRow::targetColumn).toList(), rules.onDelete(), rules.onUpdate(),
				Deferrability.NOT_DEFERRABLE);
	}

	private record Key(QualifiedName table, String constraint) {

	}

	/**
	 * What happens to the rows of a foreign key. {@code RESTRICT} and {@code NO ACTION}
	 * are the same here, as constraints are checked at once.
	 */
	private record Rules(Key key, ReferentialAction onDelete, ReferentialAction onUpdate) {

		static Map<Key, Rules> read(Catalogue catalogue) {
			return catalogue
				.query("""
						select constraint_schema, table_name, constraint_name, delete_rule, update_rule
						from information_schema.referential_constraints
						where constraint_schema = ?""", "1, 2, 3",
						(row, index) -> new Rules(
								new Key(catalogue.name(row.getString(1), row.getString(2)),
										row.getString("constraint_name")),
								action(row.getString("delete_rule")), action(row.getString("update_rule"))))
				.stream()
				.collect(Collectors.toMap(Rules::key, Function.identity()));
		}

		private static ReferentialAction action(String rule) {
			return switch (rule) {
				case "CASCADE" -> ReferentialAction.CASCADE;
				case "SET NULL" -> ReferentialAction.SET_NULL;
				case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
				default -> ReferentialAction.NO_ACTION;
			};
		}

	}

}
