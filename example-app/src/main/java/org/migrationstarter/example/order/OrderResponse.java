package org.migrationstarter.example.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An order as a client sees it.
 */
record OrderResponse(@Nullable Long id, @Nullable Long customer, OrderStatus status, String currency, BigDecimal total,
		Instant placedAt, List<OrderLineResponse> lines) {

	static OrderResponse of(Order order) {
		return new OrderResponse(order.getId(), order.getCustomer().getId(), order.getStatus(), order.getCurrency(),
				order.total(), order.getPlacedAt(), order.getLines().stream().map(OrderLineResponse::of).toList());
	}

	/**
	 * A line of an order as a client sees it.
	 */
	record OrderLineResponse(String sku, int quantity, BigDecimal unitPrice) {

		static OrderLineResponse of(OrderLine line) {
			return new OrderLineResponse(line.getProduct().getSku(), line.getQuantity(), line.getUnitPrice());
		}

	}

}
