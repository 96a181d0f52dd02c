package org.migrationstarter.migrate.autogenerate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.ColumnDefault;

import org.migrationstarter.entity.RenamedFrom;

/**
 * A shop as it grows: each class is an entity as it was at some time.
 */
final class Shop {

	private Shop() {
	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class Customer {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 100, nullable = false)
		String name;

		@Column(length = 200)
		String mail;

	}

	@Entity(name = "Customer")
	@Table(name = "customer", indexes = { @Index(name = "ix_customer_city", columnList = "city"),
			@Index(name = "ux_customer_mail", columnList = "mail", unique = true) })
	static class CustomerWithCity {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 100, nullable = false)
		String name;

		@Column(length = 200)
		String mail;

		@Column(length = 50)
		String city;

	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class CustomerWithRequiredCity {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 100, nullable = false)
		String name;

		@Column(length = 200)
		String mail;

		@Column(length = 50, nullable = false)
		String city;

	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class CustomerWithDefaults {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 100, nullable = false)
		String name;

		@Column(length = 200)
		String mail;

		@Column(nullable = false)
		@ColumnDefault("7")
		int points;

	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class CustomerWithEmail {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 100, nullable = false)
		String name;

		@Column(length = 200)
		String email;

	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class CustomerWithKnownEmail {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 100, nullable = false)
		String name;

		@Column(length = 200)
		@RenamedFrom("mail")
		String email;

	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class CustomerWithoutMail {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 100, nullable = false)
		String name;

	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class CustomerWithLongName {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 150, nullable = false)
		String name;

		@Column(length = 200)
		String mail;

	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class CustomerWithShortName {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 60, nullable = false)
		String name;

		@Column(length = 200)
		String mail;

	}

	@Entity(name = "Customer")
	@Table(name = "client")
	static class Client {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 100, nullable = false)
		String name;

		@Column(length = 200)
		String mail;

	}

	@Entity(name = "Purchase")
	@Table(name = "purchase")
	static class Purchase {

		@Id
		@GeneratedValue
		long id;

		int amount;

	}

	@Entity(name = "Purchase")
	@Table(name = "purchase")
	static class PurchaseOfCustomer {

		@Id
		@GeneratedValue
		long id;

		int amount;

		@ManyToOne
		Customer customer;

	}

	@Entity(name = "Invoice")
	@Table(name = "invoice")
	static class Invoice {

		@Id
		@TableGenerator(name = "counters", table = "counters", initialValue = 5)
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "counters")
		long id;

	}

}
