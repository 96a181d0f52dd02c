package org.migrationstarter.entity.model;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Version;

/**
 * One table for all, one for each level, one for each class, and a mapped superclass.
 */
final class Inheritance {

	private Inheritance() {
	}

	@MappedSuperclass
	abstract static class Audited {

		@Column(nullable = false, updatable = false)
		Instant createdAt;

		Instant modifiedAt;

		@Version
		int version;

	}

	@Entity(name = "Vehicle")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	@DiscriminatorColumn(name = "kind", length = 10)
	abstract static class Vehicle extends Audited {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 40, nullable = false)
		String plate;

	}

	@Entity(name = "Car")
	@DiscriminatorValue("CAR")
	static class Car extends Vehicle {

		@Column(nullable = false)
		int seats;

	}

	@Entity(name = "Truck")
	@DiscriminatorValue("TRUCK")
	static class Truck extends Vehicle {

		Double capacity;

		@ManyToOne
		Car escort;

	}

	@Entity(name = "Payment")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
	abstract static class Payment extends Audited {

		@Id
		@GeneratedValue
		long id;

		@Column(precision = 12, scale = 2)
		BigDecimal amount;

	}

	@Entity(name = "CardPayment")
	@DiscriminatorValue("1")
	static class CardPayment extends Payment {

		@Column(length = 19)
		String cardNumber;

	}

	@Entity(name = "BankTransfer")
	@DiscriminatorValue("2")
	@PrimaryKeyJoinColumn(name = "payment_id")
	static class BankTransfer extends Payment {

		@Column(length = 34, nullable = false)
		String iban;

	}

	@Entity(name = "Shape")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Shape {

		@Id
		@GeneratedValue
		long id;

		@Column(nullable = false)
		String color;

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

		double radius;

	}

	@Entity(name = "Square")
	static class Square extends Shape {

		double side;

		@ManyToOne
		Vehicle paintedOn;

	}

}
