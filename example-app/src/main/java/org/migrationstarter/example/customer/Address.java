package org.migrationstarter.example.customer;

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
import org.jspecify.annotations.Nullable;

/**
 * Where a customer wants parcels to go.
 */
@Entity
@Table(name = "addresses", indexes = @Index(name = "ix_addresses_customer_id", columnList = "customer_id"))
public class Address {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_addresses_customer_id"))
	private Customer customer;

	@Column(nullable = false, length = 100)
	private String street;

	@Column(nullable = false, length = 20)
	private String postalCode;

	@Column(nullable = false, length = 100)
	private String city;

	@Column(nullable = false, length = 2)
	private String country;

	protected Address() {
	}

	Address(Customer customer, String street, String postalCode, String city, String country) {
		this.customer = customer;
		this.street = street;
		this.postalCode = postalCode;
		this.city = city;
		this.country = country;
	}

	@Nullable Long getId() {
		return this.id;
	}

	String getStreet() {
		return this.street;
	}

	String getPostalCode() {
		return this.postalCode;
	}

	String getCity() {
		return this.city;
	}

	String getCountry() {
		return this.country;
	}

}
