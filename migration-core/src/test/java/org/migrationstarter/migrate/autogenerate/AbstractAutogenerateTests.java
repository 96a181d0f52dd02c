package org.migrationstarter.migrate.autogenerate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.entity.model.Model;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.MigrationException;
import org.migrationstarter.migrate.MigrationReplay;
import org.migrationstarter.migrate.autogenerate.Autogeneration.DecisionsNeeded;
import org.migrationstarter.migrate.autogenerate.Autogeneration.Generated;
import org.migrationstarter.migrate.autogenerate.Autogeneration.NoChanges;
import org.migrationstarter.revision.Version;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How migrations grow out of entities, on one database.
 */
abstract class AbstractAutogenerateTests {

	private static final AutogenerateOptions OPTIONS = AutogenerateOptions.defaults();

	private final Engine engine;

	private Project project;

	AbstractAutogenerateTests(TestDatabase database) {
		this.engine = database.engine();
	}

	@BeforeEach
	void openProject(@TempDir Path folder) {
		this.project = new Project(TestDatabase.fresh(this.engine), folder);
	}

	@AfterEach
	void closeProject() {
		this.project.close();
	}

	final Project project() {
		return this.project;
	}

	/**
	 * Migrate, and check that nothing is left to do and that the way back works.
	 */
	final Generated thereAndBackAndThere(AutogenerateOptions options, Class<?>... entities) {
		Schema before = this.project.schema();
		Generated generated = this.project.migrate(options, entities);
		assertThat(generated.proof().doubts()).isEmpty();
		assertThat(generated.proof().complete()).isTrue();
		assertNoChanges(entities);
		this.project.takeBack(generated);
		assertThat(describe(SchemaDiff.between(this.project.schema(), before).changes())).isEmpty();
		this.project.runAgain(generated);
		assertNoChanges(entities);
		return generated;
	}

	private void assertNoChanges(Class<?>... entities) {
		assertThat(this.project.autogenerate(entities)).isInstanceOf(NoChanges.class);
	}

	private static List<String> describe(List<Change> changes) {
		return changes.stream().map((change) -> change.describe().toLowerCase(Locale.ROOT)).toList();
	}

	@Test
	void createsEverythingInAnEmptyDatabase() {
		Generated generated = thereAndBackAndThere(OPTIONS, Model.classes(Model.INHERITANCE, Model.EMBEDDING,
				Model.ASSOCIATIONS, Model.VALUES, Model.CONSTRAINTS, Model.KEYS, Model.NOISE));
		assertThat(generated.migrations()).hasSize(1);
		assertThat(generated.leftOut().isEmpty()).isTrue();
	}

	@Test
	void findsNothingToDoWithoutEntitiesAndTables() {
		assertThat(this.project.autogenerate()).isInstanceOf(NoChanges.class);
	}

	@Test
	void addsAColumnAndIndexes() {
		this.project.migrate(Shop.Customer.class);
		Generated generated = thereAndBackAndThere(OPTIONS, Shop.CustomerWithCity.class);
		assertThat(describe(generated.changes())).anyMatch((change) -> change.startsWith("add column customer.city"))
			.hasSize(3);
		assertThat(generated.migrations().get(0).upgrade()).contains("-- ");
	}

	@Test
	void givesExistingRowsTheDefaultOfARequiredColumn() {
		this.project.migrate(Shop.Customer.class);
		insertCustomer();
		thereAndBackAndThere(OPTIONS, Shop.CustomerWithDefaults.class);
		assertThat(this.project.jdbc().queryForObject("select points from customer", Integer.class)).isEqualTo(7);
	}

	@Test
	void asksForTheValueOfARequiredColumn() {
		this.project.migrate(Shop.Customer.class);
		insertCustomer();
		DecisionsNeeded needed = (DecisionsNeeded) this.project.autogenerate(Shop.CustomerWithRequiredCity.class);
		Decision.ExistingRows decision = (Decision.ExistingRows) needed.decisions().get(0);
		assertThat(needed.decisions()).hasSize(1);
		assertThat(decision.options().get(0)).isEqualToIgnoringCase("--default customer.city=<SQL>");
		thereAndBackAndThere(decision.value(OPTIONS, "'Rome'"), Shop.CustomerWithRequiredCity.class);
		assertThat(this.project.jdbc().queryForObject("select city from customer", String.class)).isEqualTo("Rome");
	}

	@Test
	void takesTheValueOfARequiredColumnFromAnOption() {
		this.project.migrate(Shop.Customer.class);
		thereAndBackAndThere(OPTIONS.withDefault("customer.city", "name"), Shop.CustomerWithRequiredCity.class);
	}

