package org.migrationstarter.entity.model;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/**
 * Embeddables as values and as keys.
 */
final class Embedding {

	private Embedding() {
	}

	@Embeddable
	static class Address {

		@Column(nullable = false)
		String street;

		@Column(length = 10)
		String zip;

		@Embedded
		Country country;

	}

	@Embeddable
	static class Country {

		@Column(name = "country_code", length = 2)
		String code;

	}

	@Entity(name = "Customer")
	static class Customer {

		@Id
		@GeneratedValue
		long id;

		Address home;

		@AttributeOverride(name = "street", column = @Column(name = "work_street"))
		@AttributeOverride(name = "zip", column = @Column(name = "work_zip", length = 12))
		@AttributeOverride(name = "country.code", column = @Column(name = "work_country_code", length = 3))
		Address work;

	}

	@Embeddable
	static class LineId implements Serializable {

		private static final long serialVersionUID = 1;

		long invoiceId;

		int lineNumber;

	}

	@Entity(name = "Invoice")
	static class Invoice {

		@Id
		long id;

		@ManyToOne(optional = false)
		Customer customer;

	}

	@Entity(name = "InvoiceLine")
	static class InvoiceLine {

		@EmbeddedId
		LineId id;

		@MapsId("invoiceId")
		@ManyToOne
		Invoice invoice;

		String text;

	}

	@Entity(name = "LineNote")
	static class LineNote {

		@Id
		@GeneratedValue
		long id;

		@ManyToOne
		InvoiceLine line;

	}

	static class EnrollmentId implements Serializable {

		private static final long serialVersionUID = 1;

		String student;

		LocalDate since;

	}

	@Entity(name = "Enrollment")
	@IdClass(EnrollmentId.class)
	static class Enrollment {

		@Id
		@Column(length = 30)
		String student;

		@Id
		LocalDate since;

		boolean active;

	}

}
