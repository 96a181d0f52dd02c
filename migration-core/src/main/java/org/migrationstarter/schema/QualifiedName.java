package org.migrationstarter.schema;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * The name of an object and of the schema that holds it. MySQL, MariaDB and SQLite call
 * that a database; one level is all that the six databases need.
 *
 * @param schema the schema's exact name, or {@code null} for the connection's default
 * schema, however that is called
 * @param name the object's exact name, in the case the database stores
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

	private static final Comparator<QualifiedName> ORDER = Comparator
		.comparing(QualifiedName::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(QualifiedName::name);

	/**
	 * Name an object in the default schema.
	 * @param name the object's exact name
	 * @return the name without a schema
	 */
	public static QualifiedName of(String name) {
		return new QualifiedName(null, name);
	}

	/**
	 * Name an object beside this one.
	 * @param name the other object's exact name
	 * @return that name, in the same schema as this one
	 */
	public QualifiedName sibling(String name) {
		return new QualifiedName(this.schema, name);
	}

	@Override
	public int compareTo(QualifiedName other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
