package org.migrationstarter.command;

import java.util.Map;
import java.util.stream.Collectors;

import org.migrationstarter.revision.NewRevision;
import org.migrationstarter.revision.NewScript;
import org.migrationstarter.revision.ScriptNaming;
import org.migrationstarter.revision.Version;

/**
 * The source of a Java migration that can be taken back.
 *
 * @param revision the revision
 * @param naming how migrations are named
 * @param packageName the package that it goes into
 */
record JavaMigrationSource(NewRevision revision, ScriptNaming naming, String packageName) {

	NewScript script() {
		String scriptName = this.naming.upgrade(this.revision.version(), this.revision.message());
		String name = scriptName.substring(0, scriptName.length() - this.naming.suffixes().get(0).length())
			.replace('.', '_');
		return new NewScript(name + ".java", source(name), Map.of());
	}

	private String source(String name) {
		return """
				package %s;

				import org.flywaydb.core.api.migration.BaseJavaMigration;
				import org.flywaydb.core.api.migration.Context;
				import org.migrationstarter.migrate.Reversible;
				import org.migrationstarter.revision.Revises;

				@Revises({%s})
				public class %s extends BaseJavaMigration implements Reversible {

					@Override
					public void migrate(Context context) throws Exception {
						// Use context.getConnection(), and leave it open.
					}

					@Override
					public void downgrade(Context context) throws Exception {
						// Take back what migrate does.
					}

				}
				""".formatted(this.packageName, revises(), name);
	}

	private String revises() {
		return this.revision.revises()
			.stream()
			.map(Version::toString)
			.map((version) -> '"' + version + '"')
			.collect(Collectors.joining(", ", " ", " "));
	}

}
