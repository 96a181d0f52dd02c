package org.migrationstarter.actuate;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * One migration, in each database that knows it.
 *
 * @param migrations the migration, by the name of the Flyway bean
 */
public record RevisionDetailsDescriptor(Map<String, DetailsDescriptor> migrations) implements OperationResponseBody {

	/**
	 * One migration in one database, with its scripts where they may be shown.
	 *
	 * @param revision the migration
	 * @param upgrade the script that applies it, or {@code null}
	 * @param downgrade the script that takes it back, or {@code null}
	 */
	public record DetailsDescriptor(RevisionDescriptor revision, @Nullable String upgrade, @Nullable String downgrade) {

	}

}
