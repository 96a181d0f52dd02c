package org.migrationstarter.example.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Someone who orders.
 */
@Entity
@Table(name = "customers", uniqueConstraints = @UniqueConstraint(name = "uk_customers_email", columnNames = "email"),
		indexes = @Index(name = "ix_customers_website", columnList = "website"))
public class Customer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private String email;

	@Column(nullable = false, length = 100)
	private String name;

	@Column(length = 500)
	private @Nullable String bio;

	private @Nullable String website;

	@Column(nullable = false)
	private Instant createdAt;

	@OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<Address> addresses = new ArrayList<>();

	protected Customer() {
	}

	Customer(String email, String name, Instant createdAt) {
		this.email = email;
		this.name = name;
		this.createdAt = createdAt;
	}

	void describe(@Nullable String bio, @Nullable String website) {
		this.bio = bio;
		this.website = website;
	}

	void addAddress(String street, String postalCode, String city, String country) {
		this.addresses.add(new Address(this, street, postalCode, city, country));
	}

	public @Nullable Long getId() {
		return this.id;
	}

	String getEmail() {
		return this.email;
	}

	String getName() {
		return this.name;
	}

	@Nullable String getBio() {
		return this.bio;
	}

	@Nullable String getWebsite() {
		return this.website;
	}

	List<Address> getAddresses() {
		return this.addresses;
	}

}
