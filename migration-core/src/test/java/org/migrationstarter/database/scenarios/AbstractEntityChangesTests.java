package org.migrationstarter.database.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.junit.jupiter.api.Test;

import org.migrationstarter.diff.Change;
import org.migrationstarter.entity.EntityManagerFactories;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.MissingTables;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same entities, changed in the same way, lead to the same changes on every database.
 * Subclasses name what their database cannot express.
 */
abstract class AbstractEntityChangesTests {

	private static final List<String> CHANGES = List.of("create table item", "add column customer.phone varchar(20)",
			"add column customer.points integer", "alter column customer.email: type varchar(100) to varchar(150)",
			"alter column customer.name: not null, comment", "drop index ix_customer_name on customer",
			"add unique constraint customer (email) named uq_customer_email",
			"add check constraint customer named ck_customer_points", "drop column customer.note",
			"comment on table invoice", "alter column invoice.amount: type numeric(8,2) to numeric(10,2)",
			"alter column invoice.number: type integer to bigint",
			"drop foreign key invoice (customer_id) to customer (id) named fk_invoice_customer",
			"drop unique constraint invoice (number) named uq_invoice_number",
			"create index ix_invoice_customer_number on invoice",
			"add foreign key invoice (customer_id) to customer (id) named fk_invoice_customer",
			"add foreign key item (invoice_id) to invoice (id) named fk_item_invoice");

	private final TestDatabase database;

	AbstractEntityChangesTests(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Return a change as this database can express it.
	 * @param change the change on the others
	 * @return its words here; empty if there are none
	 */
	String here(String change) {
		return change;
	}

	@Test
	void sameEntitiesLeadToTheSameChanges() {
		DataSource dataSource = this.database.dataSource();
		try (EntityManagerFactories factories = new EntityManagerFactories()) {
			new MissingTables(factories.capture(dataSource, Before.Customer.class, Before.Invoice.class), dataSource,
					ComparisonOptions.defaults())
				.create();
			List<Change> changes = new MissingTables(
					factories.capture(dataSource, After.Customer.class, After.Invoice.class, After.Item.class),
					dataSource, ComparisonOptions.defaults())
				.differences();
			Dialect dialect = Dialect.of(this.database.engine());
			assertThat(changes.stream().map((change) -> dialect.usual(change.describe())))
				.containsExactlyInAnyOrderElementsOf(expected());
		}
	}

	private List<String> expected() {
		List<String> expected = new ArrayList<>(CHANGES);
		expected.replaceAll(this::here);
		expected.removeIf(String::isEmpty);
		return expected;
	}

	/** The entities as they were. */
	static class Before {

		@Entity(name = "CustomerBefore")
		@Table(name = "customer", indexes = @Index(name = "ix_customer_name", columnList = "name"))
		static class Customer {

			@Id
			Long id;

			@Column(length = 50)
			String name;

			@Column(length = 100, nullable = false)
			String email;

			@Column(length = 200)
			String note;

		}

		@Entity(name = "InvoiceBefore")
		@Table(name = "invoice",
				uniqueConstraints = @UniqueConstraint(name = "uq_invoice_number", columnNames = "number"))
		static class Invoice {

			@Id
			Long id;

			@Column(precision = 8, scale = 2)
			BigDecimal amount;

			Integer number;

			@ManyToOne
			@JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_invoice_customer"))
			Customer customer;

		}

	}

	/** The entities as they are. */
	static class After {

		@Entity(name = "CustomerAfter")
		@Table(name = "customer",
				uniqueConstraints = @UniqueConstraint(name = "uq_customer_email", columnNames = "email"),
				check = @CheckConstraint(name = "ck_customer_points", constraint = "points >= 0"))
		static class Customer {

			@Id
			Long id;

			@Column(length = 50, nullable = false, comment = "as it is written on letters")
			String name;

			@Column(length = 150, nullable = false)
			String email;

			@Column(length = 20)
			String phone;

			@Column(nullable = false)
			@ColumnDefault("0")
			Integer points;

		}

		@Entity(name = "InvoiceAfter")
		@Table(name = "invoice",
				indexes = @Index(name = "ix_invoice_customer_number", columnList = "customer_id, number"),
				comment = "what it's about")
		static class Invoice {

			@Id
			Long id;

			@Column(precision = 10, scale = 2)
			BigDecimal amount;

			Long number;

			@ManyToOne
			@OnDelete(action = OnDeleteAction.CASCADE)
			@JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_invoice_customer"))
			Customer customer;

		}

		@Entity(name = "ItemAfter")
		@Table(name = "item")
		static class Item {

			@Id
			Long id;

			@Column(check = @CheckConstraint(name = "ck_item_quantity", constraint = "quantity > 0"))
			Integer quantity;

			@ManyToOne
			@JoinColumn(name = "invoice_id", foreignKey = @ForeignKey(name = "fk_item_invoice"))
			Invoice invoice;

		}

	}

}
