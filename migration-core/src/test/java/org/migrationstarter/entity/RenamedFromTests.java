package org.migrationstarter.entity;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RenamedFromTests {

	private final EntityManagerFactories factories = new EntityManagerFactories();

	@AfterEach
	void closeFactories() {
		this.factories.close();
	}

	@Test
	void renamesTheTableOfAnEntity() {
		assertThat(hints(Customer.class, Order.class)).isEqualTo(RenameHints.none()
			.table(QualifiedName.of("CLIENT"), QualifiedName.of("CUSTOMER"))
			.table(QualifiedName.of("nick name"), QualifiedName.of("CUSTOMER_NICK_NAMES"))
			.column(QualifiedName.of("CUSTOMER"), "CHANGED", "CHANGED_AT")
			.column(QualifiedName.of("CUSTOMER"), "MAIL", "e-mail")
			.column(QualifiedName.of("CUSTOMER"), "POSTCODE", "ZIP")
			.column(QualifiedName.of("ORDERS"), "CLIENT_ID", "CUSTOMER_ID")
			.column(QualifiedName.of("ORDERS"), "RECOMMENDER", "RECOMMENDED_BY"));
	}

	@Test
	void renamesAnInheritedColumnInEachTableOfAUnion() {
		assertThat(hints(Shape.class, Circle.class)).isEqualTo(RenameHints.none()
			.column(QualifiedName.of("SHAPE"), "COLOUR", "COLOR")
			.column(QualifiedName.of("CIRCLE"), "COLOUR", "COLOR"));
	}

	@Test
	void refusesAnEntityWithoutATableOfItsOwn() {
		assertThatIllegalStateException().isThrownBy(() -> hints(Vehicle.class, Car.class))
			.withMessageContaining("@RenamedFrom(\"auto\") cannot be used on")
			.withMessageContaining("Car, which has no table of its own");
	}

	@Test
	void refusesAnEmbeddedAttribute() {
		assertThatIllegalStateException().isThrownBy(() -> hints(Embedding.class))
			.withMessageContaining("address, which is embedded: annotate the attributes of the embeddable");
	}

	private RenameHints hints(Class<?>... entities) {
		return this.factories.capture(TestDatabase.fresh(Engine.H2).dataSource(), entities).renames("PUBLIC");
	}

	@MappedSuperclass
	static class Audited {

		@RenamedFrom("changed")
		long changedAt;

	}

	@Embeddable
	static class Address {

		@RenamedFrom("postcode")
		String zip;

	}

	@Entity(name = "Customer")
	@RenamedFrom("client")
	static class Customer extends Audited {

		@Id
		long id;

		@RenamedFrom("mail")
		@Column(name = "`e-mail`")
		String email;

		Address address;

		@ElementCollection
		@RenamedFrom("`nick name`")
		Set<String> nickNames;

		@OneToMany
		@JoinColumn(name = "recommended_by")
		@RenamedFrom("recommender")
		Set<Order> recommended;

	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class Order {

		@Id
		long id;

		@ManyToOne
		@RenamedFrom("client_id")
		Customer customer;

	}

	@Entity(name = "Shape")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class Shape {

		@Id
		long id;

		@RenamedFrom("colour")
		String color;

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

	}

	@Entity(name = "Vehicle")
	static class Vehicle {

		@Id
		long id;

	}

	@Entity(name = "Car")
	@RenamedFrom("auto")
	static class Car extends Vehicle {

	}

	@Entity(name = "Embedding")
	static class Embedding {

		@Id
		long id;

		@RenamedFrom("location")
		Address address;

	}

}
