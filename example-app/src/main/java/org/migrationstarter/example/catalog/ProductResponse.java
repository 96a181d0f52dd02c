package org.migrationstarter.example.catalog;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A product as a client sees it, with the slug of its category.
 */
record ProductResponse(@Nullable Long id, String sku, String name, BigDecimal price, String category) {

	static ProductResponse of(Product product) {
		return new ProductResponse(product.getId(), product.getSku(), product.getName(), product.getPrice(),
				product.getCategory().getSlug());
	}

}
