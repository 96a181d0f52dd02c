package org.migrationstarter.example.catalog;

import java.util.List;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The products over HTTP.
 */
@RestController
@RequestMapping("/products")
class ProductController {

	private final ProductRepository products;

	private final CategoryRepository categories;

	ProductController(ProductRepository products, CategoryRepository categories) {
		this.products = products;
		this.categories = categories;
	}

	@GetMapping
	List<ProductResponse> list() {
		return this.products.findAllByOrderBySku().stream().map(ProductResponse::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ProductResponse create(@Valid @RequestBody ProductRequest request) {
		Category category = this.categories.findBySlug(request.category())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
					"No category " + request.category()));
		return ProductResponse
			.of(this.products.save(new Product(request.sku(), request.name(), request.price(), category)));
	}

}
