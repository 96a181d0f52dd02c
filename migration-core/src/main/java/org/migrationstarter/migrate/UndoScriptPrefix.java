package org.migrationstarter.migrate;

import java.util.List;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.extensibility.ResourceType;
import org.flywaydb.core.extensibility.ResourceTypeProvider;
import org.flywaydb.core.internal.util.Pair;

/**
 * Makes {@code U} a prefix that Flyway knows, so that its check of file names accepts the
 * downgrade scripts beside the upgrades. Flyway's resolvers do not ask for the prefix, so
 * it never runs them.
 */
public class UndoScriptPrefix implements ResourceTypeProvider {

	/** What the name of a downgrade script begins with. */
	public static final String PREFIX = "U";

	@Override
	public List<Pair<String, ResourceType>> getPrefixTypePairs(Configuration configuration) {
		return List.of(Pair.of(PREFIX, Downgrade.SCRIPT));
	}

	private enum Downgrade implements ResourceType {

		SCRIPT;

		@Override
		public boolean isVersioned() {
			return true;
		}

	}

}
