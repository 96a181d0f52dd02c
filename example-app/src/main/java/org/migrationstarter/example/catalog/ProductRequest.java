package org.migrationstarter.example.catalog;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A product as a client sends it, with the slug of its category.
 */
record ProductRequest(@NotBlank @Size(max = 40) String sku, @NotBlank @Size(max = 100) String name,
		@NotNull @PositiveOrZero @Digits(integer = 8, fraction = 2) BigDecimal price, @NotBlank String category) {

}
