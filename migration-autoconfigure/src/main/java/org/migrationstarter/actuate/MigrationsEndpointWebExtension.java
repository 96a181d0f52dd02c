package org.migrationstarter.actuate;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * Shows scripts over HTTP only to those who may see them.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsEndpointWebExtension {

	private final MigrationsEndpoint delegate;

	private final Show showValues;

	private final Set<String> roles;

	/**
	 * Make the extension.
	 * @param delegate what shows the migrations
	 * @param showValues to whom scripts are shown
	 * @param roles the roles that may see them; empty for everybody who has signed in
	 */
	public MigrationsEndpointWebExtension(MigrationsEndpoint delegate, Show showValues, Set<String> roles) {
		this.delegate = delegate;
		this.showValues = showValues;
		this.roles = Set.copyOf(roles);
	}

	/**
	 * Show one migration.
	 * @param securityContext who asks
	 * @param version its version
	 * @return the migration, or a response with status 404 if no database knows it
	 */
	@ReadOperation
	public WebEndpointResponse<RevisionDetailsDescriptor> migration(SecurityContext securityContext,
			@Selector String version) {
		@Nullable RevisionDetailsDescriptor details = this.delegate.migration(version,
				this.showValues.isShown(securityContext, this.roles));
		return (details != null) ? new WebEndpointResponse<>(details)
				: new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
	}

}
