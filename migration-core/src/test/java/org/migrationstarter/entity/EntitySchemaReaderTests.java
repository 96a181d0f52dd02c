package org.migrationstarter.entity;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.entity.CreateScript.Statement;
import org.migrationstarter.entity.model.Model;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EntitySchemaReaderTests {

	private final TestDatabase database = TestDatabase.fresh(Engine.H2);

	private final DataSource dataSource = this.database.dataSource();

	private final EntityManagerFactories factories = new EntityManagerFactories();

	@AfterEach
	void closeFactories() {
		this.factories.close();
	}

	@Test
	void tellsNamesThatSomebodyChoseFromMadeUpOnes() {
		Schema schema = read(this.dataSource, Map.of(), Model.classes(Model.ASSOCIATIONS)).schema();
		Table folder = schema.table(QualifiedName.of("FOLDER")).orElseThrow();
		assertThat(folder.foreignKeys()).filteredOn((key) -> key.columns().contains("PARENT_ID"))
			.extracting(ForeignKey::name)
			.containsExactly(ObjectName.of("FK_FOLDER_PARENT"));
		assertThat(folder.foreignKeys()).filteredOn((key) -> key.columns().contains("OWNER_ID"))
			.allMatch((key) -> key.name().generated());
		assertThat(folder.primaryKey()).isNotNull().matches((key) -> key.name().generated());
	}

	@Test
	void takesTheDefaultSchemaFromTheGivenDatabase() {
		JdbcClient.create(this.dataSource).sql("create schema shop").update();
		DataSource shop = new DriverManagerDataSource(this.database.url() + ";SCHEMA=SHOP", this.database.user(), "");
		DesiredSchema desired = read(shop, Map.of("hibernate.default_schema", "shop"), Model.classes(Model.EMBEDDING));
		assertThat(desired.schema().tables()).isNotEmpty().allMatch((table) -> table.name().schema() == null);
		assertThat(desired.script().statements()).extracting(Statement::owner)
			.allMatch((owner) -> owner != null && owner.schema() == null);
	}

	@Test
	void keepsASchemaThatIsNotTheDefaultOfTheGivenDatabase() {
		DesiredSchema desired = read(this.dataSource, Map.of("hibernate.default_schema", "shop"),
				Model.classes(Model.EMBEDDING));
		assertThat(desired.schema().tables()).isNotEmpty().allMatch((table) -> "SHOP".equals(table.name().schema()));
	}

	@Test
	void doesNotSeeExcludedTables() {
		Schema schema = read(this.dataSource, Map.of(), Model.classes(Model.ASSOCIATIONS)).schema();
		assertThat(schema.table(QualifiedName.of("BOOK"))).isPresent();
		assertThat(schema.tables()).noneMatch((table) -> table.name().name().startsWith("AUTHOR"));
	}

	@Test
	void handsOutWhatASchemaCannotHold() {
		DesiredSchema desired = read(this.dataSource, Map.of(), Model.classes(Model.KEYS));
		assertThat(desired.seedStatements()).hasSize(2)
			.extracting(Statement::owner)
			.containsOnly(QualifiedName.of("ID_SOURCE"));
		assertThat(desired.castStatements()).isEmpty();
		assertThat(desired.renames()).isEqualTo(RenameHints.none());
	}

	@Test
	void namesTheStatementThatTheDatabaseRefuses() {
		assertThatExceptionOfType(CreateScriptException.class)
			.isThrownBy(() -> read(this.dataSource, Map.of(), Reserved.class))
			.withMessageContaining("persistence unit 'default'")
			.withMessageContaining("The statement is: create table reserved (id bigint")
			.withMessageContaining("a name that is a reserved word");
	}

	private DesiredSchema read(DataSource dataSource, Map<String, ?> properties, Class<?>... entities) {
		EntityModel model = this.factories.capture(this.dataSource, properties, entities);
		Database h2 = Databases.all().of(dataSource);
		return new EntitySchemaReader(h2.reader(), h2.scratch(), List.of(new TablePattern("author*"))).read(model,
				dataSource);
	}

	@Entity(name = "Reserved")
	static class Reserved {

		@Id
		long id;

		String select;

	}

}
