package org.migrationstarter.example.order;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/**
 * An order as a client sends it.
 */
record OrderRequest(@NotNull Long customer, @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
		@NotEmpty List<@Valid OrderLineRequest> lines) {

	/**
	 * A line of an order as a client sends it, with the stock keeping unit of its
	 * product.
	 */
	record OrderLineRequest(@NotBlank String sku, @Positive int quantity) {

	}

}
