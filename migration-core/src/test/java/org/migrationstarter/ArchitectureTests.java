package org.migrationstarter;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * Keeps dependencies pointing inward: from the use cases over Flyway, Hibernate and the
 * databases to the plain values.
 */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.migrationstarter");

	private static final String SPRING = "org.springframework..";

	private static final String FLYWAY = "org.flywaydb..";

	@Test
	void theSchemaKnowsNothing() {
		assertThatPackageKnowsOnly("schema");
	}

	@Test
	void theDiffKnowsTheSchema() {
		assertThatPackageKnowsOnly("diff", own("schema"));
	}

	@Test
	void revisionsKnowNothing() {
		assertThatPackageKnowsOnly("revision");
	}

	@Test
	void databasesKnowTheDiffAndSpringJdbc() {
		assertThatPackageKnowsOnly("database", own("schema"), own("diff"), SPRING);
	}

	@Test
	void entitiesKnowTheDatabasesAndHibernate() {
		assertThatPackageKnowsOnly("entity", own("schema"), own("diff"), own("database"), SPRING, "org.hibernate..",
				"jakarta.persistence..");
	}

	@Test
	void theHistoryKnowsFlyway() {
		assertThatPackageKnowsOnly("history", own("revision"), own("database"), SPRING, FLYWAY);
	}

	@Test
	void processesKnowNothing() {
		assertThatPackageKnowsOnly("process");
	}

	@Test
	void backupsKnowProcessesAndDatabases() {
		assertThatPackageKnowsOnly("backup", own("process"), own("revision"), own("database"), SPRING, FLYWAY);
	}

	@Test
	void theUseCasesKnowAllOfThemButNotHibernate() {
		assertThatPackageKnowsOnly("migrate", own("schema"), own("diff"), own("revision"), own("database"),
				own("entity"), own("history"), own("backup"), SPRING, FLYWAY);
	}

	@Test
	void nothingKnowsSpringBoot() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot..")
			.check(CLASSES);
	}

	@Test
	void packagesAreFreeOfCycles() {
		SlicesRuleDefinition.slices().matching("org.migrationstarter.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	private static void assertThatPackageKnowsOnly(String name, String... others) {
		Stream<String> always = Stream.of(own(name), "java..", "javax.sql..", "org.jspecify..",
				"org.apache.commons.logging..");
		ArchRuleDefinition.classes()
			.that()
			.resideInAPackage(own(name))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(Stream.concat(always, Stream.of(others)).toArray(String[]::new))
			.check(CLASSES);
	}

	private static String own(String name) {
		return "org.migrationstarter." + name + "..";
	}

}
