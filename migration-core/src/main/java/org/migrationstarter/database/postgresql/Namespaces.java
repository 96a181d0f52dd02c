package org.migrationstarter.database.postgresql;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.PermissionDeniedDataAccessException;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.SchemaSelection.Namespace;
import org.migrationstarter.schema.QualifiedName;

/**
 * The schemas that are read, by the names they have in the catalogue and in the snapshot.
 */
final class Namespaces {

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private final SchemaSelection selection;

	private final SessionSettings settings;

	Namespaces(SchemaSelection selection, SessionSettings settings) {
		this.selection = selection;
		this.settings = settings;
	}

	List<String> physicalNames() {
		return this.selection.namespaces().stream().map(this::physicalName).toList();
	}

	private String physicalName(Namespace namespace) {
		String name = (namespace.physicalName() != null) ? namespace.physicalName() : this.settings.defaultSchema();
		if (name == null) {
			throw new PermissionDeniedDataAccessException(
					"The connection has no default schema: none on its search_path exists with the right USAGE for"
							+ " its user. Create one, grant usage on it, or set the search_path",
					null);
		}
		return name;
	}

	/**
	 * Return a search path on which the default schema is found, and the extensions that
	 * are found without it. Temporary tables come last, as they would come first by
	 * themselves.
	 * @return the value of {@code search_path}
	 */
	String searchPath() {
		Stream<String> defaultSchema = this.selection.namespaces()
			.stream()
			.filter((namespace) -> namespace.logicalName() == null)
			.map((namespace) -> quote(physicalName(namespace)));
		return Stream.concat(defaultSchema, Stream.of(this.settings.extensionPath(), "pg_temp"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	boolean includes(QualifiedName table) {
		return this.selection.includes(table);
	}

	/**
	 * Return the name that an object has in the snapshot.
	 * @param physicalSchema its schema's name in the catalogue
	 * @param name its exact name
	 * @return its name, in the schema by the name that the selection gives it
	 */
	QualifiedName logical(String physicalSchema, String name) {
		return this.selection.namespace(physicalSchema, this.settings.defaultSchema())
			.map((namespace) -> new QualifiedName(namespace.logicalName(), name))
			.orElseGet(() -> new QualifiedName(physicalSchema, name));
	}

	/**
	 * Return an SQL text with the names that schemas have in the snapshot. Scratch
	 * schemas alone go by another name, and theirs occurs nowhere by chance.
	 * @param sql the text
	 * @return the text with the names that the selection gives
	 */
	String logical(String sql) {
		String result = sql;
		for (Namespace namespace : this.selection.namespaces()) {
			String physical = namespace.physicalName();
			if (physical != null && !physical.equals(namespace.logicalName())) {
				String logical = namespace.logicalName();
				result = result.replace(quote(physical) + ".", (logical != null) ? quote(logical) + "." : "");
			}
		}
		return result;
	}

	@Nullable String logicalOrNull(@Nullable String sql) {
		return (sql != null) ? logical(sql) : null;
	}

	private static String quote(String name) {
		return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
	}

}
