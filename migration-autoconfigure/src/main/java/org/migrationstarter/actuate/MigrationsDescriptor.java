package org.migrationstarter.actuate;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The migrations of an application: for each application context, by its id, what each
 * Flyway bean has.
 *
 * @param contexts the contexts, by id
 */
public record MigrationsDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

	/**
	 * The migrations of one application context.
	 *
	 * @param migrations what each Flyway bean has, by the bean's name
	 * @param parentId the id of the parent context, or {@code null} if it has none
	 */
	public record ContextDescriptor(Map<String, MigrationUnitDescriptor> migrations, @Nullable String parentId) {

	}

}
