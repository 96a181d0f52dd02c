package org.migrationstarter.example.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A customer as a client sees it.
 */
record CustomerResponse(@Nullable Long id, String email, String name, @Nullable String bio, @Nullable String website,
		List<AddressResponse> addresses) {

	static CustomerResponse of(Customer customer) {
		return new CustomerResponse(customer.getId(), customer.getEmail(), customer.getName(), customer.getBio(),
				customer.getWebsite(), customer.getAddresses().stream().map(AddressResponse::of).toList());
	}

	/**
	 * An address as a client sees it.
	 */
	record AddressResponse(@Nullable Long id, String street, String postalCode, String city, String country) {

		static AddressResponse of(Address address) {
			return new AddressResponse(address.getId(), address.getStreet(), address.getPostalCode(), address.getCity(),
					address.getCountry());
		}

	}

}
