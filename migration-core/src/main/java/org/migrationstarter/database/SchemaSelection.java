package org.migrationstarter.database;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;

/**
 * What of a database is read: which of its schemas, and which tables are invisible.
 *
 * @param namespaces the schemas to read
 * @param excludedTables patterns of tables that are as good as absent, with all that
 * hangs on them
 */
public record SchemaSelection(List<Namespace> namespaces, List<TablePattern> excludedTables) {

	public SchemaSelection {
		namespaces = List.copyOf(namespaces);
		excludedTables = List.copyOf(excludedTables);
	}

	/**
	 * The connection's default schema, all of it.
	 * @return the selection
	 */
	public static SchemaSelection defaultSchema() {
		return new SchemaSelection(List.of(Namespace.DEFAULT), List.of());
	}

	/**
	 * The connection's default schema and others, all of them.
	 * @param schemas the exact names of the others
	 * @return the selection
	 */
	public static SchemaSelection defaultSchemaAnd(Collection<String> schemas) {
		return new SchemaSelection(
				Stream.concat(Stream.of(Namespace.DEFAULT), schemas.stream().distinct().map(Namespace::of)).toList(),
				List.of());
	}

	/**
	 * Return the same selection without more tables.
	 * @param patterns the tables that are as good as absent
	 * @return the narrower selection
	 */
	public SchemaSelection excluding(Collection<TablePattern> patterns) {
		return new SchemaSelection(this.namespaces,
				Stream.concat(this.excludedTables.stream(), patterns.stream()).toList());
	}

	/**
	 * Whether a table is to be seen.
	 * @param table the table, with its logical schema
	 * @return {@code false} if a pattern excludes it
	 */
	public boolean includes(QualifiedName table) {
		return this.excludedTables.stream().noneMatch((pattern) -> pattern.matches(table));
	}

	/**
	 * Find the namespace that a physical schema is read as.
	 * @param physicalName the schema's name in the catalogue
	 * @param defaultSchema the connection's default schema
	 * @return the namespace, or an empty optional if that schema is not read
	 */
	public Optional<Namespace> namespace(String physicalName, @Nullable String defaultSchema) {
		return this.namespaces.stream()
			.filter((namespace) -> physicalName
				.equals((namespace.physicalName() != null) ? namespace.physicalName() : defaultSchema))
			.findFirst();
	}

	/**
	 * A schema of the database and the name it goes by in a snapshot.
	 *
	 * @param physicalName its name in the catalogue, or {@code null} for the connection's
	 * default schema
	 * @param logicalName its name in the snapshot, or {@code null} for the default schema
	 */
	public record Namespace(@Nullable String physicalName, @Nullable String logicalName) {

		/** The connection's default schema. */
		public static final Namespace DEFAULT = new Namespace(null, null);

		/**
		 * A schema that goes by its own name.
		 * @param name the exact name
		 * @return the namespace
		 */
		public static Namespace of(String name) {
			return new Namespace(name, name);
		}

	}

}
