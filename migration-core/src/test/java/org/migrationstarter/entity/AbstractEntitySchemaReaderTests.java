package org.migrationstarter.entity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.entity.model.Model;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.StatementCounter;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The desired schema of one database.
 */
abstract class AbstractEntitySchemaReaderTests {

	/** What Hibernate maps on every database. */
	static final Set<Model> COMMON = Set.of(Model.INHERITANCE, Model.EMBEDDING, Model.ASSOCIATIONS, Model.VALUES,
			Model.CONSTRAINTS, Model.KEYS, Model.NOISE);

	private final TestDatabase testDatabase;

	private final Database database;

	private final Class<?>[] entities;

	private final EntityManagerFactories factories = new EntityManagerFactories();

	AbstractEntitySchemaReaderTests(TestDatabase database, Model... special) {
		this.testDatabase = database;
		this.database = Databases.all().of(database.dataSource());
		Set<Model> topics = EnumSet.copyOf(COMMON);
		topics.addAll(List.of(special));
		// as Spring finds them in a folder
		this.entities = Arrays.stream(Model.classes(topics.toArray(Model[]::new)))
			.sorted(Comparator.comparing(Class::getName))
			.toArray(Class<?>[]::new);
	}

	@AfterEach
	void closeFactories() {
		this.factories.close();
	}

	/**
	 * Prepare a database for the entities: create their schemas.
	 * @param dataSource an empty database
	 */
	void prepare(DataSource dataSource) {
	}

	/**
	 * Return what Hibernate itself does not bring about on this database.
	 * @return the known faults
	 */
	abstract List<HibernateFault> hibernatesFaults();

	@Test
	void mapsAtLeastFortyEntities() {
		assertThat(this.entities).filteredOn((type) -> type.isAnnotationPresent(Entity.class))
			.hasSizeGreaterThanOrEqualTo(40);
	}

	@Test
	void readsTheSameTwice() {
		EntityModel model = this.factories.capture(this.testDatabase.dataSource(), this.entities);
		DesiredSchema first = read(model);
		assertThat(read(model)).isEqualTo(first);
		EntityModel again = this.factories.capture(this.testDatabase.dataSource(), this.entities);
		assertThat(read(again)).isEqualTo(first);
		assertThat(first.schema().tables()).hasSizeGreaterThan(50);
	}

	@Test
	void leavesTheApplicationsDatabaseAsItIs() {
		DataSource dataSource = this.testDatabase.dataSource();
		read(this.factories.capture(dataSource, this.entities));
		assertThat(actual(dataSource, Set.of())).isEqualTo(Schema.empty());
	}

	@Test
	void onlyLooksAtTheApplicationsDatabaseWhenCapturing() {
		StatementCounter counter = new StatementCounter();
		this.factories.capture(counter.watch(this.testDatabase.dataSource()), this.entities).createScript();
		assertThat(counter.statements()).allMatch((sql) -> sql.toLowerCase(Locale.ROOT).startsWith("select"));
	}

	@Test
	void isWhatHibernateCreates() {
		DataSource dataSource = TestDatabase.fresh(this.testDatabase.engine()).dataSource();
		prepare(dataSource);
		EntityModel model = this.factories.capture(dataSource, this.entities);
		this.factories.build("hibernate", dataSource, null, Map.of("hibernate.hbm2ddl.auto", "create-only"),
				this.entities);
		DesiredSchema desired = new EntitySchemaReader(this.database).read(model, dataSource);
		Set<String> schemas = desired.schema()
			.tables()
			.stream()
			.map((table) -> table.name().schema())
			.filter((schema) -> schema != null)
			.collect(Collectors.toSet());
		Schema expected = withFaults(desired.schema());
		Schema actual = actual(dataSource, schemas);
		assertSame(model.chosenNames().applyTo(actual), expected);
		assertThat(SchemaDiff.between(actual, expected).changes()).isEmpty();
	}

	private Schema withFaults(Schema schema) {
		Schema faulty = schema;
		for (HibernateFault fault : hibernatesFaults()) {
			faulty = fault.applyTo(faulty);
		}
		return faulty;
	}

	private static void assertSame(Schema actual, Schema expected) {
		assertThat(actual.tables()).extracting(Table::name)
			.containsExactlyElementsOf(expected.tables().stream().map(Table::name).toList());
		for (Table table : expected.tables()) {
			assertThat(actual.table(table.name())).contains(table);
		}
		assertThat(actual).isEqualTo(expected);
	}

	private DesiredSchema read(EntityModel model) {
		return new EntitySchemaReader(this.database).read(model, this.testDatabase.dataSource());
	}

	private Schema actual(DataSource dataSource, Set<String> schemas) {
		ConnectionCallback<Schema> query = (connection) -> this.database.reader()
			.read(connection, SchemaSelection.defaultSchemaAnd(schemas));
		Schema schema = new JdbcTemplate(dataSource).execute(query);
		assertThat(schema).isNotNull();
		return schema;
	}

}
