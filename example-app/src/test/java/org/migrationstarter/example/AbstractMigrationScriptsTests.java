package org.migrationstarter.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the migrations do on every database, run as plain SQL scripts.
 */
abstract class AbstractMigrationScriptsTests {

	private static final List<Resource> UPGRADES = scripts("V");

	private static final List<Resource> DOWNGRADES = scripts("U");

	private TestDatabase database;

	AbstractMigrationScriptsTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void useANewDatabase() {
		this.database = TestDatabase.fresh(this.database.engine());
	}

	@Test
	void everyUpgradeHasItsDowngrade() {
		assertThat(DOWNGRADES).extracting(AbstractMigrationScriptsTests::nameWithoutPrefix)
			.isNotEmpty()
			.isEqualTo(UPGRADES.stream().map(AbstractMigrationScriptsTests::nameWithoutPrefix).toList());
	}

	@Test
	void upgradesLeadToWhatTheEntitiesAskFor() {
		UPGRADES.forEach(this::run);
		TestDatabase fromEntities = TestDatabase.fresh(this.database.engine());
		RunningShop.startOn(fromEntities, "--spring.profiles.active=dev").close();
		Schema desired = schema(fromEntities);
		assertThat(desired.tables()).hasSize(6);
		assertThat(SchemaDiff.between(schema(this.database), desired).changes()).isEmpty();
	}

	@Test
	void downgradesLeadBackOverEachStepToTheEmptyDatabase() {
		List<Schema> before = new ArrayList<>();
		for (Resource upgrade : UPGRADES) {
			before.add(schema(this.database));
			run(upgrade);
		}
		assertThat(before.get(0).tables()).isEmpty();
		for (int i = DOWNGRADES.size() - 1; i >= 0; i--) {
			run(DOWNGRADES.get(i));
			assertThat(SchemaDiff.between(schema(this.database), before.get(i)).changes())
				.as("after " + DOWNGRADES.get(i))
				.isEmpty();
		}
	}

	@Test
	void theRowsOfTheFirstRevisionSurviveTheWayUpAndDown() {
		run(UPGRADES.get(0));
		insertAnOrder();
		UPGRADES.stream().skip(1).forEach(this::run);
		assertThat(value("select name from customers")).isEqualTo("Ada");
		assertThat(value("select currency from orders")).isEqualTo("EUR");
		assertThat(value("select c.slug from products p join categories c on c.id = p.category_id"))
			.isEqualTo("general");
		for (int i = DOWNGRADES.size() - 1; i >= 1; i--) {
			run(DOWNGRADES.get(i));
		}
		assertThat(value("select full_name from customers")).isEqualTo("Ada");
		assertThat(value("select sku from products")).isEqualTo("B-1");
		assertThat(value("select status from orders")).isEqualTo("PLACED");
	}

	private void insertAnOrder() {
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		jdbc.sql("insert into customers (email, full_name, created_at) values ('a@example.org', 'Ada', now())")
			.update();
		jdbc.sql("insert into products (sku, name, price) values ('B-1', 'A book', 12.50)").update();
		jdbc.sql("insert into orders (customer_id, status, placed_at) select id, 'PLACED', now() from customers")
			.update();
	}

	private String value(String sql) {
		return JdbcClient.create(this.database.dataSource()).sql(sql).query(String.class).single();
	}

	private void run(Resource script) {
		new ResourceDatabasePopulator(script).execute(this.database.dataSource());
	}

	private static Schema schema(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
		SchemaReader reader = Databases.all().of(database.dataSource()).reader();
		return Objects.requireNonNull(
				jdbc.execute((Connection connection) -> reader.read(connection, SchemaSelection.defaultSchema())));
	}

	private static List<Resource> scripts(String prefix) {
		try {
			return Stream
				.of(new PathMatchingResourcePatternResolver()
					.getResources("classpath:db/migration/" + prefix + "*.sql"))
				.sorted(Comparator.comparing(AbstractMigrationScriptsTests::nameWithoutPrefix))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String nameWithoutPrefix(Resource script) {
		return Objects.requireNonNull(script.getFilename()).substring(1);
	}

}
