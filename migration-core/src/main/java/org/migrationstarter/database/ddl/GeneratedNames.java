package org.migrationstarter.database.ddl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Makes up names where nobody chose one and the database makes up none, or one that a
 * later script could not know. They follow PostgreSQL's pattern: {@code user_email_key}.
 */
public final class GeneratedNames {

	/** The shortest limit of the databases: PostgreSQL's. */
	private static final int LONGEST = 63;

	private GeneratedNames() {
	}

	/**
	 * Make up a name.
	 * @param table the table
	 * @param object the constraint or index
	 * @return the exact name, always the same for the same table and structure
	 */
	public static String of(QualifiedName table, TableObject object) {
		String name = Stream.of(table.name(), subject(object), suffix(object))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("_"));
		if (table.name().equals(table.name().toUpperCase(Locale.ROOT))) {
			name = name.toUpperCase(Locale.ROOT);
		}
		return (name.length() > LONGEST) ? name.substring(0, LONGEST - 9) + "_" + hash(name) : name;
	}

	private static String subject(TableObject object) {
		if (object instanceof PrimaryKey) {
			return "";
		}
		if (object instanceof UniqueConstraint unique) {
			return join(unique.columns());
		}
		if (object instanceof ForeignKey key) {
			return join(key.columns());
		}
		if (object instanceof Index index && index.keys().stream().noneMatch(IndexKey::expression)) {
			return join(index.keys().stream().map(IndexKey::text).toList());
		}
		return hash(object.structure());
	}

	private static String join(List<String> columns) {
		return String.join("_", columns);
	}

	private static String hash(String text) {
		return String.format("%08x", text.hashCode());
	}

	private static String suffix(TableObject object) {
		if (object instanceof PrimaryKey) {
			return "pkey";
		}
		if (object instanceof UniqueConstraint) {
			return "key";
		}
		if (object instanceof ForeignKey) {
			return "fkey";
		}
		return (object instanceof CheckConstraint) ? "check" : "idx";
	}

}
