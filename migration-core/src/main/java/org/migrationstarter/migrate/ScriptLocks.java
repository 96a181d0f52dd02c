package org.migrationstarter.migrate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

import org.flywaydb.core.api.resource.LoadableResource;

import org.migrationstarter.database.StatementLocks;
import org.migrationstarter.revision.ScriptHeader;

/**
 * How long the statements of a script wait for locks: what its header says goes before
 * what is configured.
 *
 * @param configured what is configured
 */
record ScriptLocks(StatementLocks configured) {

	StatementLocks of(LoadableResource script) {
		ScriptHeader header = header(script);
		try {
			Optional<Duration> timeout = header.lockTimeout();
			return timeout.map(this.configured::withTimeout).orElse(this.configured);
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationException("The header of " + script.getRelativePath() + ": " + ex.getMessage(),
					"Write 'lock-timeout: none', or a time such as 500ms, 30s, 2m or 1h. Nothing of it was run.", ex);
		}
	}

	private static ScriptHeader header(LoadableResource script) {
		try (Reader reader = script.read()) {
			return ScriptHeader.read(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + script.getRelativePath(), ex);
		}
	}

}
