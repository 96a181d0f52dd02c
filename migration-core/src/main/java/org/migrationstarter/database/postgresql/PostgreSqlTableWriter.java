package org.migrationstarter.database.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.CommentSyntax;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.TableWriter;
import org.migrationstarter.diff.TableChange.ChangeTableOptions;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Writes changes of PostgreSQL's tables.
 */
final class PostgreSqlTableWriter extends TableWriter {

	/** An option that stands before the word {@code table}. */
	private static final String UNLOGGED = "unlogged";

	private final OwnedSequences ownedSequences;

	PostgreSqlTableWriter(Identifiers names, ColumnSyntax columns, ConstraintSyntax constraints, CommentSyntax comments,
			OwnedSequences ownedSequences) {
		super(names, columns, constraints, comments);
		this.ownedSequences = ownedSequences;
	}

	@Override
	protected String definition(Table table) {
		String definition = super.definition(table);
		return isUnlogged(table.options()) ? definition.replaceFirst("create", "create " + UNLOGGED) : definition;
	}

	@Override
	protected String options(Table table) {
		String others = withoutUnlogged(table.options());
		return others.isEmpty() ? "" : " " + others;
	}

	private static boolean isUnlogged(@Nullable String options) {
		return options != null && options.startsWith(UNLOGGED);
	}

	private static String withoutUnlogged(@Nullable String options) {
		if (options == null) {
			return "";
		}
		return isUnlogged(options) ? options.substring(UNLOGGED.length()).strip() : options;
	}

	@Override
	protected List<Statement> details(Table table) {
		List<Statement> statements = new ArrayList<>(super.details(table));
		table.columns().forEach((column) -> statements.addAll(this.ownedSequences.options(table.name(), column)));
		return statements;
	}

	@Override
	protected List<Statement> rename(RenameTable rename, Schema schema) {
		List<Statement> statements = new ArrayList<>();
		if (!Objects.equals(rename.from().schema(), rename.to().schema())) {
			statements.add(SchemaMoves.of("table", names(), rename.from(), rename.to().schema()));
		}
		if (!rename.from().name().equals(rename.to().name())) {
			statements
				.addAll(super.rename(new RenameTable(rename.to().sibling(rename.from().name()), rename.to()), schema));
		}
		return statements;
	}

	@Override
	protected List<Statement> options(ChangeTableOptions change) {
		if (!withoutUnlogged(change.from()).equals(withoutUnlogged(change.to()))) {
			return super.options(change);
		}
		return List.of(Statement.of("alter table " + names().quote(change.table()) + " set "
				+ (isUnlogged(change.to()) ? UNLOGGED : "logged")));
	}

}
