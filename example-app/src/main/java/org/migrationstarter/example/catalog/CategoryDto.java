package org.migrationstarter.example.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A category as clients send and see it; its slug identifies it.
 */
record CategoryDto(@NotBlank @Size(max = 50) String name,
		@NotBlank @Size(max = 50) @Pattern(regexp = "[a-z0-9-]*") String slug,
		@Size(max = 255) @Nullable String description) {

	static CategoryDto of(Category category) {
		return new CategoryDto(category.getName(), category.getSlug(), category.getDescription());
	}

}
