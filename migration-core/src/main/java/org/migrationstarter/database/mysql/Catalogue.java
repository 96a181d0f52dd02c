package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.StringUtils;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.SchemaSelection.Namespace;
import org.migrationstarter.schema.QualifiedName;

/**
 * The catalogue of one server, narrowed to the schemas of a selection, with their logical
 * names.
 */
public final class Catalogue {

	/** MariaDB shows double quotation marks where the SQL mode makes names of them. */
	private static final String NAME = "(?:`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\")";

	/**
	 * A quoted text, which is skipped, or a quoted name with the ones it qualifies.
	 */
	private static final Pattern QUALIFIED = Pattern
		.compile("'(?:[^'\\\\]|\\\\.|'')*'|(" + NAME + ")\\.(" + NAME + "(?:\\." + NAME + ")?)", Pattern.DOTALL);

	private final JdbcTemplate jdbc;

	private final SchemaSelection selection;

	private final Map<String, PhysicalSchema> schemas = new LinkedHashMap<>();

	private Catalogue(JdbcTemplate jdbc, SchemaSelection selection) {
		this.jdbc = jdbc;
		this.selection = selection;
	}

	static Catalogue of(Connection connection, SchemaSelection selection) {
		Catalogue catalogue = new Catalogue(new JdbcTemplate(new SingleConnectionDataSource(connection, true)),
				selection);
		catalogue.findSchemas();
		return catalogue;
	}

	private void findSchemas() {
		List<String> asked = this.selection.namespaces()
			.stream()
			.map(Namespace::physicalName)
			.filter((name) -> name != null)
			.toList();
		String sql = """
				select schema_name, default_collation_name, @@default_storage_engine as engine, database() as current,
					@@lower_case_table_names as folding
				from information_schema.schemata
				where schema_name = database()""" + " or schema_name = ?".repeat(asked.size());
		List<PhysicalSchema> found = this.jdbc.query(sql, this::schema, asked.toArray());
		if (this.selection.namespaces().contains(Namespace.DEFAULT)
				&& found.stream().noneMatch(PhysicalSchema::current)) {
			throw new InvalidDataAccessApiUsageException(
					"The connection has no default database: name one at the end of the JDBC URL");
		}
		found.stream()
			.filter((schema) -> schema.namespace() != null)
			.forEach((schema) -> this.schemas.put(schema.name(), schema));
	}

	private PhysicalSchema schema(ResultSet row, int index) throws SQLException {
		String name = row.getString("schema_name");
		String current = row.getString("current");
		// On Windows and macOS, a schema is found whatever the case of its name.
		Predicate<@Nullable String> isMeant = (row.getInt("folding") != 0) ? name::equalsIgnoreCase : name::equals;
		Namespace namespace = this.selection.namespaces()
			.stream()
			.filter((candidate) -> isMeant
				.test((candidate.physicalName() != null) ? candidate.physicalName() : current))
			.findFirst()
			.orElse(null);
		return new PhysicalSchema(name, isMeant.test(current), namespace, row.getString("default_collation_name"),
				row.getString("engine"));
	}

	/**
	 * Run a query for each schema that is read, all in one statement. MariaDB opens only
	 * one schema's files where a query compares with one name, and those of all schemas
	 * otherwise.
	 * @param <T> what a row becomes
	 * @param sql a query whose parameters are all the schema's name
	 * @param order what the rows are ordered by, as numbers of columns
	 * @param mapper what makes a value of a row
	 * @return the values
	 */
	<T> List<T> query(String sql, String order, RowMapper<T> mapper) {
		if (this.schemas.isEmpty()) {
			return List.of();
		}
		String all = String.join(" union all ", Collections.nCopies(this.schemas.size(), sql)) + " order by " + order;
		int parameters = StringUtils.countOccurrencesOf(sql, "?");
		return this.jdbc.query(all, mapper,
				this.schemas.keySet()
					.stream()
					.flatMap((schema) -> Collections.nCopies(parameters, schema).stream())
					.toArray());
	}

	/**
	 * Run one query.
	 * @param <T> what a row becomes
	 * @param sql the query
	 * @param mapper what makes a value of a row
	 * @param arguments the parameters
	 * @return the values
	 */
	public <T> List<T> query(String sql, RowMapper<T> mapper, Object... arguments) {
		return this.jdbc.query(sql, mapper, arguments);
	}

	PhysicalSchema schemaOf(QualifiedName name) {
		return this.schemas.values()
			.stream()
			.filter((schema) -> schema.logicalName(name.name()).equals(name))
			.findFirst()
			.orElseThrow();
	}

	boolean includes(QualifiedName table) {
		return this.selection.includes(table);
	}

	/**
	 * Return the logical name of an object.
	 * @param schema its schema's name in the catalogue
	 * @param name its own name
	 * @return the name in the snapshot
	 */
	QualifiedName name(String schema, String name) {
		PhysicalSchema known = this.schemas.get(schema);
		return (known != null) ? known.logicalName(name) : new QualifiedName(schema, name);
	}

	/**
	 * Return the name that an object has in the database.
	 * @param name its logical name
	 * @return its full name as it is written in SQL
	 */
	public String sqlName(QualifiedName name) {
		return Quoting.name(schemaOf(name).name()) + "." + Quoting.name(name.name());
	}

	/**
	 * Replace the schemas' names in a text by their logical ones.
	 * @param sql an expression or a statement as the catalogue shows it, which quotes all
	 * names
	 * @return the text, equal in all schemas that hold the same
	 */
	String withLogicalNames(String sql) {
		return QUALIFIED.matcher(sql).replaceAll((match) -> Matcher.quoteReplacement(logical(match)));
	}

	private String logical(MatchResult match) {
		PhysicalSchema schema = (match.group(1) != null) ? this.schemas.get(Quoting.unquoted(match.group(1))) : null;
		if (schema == null || schema.namespace() == null) {
			return match.group();
		}
		String logicalName = schema.namespace().logicalName();
		return (logicalName != null) ? Quoting.name(logicalName) + "." + match.group(2) : match.group(2);
	}

	/**
	 * A schema that exists.
	 *
	 * @param name its name in the catalogue
	 * @param current whether it is the connection's default
	 * @param namespace what it is read as, or {@code null} if it is not read
	 * @param collation the collation of its tables where they have none of their own
	 * @param engine the storage engine of tables that ask for none
	 */
	record PhysicalSchema(String name, boolean current, @Nullable Namespace namespace, String collation,
			String engine) {

		QualifiedName logicalName(String object) {
			return new QualifiedName((this.namespace != null) ? this.namespace.logicalName() : this.name, object);
		}

	}

}
