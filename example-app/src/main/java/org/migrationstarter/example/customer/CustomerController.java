package org.migrationstarter.example.customer;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The customers over HTTP.
 */
@RestController
@RequestMapping("/customers")
class CustomerController {

	private final CustomerRepository customers;

	CustomerController(CustomerRepository customers) {
		this.customers = customers;
	}

	@GetMapping
	List<CustomerResponse> list() {
		return this.customers.findAllByOrderById().stream().map(CustomerResponse::of).toList();
	}

	@GetMapping("/{id}")
	CustomerResponse get(@PathVariable Long id) {
		return this.customers.findById(id)
			.map(CustomerResponse::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No customer " + id));
	}

	@PostMapping
	ResponseEntity<CustomerResponse> create(@Valid @RequestBody CustomerRequest request) {
		Customer customer = new Customer(request.email(), request.name(), Instant.now());
		customer.describe(request.bio(), request.website());
		if (request.addresses() != null) {
			request.addresses()
				.forEach((address) -> customer.addAddress(address.street(), address.postalCode(), address.city(),
						address.country()));
		}
		CustomerResponse response = CustomerResponse.of(this.customers.save(customer));
		return ResponseEntity.created(URI.create("/customers/" + response.id())).body(response);
	}

}
