package org.migrationstarter.example.customer;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/**
 * The customers, always read with their addresses.
 */
public interface CustomerRepository extends Repository<Customer, Long> {

	@EntityGraph(attributePaths = "addresses")
	List<Customer> findAllByOrderById();

	@EntityGraph(attributePaths = "addresses")
	Optional<Customer> findById(Long id);

	Customer save(Customer customer);

}
