package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.TokenCursor;
import org.migrationstarter.database.sql.Tokenizer;
import org.migrationstarter.database.sqlite.CreateTable.ColumnText;
import org.migrationstarter.database.sqlite.CreateTable.Key;
import org.migrationstarter.database.sqlite.CreateTable.Reference;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ObjectName;

/**
 * Parses {@code create table}. SQLite has accepted the statement, so it is taken to be
 * right.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html">CREATE TABLE</a>
 */
final class CreateTableParser {

	private static final String[] COLUMN_CONSTRAINTS = { "constraint", "primary", "not", "null", "unique", "check",
			"default", "collate", "references", "generated", "as" };

	private static final String[] TABLE_CONSTRAINTS = { "constraint", "primary", "unique", "check", "foreign" };

	private final TokenCursor cursor;

	private final Map<String, ColumnText> columns = new HashMap<>();

	private final List<Key> keys = new ArrayList<>();

	private final List<Reference> foreignKeys = new ArrayList<>();

	private final List<CheckConstraint> checkConstraints = new ArrayList<>();

	private final List<String> conflictClauses = new ArrayList<>();

	private CreateTableParser(List<Token> definitions) {
		this.cursor = new TokenCursor(definitions);
	}

	static CreateTable parse(String sql) {
		TokenCursor statement = new TokenCursor(Tokenizer.lenient().tokens(sql));
		while (!statement.isAtEnd() && !statement.peek().isSymbol("(")) {
			statement.next();
		}
		return new CreateTableParser(statement.parenthesised()).table();
	}

	private CreateTable table() {
		while (!this.cursor.isAtEnd()) {
			if (this.cursor.peek().isKeyword(TABLE_CONSTRAINTS)) {
				tableConstraint();
			}
			else {
				column();
			}
			this.cursor.acceptSymbol(",");
		}
		return new CreateTable(this.columns, this.keys, this.foreignKeys, this.checkConstraints, this.conflictClauses);
	}

	private void column() {
		String name = this.cursor.next().value();
		ColumnText text = ColumnText.NOTHING;
		skipType();
		String constraintName = null;
		while (!this.cursor.isAtEnd() && !this.cursor.peek().isSymbol(",")) {
			if (this.cursor.accept("constraint")) {
				constraintName = this.cursor.next().value();
				continue;
			}
			text = columnConstraint(name, constraintName, text);
			constraintName = null;
		}
		this.columns.put(name.toLowerCase(Locale.ROOT), text);
	}

	private void skipType() {
		while (!this.cursor.isAtEnd() && !this.cursor.peek().isSymbol(",")
				&& !this.cursor.peek().isKeyword(COLUMN_CONSTRAINTS)) {
			if (this.cursor.peek().isSymbol("(")) {
				this.cursor.parenthesised();
			}
			else {
				this.cursor.next();
			}
		}
	}

	private ColumnText columnConstraint(String column, @Nullable String name, ColumnText text) {
		if (this.cursor.accept("primary", "key")) {
			return primaryKeyOf(column, name, text);
		}
		if (this.cursor.accept("unique")) {
			this.keys.add(new Key(name, false, List.of(column)));
			conflictClause("unique (" + column + ")");
		}
		else if (this.cursor.accept("check")) {
			check(name);
		}
		else if (this.cursor.accept("references")) {
			reference(name);
		}
		else if (this.cursor.accept("collate")) {
			return new ColumnText(collation(this.cursor.next()), text.generated(), text.autoincrement());
		}
		else if (this.cursor.accept("generated", "always", "as") || this.cursor.accept("as")) {
			String expression = SqliteExpressions.spell(this.cursor.parenthesised());
			return new ColumnText(text.collation(), expression, text.autoincrement());
		}
		else if (this.cursor.accept("default")) {
			skipDefault();
		}
		else if (this.cursor.accept("not", "null") || this.cursor.accept("null")) {
			conflictClause(column + " not null");
		}
		else {
			this.cursor.next();
		}
		return text;
	}

	private ColumnText primaryKeyOf(String column, @Nullable String name, ColumnText text) {
		this.keys.add(new Key(name, true, List.of(column)));
		if (!this.cursor.accept("asc")) {
			this.cursor.accept("desc");
		}
		conflictClause("primary key (" + column + ")");
		return new ColumnText(text.collation(), text.generated(), this.cursor.accept("autoincrement"));
	}

	private void skipDefault() {
		if (this.cursor.peek().isSymbol("(")) {
			this.cursor.parenthesised();
			return;
		}
		if (!this.cursor.acceptSymbol("+")) {
			this.cursor.acceptSymbol("-");
		}
		this.cursor.next();
	}

	static @Nullable String collation(Token name) {
		String collation = name.value().toLowerCase(Locale.ROOT);
		return collation.equals("binary") ? null : collation;
	}

	private void tableConstraint() {
		String name = this.cursor.accept("constraint") ? this.cursor.next().value() : null;
		if (this.cursor.accept("primary", "key")) {
			tableKey(name, true, "primary key");
		}
		else if (this.cursor.accept("unique")) {
			tableKey(name, false, "unique");
		}
		else if (this.cursor.accept("check")) {
			check(name);
			conflictClause("check");
		}
		else if (this.cursor.accept("foreign", "key")) {
			this.cursor.parenthesised();
			this.cursor.accept("references");
			reference(name);
		}
	}

	private void tableKey(@Nullable String name, boolean primary, String kind) {
		List<Token> inner = this.cursor.parenthesised();
		List<String> names = TokenCursor.splitAtCommas(inner).stream().map((part) -> part.get(0).value()).toList();
		this.keys.add(new Key(name, primary, names));
		conflictClause(kind + " (" + String.join(", ", names) + ")");
	}

	private void check(@Nullable String name) {
		String expression = SqliteExpressions.spell(this.cursor.parenthesised());
		this.checkConstraints.add(new CheckConstraint(objectName(name), expression));
	}

	private void reference(@Nullable String name) {
		this.cursor.next();
		this.cursor.parenthesised();
		while (this.cursor.accept("on") || this.cursor.accept("match")) {
			skipRule();
		}
		this.foreignKeys.add(new Reference(name, deferrability()));
	}

	private void skipRule() {
		// An event and what it does, or the name of a kind of match.
		if (this.cursor.accept("delete") || this.cursor.accept("update") || this.cursor.accept("insert")) {
			if (this.cursor.accept("set") || this.cursor.accept("no")) {
				this.cursor.next();
				return;
			}
		}
		this.cursor.next();
	}

	private Deferrability deferrability() {
		if (this.cursor.accept("not", "deferrable")) {
			initially();
			return Deferrability.NOT_DEFERRABLE;
		}
		return this.cursor.accept("deferrable") ? initially() : Deferrability.NOT_DEFERRABLE;
	}

	private Deferrability initially() {
		if (this.cursor.accept("initially", "deferred")) {
			return Deferrability.INITIALLY_DEFERRED;
		}
		this.cursor.accept("initially", "immediate");
		// SQLite has no statement that would defer it, so it never is.
		return Deferrability.NOT_DEFERRABLE;
	}

	private void conflictClause(String owner) {
		if (this.cursor.accept("on", "conflict")) {
			this.conflictClauses.add(owner + " on conflict " + this.cursor.next().lowerCase());
		}
	}

	static ObjectName objectName(@Nullable String name) {
		return (name != null) ? ObjectName.of(name) : ObjectName.generated("");
	}

}
