package org.migrationstarter.example.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A shelf of the shop.
 */
@Entity
@Table(name = "categories", uniqueConstraints = { @UniqueConstraint(name = "uk_categories_name", columnNames = "name"),
		@UniqueConstraint(name = "uk_categories_slug", columnNames = "slug") })
public class Category {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 50)
	private String name;

	@Column(nullable = false, length = 50)
	private String slug;

	private @Nullable String description;

	protected Category() {
	}

	Category(String name, String slug, @Nullable String description) {
		this.name = name;
		this.slug = slug;
		this.description = description;
	}

	String getName() {
		return this.name;
	}

	String getSlug() {
		return this.slug;
	}

	@Nullable String getDescription() {
		return this.description;
	}

}
