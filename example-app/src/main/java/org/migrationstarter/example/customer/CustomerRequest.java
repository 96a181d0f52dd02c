package org.migrationstarter.example.customer;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a client sends it.
 */
record CustomerRequest(@NotBlank @Email @Size(max = 255) String email, @NotBlank @Size(max = 100) String name,
		@Size(max = 500) @Nullable String bio, @Size(max = 255) @Nullable String website,
		@Nullable List<@Valid AddressRequest> addresses) {

	/**
	 * An address as a client sends it.
	 */
	record AddressRequest(@NotBlank @Size(max = 100) String street, @NotBlank @Size(max = 20) String postalCode,
			@NotBlank @Size(max = 100) String city, @NotBlank @Size(min = 2, max = 2) String country) {

	}

}
