package org.migrationstarter.migrate;

import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.database.DatabaseType;
import org.flywaydb.core.internal.database.DatabaseTypeRegister;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;

import org.migrationstarter.database.Database;
import org.migrationstarter.history.HistorySession;

/**
 * Splits scripts with Flyway's own parser, which knows functions, delimiters and quotes
 * of each database, placeholders, and the settings beside a script.
 */
final class ScriptParser {

	private final Configuration configuration;

	private final ResourceProvider resources;

	private final DatabaseType type;

	private final ParsingContext context;

	ScriptParser(Configuration configuration, ResourceProvider resources, DatabaseType type, ParsingContext context) {
		this.configuration = configuration;
		this.resources = resources;
		this.type = type;
		this.context = context;
	}

	static ScriptParser of(HistorySession session, Configuration configuration, ResourceProvider resources) {
		return new ScriptParser(configuration, resources, session.type(), session.parsingContext());
	}

	// For a database that is not there: what only it could tell is not filled in.
	static ScriptParser of(Database database, Configuration configuration, ResourceProvider resources) {
		String url = "jdbc:" + database.name() + ":";
		DatabaseType type = DatabaseTypeRegister.getDatabaseTypesForUrl(url, configuration)
			.stream()
			.filter(DatabaseType.class::isInstance)
			.map(DatabaseType.class::cast)
			// CockroachDB has PostgreSQL's URLs, but not its transactions.
			.filter((candidate) -> candidate.getName().equalsIgnoreCase(database.name()))
			.findFirst()
			.orElseThrow(() -> new MigrationException("Flyway's module for " + database.name() + " is missing.",
					"Add the Flyway module of this database to the dependencies."));
		ParsingContext context = new ParsingContext();
		String prefix = "flyway" + configuration.getPlaceholderSeparator();
		context.getPlaceholders().put(prefix + "table", configuration.getTable());
		if (configuration.getDefaultSchema() != null) {
			context.getPlaceholders().put(prefix + "defaultSchema", configuration.getDefaultSchema());
		}
		return new ScriptParser(configuration, resources, type, context);
	}

	Script parse(LoadableResource resource) {
		return parse(resource, false);
	}

	Script parse(LoadableResource resource, boolean repeatable) {
		String name = resource.getRelativePath();
		this.context.updateFilenamePlaceholder(new ResourceNameParser(this.configuration).parse(resource.getFilename()),
				this.configuration);
		try {
			SqlScript script = this.type.createSqlScriptFactory(this.configuration, this.context)
				.createSqlScript(resource, this.configuration.isMixed(), this.resources);
			return new Script(name, checksum(resource, repeatable && script.placeholderReplacement()),
					script.executeInTransaction(), statements(script));
		}
		catch (FlywayException ex) {
			throw new MigrationException("The script " + name + " cannot be read: " + ex.getMessage(),
					"Correct the script. Nothing was run.", ex);
		}
	}

	private int checksum(LoadableResource resource, boolean replaced) {
		LoadableResource summed = replaced ? LoadableResource.createPlaceholderReplacingLoadableResource(resource,
				this.configuration, this.context) : resource;
		return ChecksumCalculator.calculate(summed);
	}

	private static List<SqlStatement> statements(SqlScript script) {
		List<SqlStatement> statements = new ArrayList<>();
		try (SqlStatementIterator iterator = script.getSqlStatements()) {
			for (SqlStatement statement = iterator.next(); statement != null; statement = iterator.next()) {
				statements.add(statement);
			}
		}
		return statements;
	}

}
