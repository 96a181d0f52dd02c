package org.migrationstarter.example.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.example.catalog.Product;
import org.migrationstarter.example.customer.Customer;

/**
 * What a customer wants to have, at the prices of that moment.
 */
@Entity
@Table(name = "orders", indexes = @Index(name = "ix_orders_customer_id", columnList = "customer_id"))
class Order {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_orders_customer_id"))
	private Customer customer;

	// A varchar with a check on every database: the scripts have to suit more than one.
	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	@Column(nullable = false, length = 20)
	private OrderStatus status = OrderStatus.PLACED;

	@Column(nullable = false, length = 3)
	private String currency;

	@Column(nullable = false)
	private Instant placedAt;

	@OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<OrderLine> lines = new ArrayList<>();

	protected Order() {
	}

	Order(Customer customer, String currency, Instant placedAt) {
		this.customer = customer;
		this.currency = currency;
		this.placedAt = placedAt;
	}

	void addLine(Product product, int quantity) {
		this.lines.add(new OrderLine(this, product, quantity));
	}

	void changeStatus(OrderStatus status) {
		this.status = status;
	}

	BigDecimal total() {
		return this.lines.stream().map(OrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	@Nullable Long getId() {
		return this.id;
	}

	Customer getCustomer() {
		return this.customer;
	}

	OrderStatus getStatus() {
		return this.status;
	}

	String getCurrency() {
		return this.currency;
	}

	Instant getPlacedAt() {
		return this.placedAt;
	}

	List<OrderLine> getLines() {
		return this.lines;
	}

}
