package org.migrationstarter.story;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The working life of a service and its database, from the empty project on, as the
 * guides to Alembic tell it: every step is a process of the service's own jar.
 */
abstract class AbstractWorkingLifeTests {

	private static final String CUSTOMER = """
			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@Column(length = 100, nullable = false)
			String email;
			""";

	private static final String ORDER = """
			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@Column(length = 20, nullable = false)
			String reference;
			""";

	@TempDir
	private Path folder;

	@Test
	void aServiceLivesWithItsDatabase() {
		TestDatabase database = database(this.folder);
		Service service = new Service(this.folder.resolve("service"),
				Java.remembering(this.folder.resolve("java"), Service.APPLICATION_CLASS),
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password());
		JdbcClient sql = JdbcClient
			.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));

		// The first tables.
		service.entity("Customer", CUSTOMER);
		service.build();
		assertThat(service.migrations("current").succeeds().results()).isEmpty();
		service.migrations("revision", "--autogenerate", "-m", "Create customers")
			.succeeds()
			.says("create table customer", "downgrade leads back");
		service.migrations("check").endsWith(3).says("pending");
		service.migrations("upgrade", "head").succeeds();
		service.migrations("check").succeeds();
		sql.sql("insert into customer (email) values ('ada@example.org'), ('bob@example.org')").update();

		// Fields with an index: there, back and there again.
		service.entity("Customer", CUSTOMER + """

				@Column(length = 500)
				String bio;

				@Column(length = 255)
				String website;
				""", "@Table(indexes = @Index(name = \"ix_customer_website\", columnList = \"website\"))");
		service.build();
		service.migrations("revision", "--autogenerate", "-m", "Add customer profile fields")
			.succeeds()
			.says("add column customer.bio", "create index ix_customer_website");
		service.migrations("upgrade", "+1").succeeds();
		service.migrations("downgrade", "-1").succeeds();
		service.migrations("current").writes("Create customers".toLowerCase());
		service.migrations("upgrade").succeeds();

		// An entity, and then a foreign key.
		service.entity("PurchaseOrder", ORDER);
		service.build();
		service.migrations("revision", "--autogenerate", "-m", "Add orders").succeeds();
		service.migrations("upgrade", "head").succeeds();
		sql.sql("insert into purchase_order (reference) values ('R-1')").update();
		service.entity("PurchaseOrder", ORDER + """

				@ManyToOne
				Customer customer;
				""");
		service.build();
		service.migrations("revision", "--autogenerate", "-m", "Say whose an order is").succeeds();
		service.migrations("upgrade", "head").succeeds();

		// A column that refuses null on a table with rows: only a person knows the value.
		String currency = ORDER + """

				@ManyToOne
				Customer customer;

				@Column(length = 3, nullable = false)
				String currency;
				""";
		service.entity("PurchaseOrder", currency);
		service.build();
		long scripts = service.scripts();
		service.migrations("revision", "--autogenerate", "-m", "Add currency")
			.endsWith(2)
			.says("--default purchase_order.currency=<SQL>");
		assertThat(service.scripts()).isEqualTo(scripts);
		service
			.migrations("revision", "--autogenerate", "-m", "Add currency", "--default",
					"purchase_order.currency='EUR'")
			.succeeds();
		service.migrations("upgrade", "head").succeeds();
		assertThat(sql.sql("select currency from purchase_order").query(String.class).single()).isEqualTo("EUR");

		// A renamed column keeps its data.
		service.entity("Customer", CUSTOMER.replace("email", "mail") + """

				@Column(length = 500)
				String bio;

				@Column(length = 255)
				String website;
				""", "@Table(indexes = @Index(name = \"ix_customer_website\", columnList = \"website\"))");
		service.build();
		service.migrations("revision", "--autogenerate", "-m", "Rename email")
			.endsWith(2)
			.says("--rename customer.email=mail");
		service.migrations("revision", "--autogenerate", "-m", "Rename email", "--rename", "customer.email=mail")
			.succeeds();
		service.migrations("upgrade", "head").succeeds();
		assertThat(sql.sql("select mail from customer order by id").query(String.class).list())
			.containsExactly("ada@example.org", "bob@example.org");

		// A wider type.
		service.entity("PurchaseOrder", currency.replace("length = 20", "length = 40"));
		service.build();
		service.migrations("revision", "--autogenerate", "-m", "Widen references").succeeds().says("purchase_order");
		service.migrations("upgrade", "head").succeeds();

		// Data, by hand.
		service.migrations("revision", "-m", "Fill in websites").succeeds();
		service.edit(service.script("V", "fill_in_websites"),
				"update customer set website = 'https://example.org' where website is null;");
		service.edit(service.script("U", "fill_in_websites"), "update customer set website = null;");
		service.migrations("upgrade", "head").succeeds();
		assertThat(sql.sql("select distinct website from customer").query(String.class).list())
			.containsExactly("https://example.org");

		// Two branches are refused, merged and applied.
		String parent = service.migrations("heads").succeeds().results().split("\\s")[0];
		service.migrations("revision", "-m", "Ada's branch").succeeds();
		service.edit(service.script("V", "adas_branch"), "update customer set bio = 'a' where id = 1;");
		service.edit(service.script("U", "adas_branch"), "update customer set bio = null where id = 1;");
		service.migrations("revision", "-m", "Bob's branch", "--revises", parent).succeeds();
		service.edit(service.script("V", "bobs_branch"), "update customer set bio = 'b' where id = 2;");
		service.edit(service.script("U", "bobs_branch"), "update customer set bio = null where id = 2;");
		assertThat(service.migrations("heads").succeeds().results().lines()).hasSize(2);
		service.migrations("upgrade", "head").endsWith(2).says("adas_branch", "bobs_branch", "migrations merge");
		service.migrations("merge", "-m", "Merge both").succeeds();
		service.migrations("upgrade", "head").succeeds();
		assertThat(sql.sql("select bio from customer order by id").query(String.class).list()).containsExactly("a",
				"b");
		service.migrations("check").succeeds();

		// A table that no entity has is dropped only if that is asked for.
		service.remove("PurchaseOrder");
		service.build();
		service.migrations("revision", "--autogenerate", "-m", "Nothing").succeeds().says("purchase_order");
		service.migrations("revision", "--autogenerate", "-m", "Drop orders", "--drop-table", "purchase_order")
			.succeeds();
		service.migrations("upgrade", "head").succeeds();
		service.migrations("check").succeeds();
		service.migrations("downgrade", "-1").succeeds();
		service.migrations("upgrade", "head").succeeds();

		// What would run, as SQL.
		service.migrations("downgrade", "-1").succeeds();
		service.migrations("upgrade", "head", "--sql").succeeds().writes("drop table", "flyway_schema_history");
		service.migrations("current").succeeds().writes("merge both");
		service.migrations("upgrade", "head").succeeds();

		// A database whose history is lost is taken over.
		sql.sql("drop table " + history()).update();
		service.migrations("stamp", "head", "--verify").succeeds();
		service.migrations("current").succeeds().writes("(head)");
		service.migrations("check").succeeds();

		// All the way back.
		service.migrations("downgrade", "base").succeeds();
		assertThat(service.migrations("current").succeeds().results()).isEmpty();
		assertThat(sql.sql(tables()).query(String.class).list()).containsExactly("flyway_schema_history");
		service.migrations("upgrade", "head").succeeds();
		service.migrations("check").succeeds();
	}

	/**
	 * Return an empty database that other processes can reach.
	 * @param folder a folder for its files
	 * @return the database
	 */
	abstract TestDatabase database(Path folder);

	/**
	 * Return the name of the history table in a statement.
	 * @return the name, in quotes where they are needed
	 */
	String history() {
		return "\"flyway_schema_history\"";
	}

	/**
	 * Return the query for the names of all tables.
	 * @return a query with one column
	 */
	abstract String tables();

}
