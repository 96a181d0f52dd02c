package org.migrationstarter.example.catalog;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/**
 * The products, read with their category where a list of them is shown.
 */
public interface ProductRepository extends Repository<Product, Long> {

	@EntityGraph(attributePaths = "category")
	List<Product> findAllByOrderBySku();

	Optional<Product> findBySku(String sku);

	Product save(Product product);

}
