package org.migrationstarter.example.order;

import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/**
 * The orders, always read with their lines.
 */
interface OrderRepository extends Repository<Order, Long> {

	@EntityGraph(attributePaths = { "customer", "lines.product" })
	Optional<Order> findById(Long id);

	Order save(Order order);

}
