package org.migrationstarter.database;

import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The databases that are supported. Each one is found as a service, so that this package
 * need not know its sub-packages.
 */
public final class Databases {

	private final List<Database> databases;

	/**
	 * Choose among the given databases.
	 * @param databases the databases, each for products of its own
	 */
	public Databases(List<Database> databases) {
		this.databases = List.copyOf(databases);
	}

	/**
	 * Choose among all databases that are on the classpath.
	 * @return the supported databases
	 */
	public static Databases all() {
		return new Databases(ServiceLoader.load(Database.class, Databases.class.getClassLoader())
			.stream()
			.map(ServiceLoader.Provider::get)
			.toList());
	}

	/**
	 * Find the database behind a data source.
	 * @param dataSource the data source, which is asked for one connection
	 * @return the database
	 * @throws UnsupportedDatabaseException if its product is not supported
	 * @throws DataAccessException if no connection can be had
	 */
	public Database of(DataSource dataSource) {
		ConnectionCallback<Database> choice = (connection) -> {
			DatabaseMetaData server = connection.getMetaData();
			String name = server.getDatabaseProductName();
			String version = server.getDatabaseProductVersion();
			return choose(name, (database) -> database.supports(name, version));
		};
		return Objects.requireNonNull(new JdbcTemplate(dataSource).execute(choice));
	}

	/**
	 * Find the database of a product.
	 * @param productName the name that the product's JDBC driver reports, for example
	 * {@code HSQL Database Engine}
	 * @return the database
	 * @throws UnsupportedDatabaseException if the product is not supported
	 */
	public Database ofProduct(String productName) {
		return choose(productName, (database) -> database.supports(productName));
	}

	/**
	 * Find a database by its own name.
	 * @param name the name, for example {@code postgresql}, in any case
	 * @return the database
	 * @throws UnsupportedDatabaseException if there is none of that name
	 */
	public Database named(String name) {
		return choose(name, (database) -> database.name().equalsIgnoreCase(name));
	}

	private Database choose(String productName, Predicate<Database> supports) {
		return this.databases.stream()
			.filter(supports)
			.findFirst()
			.orElseThrow(() -> new UnsupportedDatabaseException(productName, names()));
	}

	private List<String> names() {
		return this.databases.stream().map(Database::name).sorted().toList();
	}

}
