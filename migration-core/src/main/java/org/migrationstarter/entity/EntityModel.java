package org.migrationstarter.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.RenameHints;

/**
 * What the entities of one persistence unit mean to the database, with the application's
 * own naming strategies, converters, dialect and settings. It is captured by a
 * {@link CapturingPersistenceProvider} and can be used until the factory that it was
 * captured from is closed. Using it touches no database.
 */
public final class EntityModel {

	private final PersistenceUnitInfo unit;

	private final MetadataImplementor metadata;

	EntityModel(PersistenceUnitInfo unit, MetadataImplementor metadata) {
		this.unit = unit;
		this.metadata = metadata;
	}

	/**
	 * Return the name of the persistence unit.
	 * @return the name, {@code default} where the application gives none
	 */
	public String name() {
		return this.unit.getPersistenceUnitName();
	}

	/**
	 * Return the data source of the persistence unit.
	 * @return the data source that the application uses, or {@code null} if its
	 * connections come from elsewhere
	 */
	public @Nullable DataSource dataSource() {
		DataSource local = this.unit.getNonJtaDataSource();
		return (local != null) ? local : this.unit.getJtaDataSource();
	}

	/**
	 * Return the script that creates everything the entities ask for in the application's
	 * database. Tables go into the default schema of the connection that Hibernate saw
	 * when it started, unless they say otherwise.
	 * @return the script
	 */
	public CreateScript createScript() {
		return createScript(defaultSchema());
	}

	/**
	 * Return the script that creates everything the entities ask for through another
	 * connection, whose default schema may not be that of Hibernate's.
	 * @param connection a connection to the application's database; it is asked for its
	 * default schema only
	 * @return the script
	 * @throws SQLException if the connection has failed
	 */
	public CreateScript createScript(Connection connection) throws SQLException {
		return createScript(defaultSchema(connection));
	}

	/**
	 * Find the schema that goes without saying, which some databases call a catalog.
	 * @param connection a connection
	 * @return the schema's name as the database stores it, or {@code null} if there is
	 * none
	 * @throws SQLException if the connection has failed
	 */
	static @Nullable String defaultSchema(Connection connection) throws SQLException {
		String schema = connection.getSchema();
		return (schema != null) ? schema : connection.getCatalog();
	}

	private @Nullable String defaultSchema() {
		JdbcEnvironment environment = this.metadata.getDatabase().getJdbcEnvironment();
		Identifier current = environment.getNameQualifierSupport().supportsSchemas() ? environment.getCurrentSchema()
				: environment.getCurrentCatalog();
		return (current != null) ? current.getText() : null;
	}

	/**
	 * Write the create script for the application's database.
	 * @param defaultSchema the application's default schema, or {@code null}
	 * @return the script
	 */
	CreateScript createScript(@Nullable String defaultSchema) {
		return createScript(defaultSchema, ScriptNames.Target.ofApplication(defaultSchema));
	}

	/**
	 * Write the create script for another place.
	 * @param defaultSchema the application's default schema, or {@code null}
	 * @param target where the script is to run; its default schema is only said where
	 * there are others
	 * @return the script
	 */
	CreateScript createScript(@Nullable String defaultSchema, ScriptNames.Target target) {
		String saidSchema = schemas(defaultSchema).isEmpty() ? null : target.defaultSchema();
		ScriptNames names = names(defaultSchema, new ScriptNames.Target(saidSchema, target.physicalNames()));
		synchronized (this.metadata) {
			return new CreateScriptWriter(this.metadata, names).write();
		}
	}

	/**
	 * Find the schemas that are needed beside the default one.
	 * @param defaultSchema the application's default schema, or {@code null}
	 * @return their names as the database stores them
	 */
	Set<String> schemas(@Nullable String defaultSchema) {
		ScriptNames names = names(defaultSchema, ScriptNames.Target.ofApplication(null));
		Set<String> schemas = new TreeSet<>();
		for (Namespace namespace : this.metadata.getDatabase().getNamespaces()) {
			namespace.getTables().forEach((table) -> addSchema(schemas, names, table.getQualifiedTableName()));
			namespace.getSequences().forEach((sequence) -> addSchema(schemas, names, sequence.getName()));
		}
		return schemas;
	}

	private static void addSchema(Set<String> schemas, ScriptNames names, QualifiedName object) {
		String schema = names.schema(object);
		if (schema != null) {
			schemas.add(schema);
		}
	}

	/**
	 * Return what was renamed.
	 * @param defaultSchema the application's default schema, or {@code null}
	 * @return the hints
	 */
	RenameHints renames(@Nullable String defaultSchema) {
		return RenameCollector.collect(this.metadata, names(defaultSchema, ScriptNames.Target.ofApplication(null)));
	}

	/**
	 * Return the names of constraints and indexes that somebody chose.
	 * @return the names
	 */
	ChosenNames chosenNames() {
		return ChosenNames.of(this.metadata, names(null, ScriptNames.Target.ofApplication(null)));
	}

	private ScriptNames names(@Nullable String defaultSchema, ScriptNames.Target target) {
		return new ScriptNames(this.metadata, defaultSchema, target);
	}

}
