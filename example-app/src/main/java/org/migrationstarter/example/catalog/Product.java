package org.migrationstarter.example.catalog;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Something to buy.
 */
@Entity
@Table(name = "products", uniqueConstraints = @UniqueConstraint(name = "uk_products_sku", columnNames = "sku"),
		indexes = @Index(name = "ix_products_category_id", columnList = "category_id"))
public class Product {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 40)
	private String sku;

	@Column(nullable = false, length = 100)
	private String name;

	@Column(nullable = false, precision = 10, scale = 2)
	private BigDecimal price;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "category_id", foreignKey = @ForeignKey(name = "fk_products_category_id"))
	private Category category;

	protected Product() {
	}

	Product(String sku, String name, BigDecimal price, Category category) {
		this.sku = sku;
		this.name = name;
		this.price = price;
		this.category = category;
	}

	@Nullable Long getId() {
		return this.id;
	}

	public String getSku() {
		return this.sku;
	}

	String getName() {
		return this.name;
	}

	public BigDecimal getPrice() {
		return this.price;
	}

	Category getCategory() {
		return this.category;
	}

}