	@Test
	void asksWhetherAColumnWasRenamed() {
		this.project.migrate(Shop.Customer.class);
		insertCustomer();
		DecisionsNeeded needed = (DecisionsNeeded) this.project.autogenerate(Shop.CustomerWithEmail.class);
		Decision.Rename rename = (Decision.Rename) needed.decisions().get(0);
		assertThat(rename.question()).containsIgnoringCase("column customer.mail renamed to email");
		assertThat(rename.options().get(0)).isEqualToIgnoringCase("--rename customer.mail=email");
		assertThat(rename.options().get(1)).isEqualToIgnoringCase("--no-rename customer.mail=email");
		thereAndBackAndThere(rename.accept(OPTIONS), Shop.CustomerWithEmail.class);
		assertThat(this.project.jdbc().queryForObject("select email from customer", String.class)).isEqualTo("a@b.c");
	}

	@Test
	void addsAColumnThatOnlyLooksLikeARename() {
		this.project.migrate(Shop.Customer.class);
		insertCustomer();
		Generated generated = this.project.migrate(OPTIONS.declineRename("customer.mail=email"),
				Shop.CustomerWithEmail.class);
		assertThat(describe(generated.leftOut().destructive())).containsExactly("drop column customer.mail");
		assertThat(this.project.jdbc().queryForObject("select mail from customer", String.class)).isEqualTo("a@b.c");
	}

	@Test
	void knowsFromAnAnnotationThatAColumnWasRenamed() {
		this.project.migrate(Shop.Customer.class);
		Generated generated = thereAndBackAndThere(OPTIONS, Shop.CustomerWithKnownEmail.class);
		assertThat(describe(generated.changes())).containsExactly("rename column customer.mail to email");
	}

	@Test
	void renamesATable() {
		this.project.migrate(Shop.Customer.class);
		insertCustomer();
		Generated generated = thereAndBackAndThere(OPTIONS.renameTable("customer", "client"), Shop.Client.class);
		assertThat(this.project.jdbc().queryForObject("select mail from client", String.class)).isEqualTo("a@b.c");
		assertThat(describe(generated.changes())).allMatch((change) -> change.startsWith("rename "));
	}

	@Test
	void leavesAColumnThatNoEntityKnows() {
		this.project.migrate(Shop.Customer.class);
		NoChanges nothing = (NoChanges) this.project.autogenerate(Shop.CustomerWithoutMail.class);
		assertThat(describe(nothing.leftOut().destructive())).containsExactly("drop column customer.mail");
	}

	@Test
	void dropsAColumnIfThatIsAllowed() {
		this.project.migrate(Shop.Customer.class);
		insertCustomer();
		Generated generated = thereAndBackAndThere(OPTIONS.allowingDrops(), Shop.CustomerWithoutMail.class);
		assertThat(generated.migrations().get(0).upgrade())
			.containsIgnoringCase("-- Can lose data:\n--   drop column customer.mail");
	}

	@Test
	void listsATableThatNoEntityKnows() {
		this.project.migrate(Shop.Customer.class, Shop.Purchase.class);
		NoChanges nothing = (NoChanges) this.project.autogenerate(OPTIONS, Shop.Customer.class);
		assertThat(nothing.leftOut().unknownTables()).anyMatch((table) -> table.name().equalsIgnoreCase("purchase"));
	}

	@Test
	void doesNotDropATableThatIsNotNamed() {
		this.project.migrate(Shop.Customer.class);
		this.project.jdbc().execute("create table legacy (id bigint primary key, note varchar(10))");
		assertThat(this.project.autogenerate(OPTIONS.allowingDrops(), Shop.Customer.class))
			.isInstanceOf(NoChanges.class);
	}

	@Test
	void dropsATableThatIsNamed() {
		this.project.migrate(Shop.Customer.class, Shop.PurchaseOfCustomer.class);
		thereAndBackAndThere(OPTIONS.dropTable("purchase").allowingDrops(), Shop.Customer.class);
	}

	@Test
	void widensAType() {
		this.project.migrate(Shop.Customer.class);
		insertCustomer();
		thereAndBackAndThere(OPTIONS, Shop.CustomerWithLongName.class);
	}

	@Test
	void narrowsATypeOnlyIfThatIsAllowed() {
		this.project.migrate(Shop.Customer.class);
		assertThat(this.project.autogenerate(Shop.CustomerWithShortName.class)).isInstanceOf(NoChanges.class);
		thereAndBackAndThere(OPTIONS.allowingDrops(), Shop.CustomerWithShortName.class);
	}

	@Test
	void addsAForeignKey() {
		this.project.migrate(Shop.Customer.class, Shop.Purchase.class);
		insertCustomer();
		thereAndBackAndThere(OPTIONS, Shop.Customer.class, Shop.PurchaseOfCustomer.class);
	}

