package org.migrationstarter.migrate.autogenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.diff.Change;
import org.migrationstarter.entity.EntityManagerFactories;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.autogenerate.Autogeneration.Generated;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.TestDatabase;

/**
 * An application that grows: its database, its migrations and its entities of the day.
 */
final class Project implements AutoCloseable {

	private final EntityManagerFactories factories = new EntityManagerFactories();

	private final Path folder;

	private final DataSource dataSource;

	private final Flyway flyway;

	private int versions;

	Project(TestDatabase database, Path folder) {
		this.folder = folder;
		this.dataSource = database.dataSource();
		FluentConfiguration configuration = Flyway.configure()
			.dataSource(this.dataSource)
			.locations("filesystem:" + folder)
			.baselineOnMigrate(true)
			.baselineVersion("0");
		// as the starter has it: an index that is built concurrently would wait for ever
		configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
		this.flyway = configuration.load();
	}

	Flyway flyway() {
		return this.flyway;
	}

	Database database() {
		return Databases.all().of(this.dataSource);
	}

	JdbcTemplate jdbc() {
		return new JdbcTemplate(this.dataSource);
	}

	Autogeneration autogenerate(Class<?>... entities) {
		return autogenerate(AutogenerateOptions.defaults(), entities);
	}

	Autogeneration autogenerate(AutogenerateOptions options, Class<?>... entities) {
		return new Autogenerate(List.of(this.factories.capture(this.dataSource, entities)),
				this.flyway.getConfiguration(), ComparisonOptions.defaults())
			.run(options);
	}

	List<Change> differences(Against against, Class<?>... entities) {
		return new Autogenerate(List.of(this.factories.capture(this.dataSource, entities)),
				this.flyway.getConfiguration(), ComparisonOptions.defaults())
			.differences(against);
	}

	/**
	 * Write the migration for some entities and apply it.
	 */
	Generated migrate(AutogenerateOptions options, Class<?>... entities) {
		if (autogenerate(options, entities) instanceof Generated generated) {
			apply(generated);
			return generated;
		}
		throw new AssertionError("Nothing was generated: " + autogenerate(options, entities));
	}

	Generated migrate(Class<?>... entities) {
		return migrate(AutogenerateOptions.defaults(), entities);
	}

	void apply(Generated generated) {
		for (GeneratedMigration migration : generated.migrations()) {
			write(migration.upgrade(), migration.transactional());
		}
		this.flyway.migrate();
	}

	void write(String script, boolean transactional) {
		String name = "V" + (++this.versions) + "__step.sql";
		try {
			Files.writeString(this.folder.resolve(name), script);
			if (!transactional) {
				Files.writeString(this.folder.resolve(name + ".conf"), "executeInTransaction=false");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void takeBack(Generated generated) {
		for (int i = generated.migrations().size() - 1; i >= 0; i--) {
			run(generated.migrations().get(i).downgrade());
		}
	}

	/**
	 * Apply migrations that were taken back.
	 */
	void runAgain(Generated generated) {
		generated.migrations().forEach((migration) -> run(migration.upgrade()));
	}

	private void run(String script) {
		new ResourceDatabasePopulator(new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)))
			.execute(this.dataSource);
	}

	Schema schema() {
		return new JdbcTemplate(this.dataSource).execute((Connection connection) -> database().reader()
			.read(connection, SchemaSelection.defaultSchema()
				.excluding(List.of(new TablePattern(this.flyway.getConfiguration().getTable())))));
	}

	@Override
	public void close() {
		this.factories.close();
	}

}
