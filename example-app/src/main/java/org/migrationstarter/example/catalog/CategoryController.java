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

/**
 * The categories over HTTP.
 */
@RestController
@RequestMapping("/categories")
class CategoryController {

	private final CategoryRepository categories;

	CategoryController(CategoryRepository categories) {
		this.categories = categories;
	}

	@GetMapping
	List<CategoryDto> list() {
		return this.categories.findAllByOrderByName().stream().map(CategoryDto::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	CategoryDto create(@Valid @RequestBody CategoryDto request) {
		return CategoryDto
			.of(this.categories.save(new Category(request.name(), request.slug(), request.description())));
	}

}
