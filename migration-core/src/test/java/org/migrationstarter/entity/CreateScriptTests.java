package org.migrationstarter.entity;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.migrationstarter.entity.CreateScript.Kind;
import org.migrationstarter.entity.CreateScript.Statement;
import org.migrationstarter.entity.model.Model;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class CreateScriptTests {

	private final DataSource dataSource = TestDatabase.fresh(Engine.H2).dataSource();

	private final JdbcClient client = JdbcClient.create(this.dataSource);

	private final EntityManagerFactories factories = new EntityManagerFactories();

	@AfterEach
	void closeFactories() {
		this.factories.close();
	}

	@Test
	void createsOnlyWhatIsMissingWithAllThatBelongsToIt() {
		CreateScript script = script(Model.CONSTRAINTS).only(QualifiedName.of("INDEXED")::equals);
		assertThat(script.statements()).extracting(Statement::owner).containsOnly(QualifiedName.of("INDEXED"));
		assertThat(script.statements()).extracting(Statement::kind).containsExactly(Kind.TABLE, Kind.INDEX, Kind.INDEX);
	}

	@Test
	void createsNothingWhenNothingIsMissing() {
		assertThat(script(Model.CONSTRAINTS, Model.KEYS).only((name) -> false).statements()).isEmpty();
	}

	@Test
	void completesADatabaseThatHoldsSomeOfTheTables() {
		CreateScript script = script(Model.ASSOCIATIONS);
		Set<QualifiedName> present = Set.of(QualifiedName.of("AUTHOR"), QualifiedName.of("AUTHOR_SEQ"),
				QualifiedName.of("PERSON"));
		run(script.only(present::contains));
		run(script.only((name) -> !present.contains(name)));
		assertThat(this.client.sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
			.query(Long.class)
			.single()).isEqualTo(script.statements(Kind.TABLE).size());
	}

	@Test
	void keepsTheFirstRowsOfGeneratorTablesApart() {
		CreateScript script = script(Model.KEYS);
		assertThat(script.statements(Kind.SEED)).extracting(Statement::owner)
			.containsOnly(QualifiedName.of("ID_SOURCE"))
			.hasSize(2);
		run(script);
		assertThat(this.client.sql("select kind from id_source order by kind").query(String.class).list())
			.containsExactly("also", "from_table");
	}

	@Test
	void leavesTheModelAsItWas() {
		EntityModel model = this.factories.capture(this.dataSource, Model.classes(Model.CONSTRAINTS));
		assertThat(model.createScript()).isEqualTo(model.createScript());
		assertThat(model.createScript().sql())
			.anyMatch((sql) -> sql.endsWith("is 'What it''s for: a \"table\" with a comment'"));
	}

	@Test
	void doesNotDependOnTheOrderInWhichTheClassesAreFound() {
		Class<?>[] entities = Model.classes(Model.INHERITANCE, Model.ASSOCIATIONS);
		CreateScript script = this.factories.capture(this.dataSource, entities).createScript();
		List<Class<?>> reversed = Arrays.asList(entities);
		Collections.reverse(reversed);
		assertThat(this.factories.capture(this.dataSource, reversed.toArray(Class<?>[]::new)).createScript())
			.isEqualTo(script);
	}

	@Test
	void createsANamedEnumWithItsCastsBeforeTheTablesThatUseIt() {
		DataSource postgreSql = TestDatabase.fresh(Engine.POSTGRESQL_18).dataSource();
		CreateScript script = this.factories.capture(postgreSql, Model.classes(Model.NAMED_ENUMS)).createScript();
		QualifiedName mood = QualifiedName.of("mood");
		assertThat(script.statements()).extracting(Statement::kind).startsWith(Kind.TYPE, Kind.CAST, Kind.CAST);
		assertThat(script.only(mood::equals).statements()).hasSize(3).extracting(Statement::owner).containsOnly(mood);
		assertThat(script.only(QualifiedName.of("diary")::equals).sql()).singleElement()
			.asString()
			.startsWith("create table diary");
	}

	@Test
	void cutsLongNamesAsPostgreSqlDoes() {
		DataSource postgreSql = TestDatabase.fresh(Engine.POSTGRESQL_18).dataSource();
		CreateScript script = this.factories.capture(postgreSql, LongName.class).createScript();
		JdbcClient postgreSqlClient = JdbcClient.create(postgreSql);
		script.sql().forEach((sql) -> postgreSqlClient.sql(sql).update());
		assertThat(postgreSqlClient.sql("select relname from pg_class where relname like 'measurements%'")
			.query(String.class)
			.list()).contains(script.statements(Kind.TABLE).get(0).owner().name());
	}

	@Test
	void qualifiesEveryTableWhenThereAreSeveralSchemas() {
		this.client.sql("create schema audit").update();
		run(script(Model.SCHEMAS));
		assertThat(this.client.sql("select table_name from information_schema.tables where table_schema = 'AUDIT'")
			.query(String.class)
			.list()).containsExactly("LOG_ENTRY");
	}

	@Test
	void doesNotQualifyTheDefaultSchemaThatIsConfigured() {
		EntityModel model = this.factories.capture(this.dataSource, Map.of("hibernate.default_schema", "public"),
				Model.classes(Model.EMBEDDING));
		assertThat(model.createScript().statements())
			.allMatch((statement) -> statement.owner() != null && statement.owner().schema() == null);
	}

	@Test
	void saysWhatBeanValidationAsksFor() {
		assertThat(script(Model.CONSTRAINTS).only(QualifiedName.of("VALIDATED")::equals).sql()).singleElement()
			.asString()
			.contains("name varchar(80) not null", "nickname varchar(255) not null", "age>=1", "age<=150",
					"weight numeric(11,3)");
	}

	@Test
	void saysNothingOfBeanValidationWhereThatIsSwitchedOff() {
		EntityModel model = this.factories.capture(this.dataSource,
				Map.of("jakarta.persistence.validation.mode", "none"), Model.classes(Model.CONSTRAINTS));
		assertThat(model.createScript().only(QualifiedName.of("VALIDATED")::equals).sql()).singleElement()
			.asString()
			.contains("name varchar(255),");
	}

	private CreateScript script(Model... topics) {
		return this.factories.capture(this.dataSource, Model.classes(topics)).createScript();
	}

	private void run(CreateScript script) {
		List<String> statements = script.sql();
		statements.forEach((sql) -> this.client.sql(sql).update());
	}

	@Entity(name = "LongName")
	@Table(name = "measurements_of_the_flow_of_water_in_all_the_streams_öf_the_country_since_records_began")
	static class LongName {

		@Id
		long id;

	}

}
