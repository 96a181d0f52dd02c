package org.migrationstarter.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.StatementCounter;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CapturingPersistenceProviderTests {

	private final DataSource dataSource = TestDatabase.fresh(Engine.H2).dataSource();

	private final EntityManagerFactories factories = new EntityManagerFactories();

	private final List<EntityModel> models = new ArrayList<>();

	@AfterEach
	void closeFactories() {
		this.factories.close();
	}

	@Test
	void capturesTheModelBeforeBuildingSoThatAListenerCanCreateTheTables() {
		EntityManagerFactory factory = build(CapturingPersistenceProvider.beforeBuilding((model) -> {
			JdbcClient client = JdbcClient.create(this.dataSource);
			model.createScript().sql().forEach((sql) -> client.sql(sql).update());
		}), Map.of("hibernate.hbm2ddl.auto", "validate"), Planet.class);
		try (EntityManager entityManager = factory.createEntityManager()) {
			assertThat(entityManager.find(Planet.class, 1L)).isNull();
		}
	}

	@Test
	void failsToBuildWithWhatTheListenerThrows() {
		IllegalStateException refusal = new IllegalStateException("not this database");
		assertThatThrownBy(() -> build(CapturingPersistenceProvider.beforeBuilding((model) -> {
			throw refusal;
		}), Map.of(), Planet.class)).isSameAs(refusal);
	}

	@Test
	void runsNoSchemaActionWhenItBuildsNothing() {
		EntityManagerFactory factory = build(CapturingPersistenceProvider.insteadOfBuilding(this.models::add),
				Map.of("hibernate.hbm2ddl.auto", "create-drop"), Planet.class);
		assertThat(this.models).singleElement()
			.extracting((model) -> model.createScript().sql())
			.asString()
			.contains("create table planet");
		assertThat(tables()).isEmpty();
		assertThat(factory.isOpen()).isTrue();
		assertThat(factory.getProperties()).containsEntry("hibernate.hbm2ddl.auto", "create-drop");
	}

	@Test
	void runsNoStatementInTheApplicationsDatabaseWhenItBuildsNothing() {
		StatementCounter counter = new StatementCounter();
		this.factories.build("space", counter.watch(this.dataSource),
				CapturingPersistenceProvider.insteadOfBuilding(this.models::add), Map.of(), Planet.class);
		assertThat(counter.statements()).isEmpty();
	}

	@Test
	void refusesToBeUsedWhenItBuildsNothing() {
		EntityManagerFactory factory = build(CapturingPersistenceProvider.insteadOfBuilding(this.models::add), Map.of(),
				Planet.class);
		assertThatIllegalStateException().isThrownBy(factory::getCriteriaBuilder)
			.withMessageContaining("persistence unit 'space' is not built")
			.withMessageContaining("getCriteriaBuilder");
	}

	@Test
	void capturesEachOfSeveralPersistenceUnits() {
		CapturingPersistenceProvider provider = CapturingPersistenceProvider.insteadOfBuilding(this.models::add);
		DataSource other = TestDatabase.fresh(Engine.HSQLDB).dataSource();
		this.factories.build("space", this.dataSource, provider, Map.of(), Planet.class);
		this.factories.build("crew", other, provider, Map.of(), Astronaut.class);
		assertThat(this.models).extracting(EntityModel::name).containsExactly("space", "crew");
		assertThat(this.models).extracting(EntityModel::dataSource).containsExactly(this.dataSource, other);
		assertThat(this.models.get(0).createScript().sql()).allMatch((sql) -> sql.contains("planet"));
		assertThat(this.models.get(1).createScript().sql()).allMatch((sql) -> sql.contains("astronaut"));
	}

	private EntityManagerFactory build(CapturingPersistenceProvider provider, Map<String, ?> properties,
			Class<?>... entities) {
		return this.factories.build("space", this.dataSource, provider, properties, entities);
	}

	private List<String> tables() {
		return JdbcClient.create(this.dataSource)
			.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
			.query(String.class)
			.list();
	}

	@Entity(name = "Planet")
	static class Planet {

		@Id
		long id;

		String name;

	}

	@Entity(name = "Astronaut")
	static class Astronaut {

		@Id
		long id;

	}

}