	@Test
	void refusesOptionsThatNameNothing() {
		this.project.migrate(Shop.Customer.class);
		assertRefused(OPTIONS.renameColumn("customer.mial", "email"),
				"--rename customer.mial=email: there is no column of the database named customer.mial, but: customer.id, customer.mail, customer.name");
		assertRefused(OPTIONS.renameColumn("customer.mail", "e_mail"),
				"--rename customer.mail=e_mail: there is no column");
		assertRefused(OPTIONS.renameTable("custmer", "client"), "--rename-table custmer=client");
		assertRefused(OPTIONS.withDefault("customer.town", "1"), "--default customer.town=1");
		assertRefused(OPTIONS.renameColumn("customer.mail", "email").withDefault("customer.name", "1"),
				"--default customer.name=1: no row needs a value");
		assertRefused(OPTIONS.dropTable("purchase"), "--drop-table purchase");
		assertRefused(OPTIONS.dropTable("customer"), "an entity is mapped");
		assertRefused(OPTIONS.renameColumn("customer.mail", "email").renameColumn("customer.name", "id"),
				"--rename customer.name=id");
	}

	private void assertRefused(AutogenerateOptions options, String message) {
		assertThatThrownBy(() -> this.project.autogenerate(options, Shop.CustomerWithEmail.class))
			.isInstanceOf(InvalidOptionException.class)
			.hasMessageMatching("(?is).*" + Pattern.quote(message) + ".*");
	}

	@Test
	void refusesADatabaseThatIsNotAtHead() {
		this.project.migrate(Shop.Customer.class);
		this.project.write("create table later (id bigint primary key)", true);
		assertThatThrownBy(() -> this.project.autogenerate(Shop.CustomerWithCity.class))
			.isInstanceOf(NotAtHeadException.class)
			.hasMessageContaining("2 step is pending")
			.extracting("action")
			.asString()
			.contains("migrations upgrade", "--against migrations");
	}

	@Test
	void findsTheSameAgainstMigrationsAsAgainstTheDatabase() {
		this.project.migrate(Shop.Customer.class, Shop.Purchase.class);
		this.project.migrate(Shop.CustomerWithCity.class, Shop.Purchase.class);
		Class<?>[] entities = { Shop.Customer.class, Shop.PurchaseOfCustomer.class };
		Autogeneration database = this.project.autogenerate(OPTIONS.allowingDrops(), entities);
		assertThat(database).isInstanceOf(Generated.class);
		assertThat(this.project.autogenerate(OPTIONS.allowingDrops().against(Against.MIGRATIONS), entities))
			.usingRecursiveComparison()
			.isEqualTo(database);
	}

	@Test
	void needsNoDatabaseAtHeadAgainstMigrations() {
		Class<?>[] entities = Model.classes(Model.INHERITANCE, Model.EMBEDDING, Model.ASSOCIATIONS, Model.VALUES,
				Model.CONSTRAINTS, Model.KEYS, Model.NOISE);
		Generated first = (Generated) this.project.autogenerate(entities);
		this.project.write(first.migrations().get(0).upgrade(), true);
		assertThat(this.project.autogenerate(OPTIONS.against(Against.MIGRATIONS), entities))
			.isInstanceOf(NoChanges.class);
		assertThat(this.project.schema().isEmpty()).isTrue();
	}

	@Test
	void saysWhichMigrationCannotBeReplayed() {
		this.project.write("create table good (id bigint primary key)", true);
		this.project.write("create table bad (id bigint primary key, x no_such_type(3)) as nonsense", true);
		assertThatThrownBy(() -> this.project.autogenerate(OPTIONS.against(Against.MIGRATIONS), Shop.Customer.class))
			.isInstanceOf(MigrationException.class)
			.hasMessageContaining("V2__step.sql");
		assertThat(this.project.schema().isEmpty()).isTrue();
	}

	@Test
	void dropsConstraintsThatNobodyNamed() {
		this.project.migrate(Shop.Customer.class);
		this.project.write("""
				create table purchase (
					id bigint primary key,
					other_id bigint,
					amount integer not null,
					customer_id bigint,
					note varchar(10),
					foreign key (other_id) references customer (id),
					foreign key (customer_id) references customer (id),
					unique (note),
					check (amount > 7)
				)""", true);
		this.project.flyway().migrate();
		Generated generated = thereAndBackAndThere(OPTIONS.allowingDrops().declineRename("purchase.other_id=x"),
				Shop.Customer.class, Shop.PurchaseOfCustomer.class);
		assertThat(describe(generated.changes()))
			.anyMatch((change) -> change.startsWith("drop column purchase.other_id"));
	}

	@Test
	void leavesTheIndexesOfAColumnThatNoEntityKnows() {
		this.project.migrate(Shop.CustomerWithCity.class);
		NoChanges nothing = (NoChanges) this.project.autogenerate(OPTIONS.declineRename("customer.city=mail"),
				Shop.CustomerWithoutMail.class);
		assertThat(nothing.leftOut().destructive()).hasSize(2);
	}

