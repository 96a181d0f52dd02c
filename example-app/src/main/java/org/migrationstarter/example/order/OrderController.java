package org.migrationstarter.example.order;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.migrationstarter.example.catalog.Product;
import org.migrationstarter.example.catalog.ProductRepository;
import org.migrationstarter.example.customer.Customer;
import org.migrationstarter.example.customer.CustomerRepository;

/**
 * The orders over HTTP.
 */
@RestController
@RequestMapping("/orders")
@Transactional
class OrderController {

	private final OrderRepository orders;

	private final CustomerRepository customers;

	private final ProductRepository products;

	OrderController(OrderRepository orders, CustomerRepository customers, ProductRepository products) {
		this.orders = orders;
		this.customers = customers;
		this.products = products;
	}

	@GetMapping("/{id}")
	OrderResponse get(@PathVariable Long id) {
		return OrderResponse.of(find(id));
	}

	@PostMapping
	ResponseEntity<OrderResponse> place(@Valid @RequestBody OrderRequest request) {
		Customer customer = this.customers.findById(request.customer())
			.orElseThrow(() -> unprocessable("No customer " + request.customer()));
		Order order = new Order(customer, request.currency(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
		request.lines().forEach((line) -> order.addLine(product(line.sku()), line.quantity()));
		OrderResponse response = OrderResponse.of(this.orders.save(order));
		return ResponseEntity.created(URI.create("/orders/" + response.id())).body(response);
	}

	@PutMapping("/{id}/status")
	OrderResponse changeStatus(@PathVariable Long id, @RequestBody OrderStatus status) {
		Order order = find(id);
		order.changeStatus(status);
		return OrderResponse.of(order);
	}

	private Order find(Long id) {
		return this.orders.findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No order " + id));
	}

	private Product product(String sku) {
		return this.products.findBySku(sku).orElseThrow(() -> unprocessable("No product " + sku));
	}

	private static ResponseStatusException unprocessable(String reason) {
		return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, reason);
	}

}
