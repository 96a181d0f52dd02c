package org.migrationstarter.benchmarks;

import java.io.StringWriter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.hibernate.jpa.boot.internal.PersistenceUnitInfoDescriptor;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.internal.exec.ScriptTargetOutputToWriter;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaMigrator;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;

import org.migrationstarter.entity.CapturingPersistenceProvider;

/**
 * The peer: Hibernate's own update of a schema, of which reading the database by grouped
 * extraction is nearly all the work when nothing has changed. It writes a script and
 * changes nothing.
 */
final class HibernateUpdate {

	private final MetadataImplementor metadata;

	private final Map<String, Object> settings;

	private HibernateUpdate(MetadataImplementor metadata, Map<String, Object> settings) {
		this.metadata = metadata;
		this.settings = settings;
	}

	static HibernateUpdate of(ManyEntities entities, DataSource dataSource) {
		HibernateUpdate[] captured = new HibernateUpdate[1];
		entities.define(dataSource, new HibernatePersistenceProvider() {

			@Override
			public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo unit,
					Map<?, ?> properties) {
				captured[0] = capture(unit, properties);
				return CapturingPersistenceProvider.insteadOfBuilding((model) -> {
				}).createContainerEntityManagerFactory(unit, properties);
			}

		}, Map.of("hibernate.hbm2ddl.jdbc_metadata_extraction_strategy", "grouped"));
		return captured[0];
	}

	private static HibernateUpdate capture(PersistenceUnitInfo unit, Map<?, ?> properties) {
		Map<String, Object> settings = new HashMap<>();
		properties.forEach((name, value) -> settings.put(name.toString(), value));
		MetadataImplementor metadata = new EntityManagerFactoryBuilderImpl(new PersistenceUnitInfoDescriptor(unit),
				settings)
			.metadata();
		StandardServiceRegistry services = metadata.getMetadataBuildingOptions().getServiceRegistry();
		return new HibernateUpdate(metadata, services.requireService(ConfigurationService.class).getSettings());
	}

	String script() {
		StringWriter script = new StringWriter();
		SchemaMigrator migrator = this.metadata.getMetadataBuildingOptions()
			.getServiceRegistry()
			.requireService(SchemaManagementTool.class)
			.getSchemaMigrator(this.settings);
		migrator.doMigration(this.metadata, options(), ContributableMatcher.ALL, target(script));
		return script.toString();
	}

	private ExecutionOptions options() {
		Map<String, Object> settings = this.settings;
		return new ExecutionOptions() {

			@Override
			public Map<String, Object> getConfigurationValues() {
				return settings;
			}

			@Override
			public boolean shouldManageNamespaces() {
				return false;
			}

			@Override
			public ExceptionHandler getExceptionHandler() {
				return ExceptionHandlerHaltImpl.INSTANCE;
			}

		};
	}

	private static TargetDescriptor target(StringWriter script) {
		return new TargetDescriptor() {

			@Override
			public EnumSet<TargetType> getTargetTypes() {
				return EnumSet.of(TargetType.SCRIPT);
			}

			@Override
			public ScriptTargetOutput getScriptTargetOutput() {
				return new ScriptTargetOutputToWriter(script);
			}

		};
	}

}
