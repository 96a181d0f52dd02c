package org.migrationstarter.actuate;

import java.util.List;
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
	 * @param differences what would have to change in tables that were there when tables
	 * were created from the entities, or {@code null} if there is nothing to say
	 * @param parentId the id of the parent context, or {@code null} if it has none
	 */
	public record ContextDescriptor(Map<String, MigrationUnitDescriptor> migrations, @Nullable List<String> differences,
			@Nullable String parentId) {

	}

}
