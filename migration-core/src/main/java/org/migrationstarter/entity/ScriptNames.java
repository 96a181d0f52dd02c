package org.migrationstarter.entity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.jspecify.annotations.Nullable;

/**
 * How objects are named: in a script, where a schema may be known under another name, and
 * in a snapshot. A database calls a container of tables either a schema or a catalog; the
 * other of the two is left out, since it can only be the database itself.
 */
final class ScriptNames implements SqlStringGenerationContext {

	private final Dialect dialect;

	private final NameQualifierSupport qualifiers;

	private final IdentifierHelper identifiers;

	private final @Nullable Identifier configuredContainer;

	private final @Nullable String defaultSchema;

	private final Target target;

	/**
	 * Name objects.
	 * @param metadata the model they come from
	 * @param defaultSchema the schema that goes without saying in the application's
	 * database, or {@code null} if none does
	 * @param target where the script is to run
	 */
	ScriptNames(MetadataImplementor metadata, @Nullable String defaultSchema, Target target) {
		Database database = metadata.getDatabase();
		this.dialect = database.getDialect();
		this.qualifiers = database.getJdbcEnvironment().getNameQualifierSupport();
		this.identifiers = database.getJdbcEnvironment().getIdentifierHelper();
		this.configuredContainer = configuredContainer(metadata);
		this.defaultSchema = defaultSchema;
		this.target = target;
	}

	private @Nullable Identifier configuredContainer(MetadataImplementor metadata) {
		Map<String, Object> settings = metadata.getMetadataBuildingOptions()
			.getServiceRegistry()
			.requireService(ConfigurationService.class)
			.getSettings();
		Object configured = settings
			.get(this.qualifiers.supportsSchemas() ? MappingSettings.DEFAULT_SCHEMA : MappingSettings.DEFAULT_CATALOG);
		if (configured != null) {
			return this.identifiers.toIdentifier(configured.toString());
		}
		var implicit = metadata.getDatabase().getPhysicalImplicitNamespaceName();
		return container(implicit.catalog(), implicit.schema());
	}

	private @Nullable Identifier container(@Nullable Identifier catalog, @Nullable Identifier schema) {
		if (this.qualifiers.supportsSchemas()) {
			return schema;
		}
		return this.qualifiers.supportsCatalogs() ? catalog : null;
	}

	/**
	 * Return the schema that holds objects of a name.
	 * @param name the name in the mapping
	 * @return the schema's name as the database stores it, or {@code null} for the
	 * connection's default schema
	 */
	@Nullable String schema(QualifiedName name) {
		Identifier explicit = container(name.getCatalogName(), name.getSchemaName());
		Identifier container = (explicit != null) ? explicit : this.configuredContainer;
		if (container == null || stored(container).equals(this.defaultSchema)) {
			return null;
		}
		return stored(container);
	}

	/**
	 * Return the name that an object has in a snapshot.
	 * @param name the name in the mapping
	 * @return the name as the database stores it
	 */
	org.migrationstarter.schema.QualifiedName snapshotName(QualifiedName name) {
		return new org.migrationstarter.schema.QualifiedName(schema(name), stored(name.getObjectName()));
	}

	/**
	 * Return the name that a column or a constraint has in a snapshot.
	 * @param name the name in the mapping, with Hibernate's quotes
	 * @return the name as the database stores it
	 */
	String snapshotName(String name) {
		return stored(this.identifiers.toIdentifier(name));
	}

	private String stored(Identifier identifier) {
		String name = this.identifiers.toMetaDataObjectName(identifier);
		return (this.dialect instanceof PostgreSQLDialect) ? truncated(name) : name;
	}

	private String truncated(String name) {
		// PostgreSQL cuts to so many bytes, but no character in two; other databases
		// refuse a long name
		int end = name.length();
		while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > this.dialect.getMaxIdentifierLength()) {
			end = name.offsetByCodePoints(end, -1);
		}
		return name.substring(0, end);
	}

	private String render(QualifiedName name) {
		String schema = schema(name);
		String physical = (schema != null) ? this.target.physicalNames().apply(schema) : this.target.defaultSchema();
		String object = name.getObjectName().render(this.dialect);
		return (physical != null) ? quoted(physical) + "." + object : object;
	}

	private String quoted(String name) {
		return new Identifier(name, true).render(this.dialect);
	}

	@Override
	public String format(QualifiedTableName name) {
		return render(name);
	}

	@Override
	public String format(QualifiedSequenceName name) {
		return render(name);
	}

	@Override
	public String format(QualifiedName name) {
		return render(name);
	}

	@Override
	public String formatWithoutCatalog(QualifiedSequenceName name) {
		return render(name);
	}

	@Override
	public Dialect getDialect() {
		return this.dialect;
	}

	@Override
	public Identifier toIdentifier(String text) {
		return this.identifiers.toIdentifier(text);
	}

	@Override
	public @Nullable Identifier getDefaultCatalog() {
		return null;
	}

	@Override
	public @Nullable Identifier getDefaultSchema() {
		return null;
	}

	@Override
	public boolean isMigration() {
		return false;
	}

	/**
	 * Where a script is to run.
	 *
	 * @param defaultSchema the schema to say explicitly where the model says none, or
	 * {@code null} to leave it to the connection
	 * @param physicalNames gives the name under which a schema of the model exists there
	 */
	record Target(@Nullable String defaultSchema, UnaryOperator<String> physicalNames) {

		/**
		 * The application's database, where each schema has the name that the model says.
		 * @param defaultSchema the schema to say explicitly where the model says none, or
		 * {@code null} to leave it to the connection
		 * @return the target
		 */
		static Target ofApplication(@Nullable String defaultSchema) {
			return new Target(defaultSchema, UnaryOperator.identity());
		}

	}

}