	@Test
	void saysThatTheApplicationCannotInsertPastARequiredColumnThatStays() {
		this.project.migrate(Shop.Customer.class);
		this.project.jdbc()
			.execute(
					"create table purchase (id bigint not null primary key, amount integer not null, legacy integer not null)");
		Generated generated = this.project.migrate(Shop.Customer.class, Shop.Purchase.class, Shop.Invoice.class);
		assertThat(generated.notes()).singleElement().asString().containsIgnoringCase("purchase.legacy stays");
	}

	@Test
	void refusesAnUpgradeThatDoesNotWork() {
		this.project.migrate(Shop.Customer.class);
		AutogenerateOptions options = OPTIONS.withDefault("customer.city", "no_such_function(name)");
		assertThatThrownBy(() -> this.project.autogenerate(options, Shop.CustomerWithRequiredCity.class))
			.isInstanceOf(RefutedUpgradeException.class)
			.hasMessageContaining("nothing was written")
			.hasMessageContaining("no_such_function(name)");
		assertThat(this.project.schema().tables()).noneMatch((table) -> table.column("city").isPresent());
	}

	@Test
	void listsWhatDiffersWithoutWritingIt() {
		this.project.migrate(Shop.Customer.class, Shop.Purchase.class);
		for (Against against : Against.values()) {
			assertThat(this.project.differences(against, Shop.Customer.class, Shop.Purchase.class)).isEmpty();
			assertThat(describe(this.project.differences(against, Shop.CustomerWithEmail.class, Shop.Purchase.class)))
				.containsExactlyInAnyOrder("add column customer.email varchar(200)", "drop column customer.mail");
		}
	}

	@Test
	void looksAtWhatSomeMigrationsBringAbout() {
		this.project.migrate(Shop.Customer.class);
		this.project.migrate(Shop.Customer.class, Shop.Invoice.class);
		MigrationReplay replay = new MigrationReplay(this.project.flyway().getConfiguration(),
				ComparisonOptions.defaults());
		Version first = Version.of("1");
		Version second = Version.of("2");
		assertThat(replay.differences(Set.of(first, second))).isEmpty();
		assertThat(describe(replay.differences(Set.of(first))))
			.anyMatch((change) -> change.equals("drop table invoice"));
		assertThat(replay.read(Set.of(), Set.of()).isEmpty()).isTrue();
		this.project.jdbc().execute("alter table customer add column drifted integer");
		assertThat(describe(replay.differences(Set.of(first, second)))).containsExactly("drop column customer.drifted");
	}

	@Test
	void replaysJavaMigrationsAndCallbacksAsFlywayDoes() {
		this.project.write("insert into log values ('${entry}')", true);
		FluentConfiguration configuration = Flyway.configure()
			.configuration(this.project.flyway().getConfiguration())
			.placeholders(Map.of("entry", "from a script"))
			.callbacks(new CreateLog())
			.javaMigrations(new V2__Create_by_Java());
		Schema schema = new MigrationReplay(configuration, ComparisonOptions.defaults()).read(Set.of());
		assertThat(schema.tables()).extracting((table) -> table.name().name().toLowerCase(Locale.ROOT))
			.containsExactly("by_java", "log");
		assertThat(this.project.schema().isEmpty()).isTrue();
	}

	@Test
	void triesWithViewsThatMigrationsCreate() {
		this.project.migrate(Shop.Customer.class);
		this.project.write("create view customer_names as select id, name from customer", true);
		this.project.flyway().migrate();
		Generated generated = this.project.migrate(Shop.CustomerWithCity.class);
		assertThat(generated.proof().complete()).isTrue();
	}

	@Test
	void saysThatItTriedWithoutViewsThatNoMigrationCreates() {
		this.project.migrate(Shop.Customer.class);
		this.project.jdbc().execute("create view customer_names as select id, name from customer");
		Generated generated = this.project.migrate(Shop.CustomerWithCity.class);
		assertThat(generated.proof().upgrade()).isTrue();
		assertThat(generated.proof().complete()).isFalse();
		assertThat(generated.proof().doubts()).singleElement()
			.asString()
			.containsIgnoringCase("tried without what cannot be imitated: view customer_names");
	}

	@Test
	void bringsCountersAlong() {
		Generated generated = this.project.migrate(Shop.Invoice.class);
		assertThat(generated.migrations().get(0).upgrade()).containsIgnoringCase("insert into counters");
		assertThat(this.project.jdbc().queryForObject("select count(*) from counters", Integer.class)).isOne();
	}

	private void insertCustomer() {
		this.project.jdbc().execute("insert into customer (id, name, mail) values (1, 'Ada', 'a@b.c')");
	}

}
