package org.migrationstarter.migrate.autogenerate;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.migrationstarter.migrate.autogenerate.Autogeneration.Generated;
import org.migrationstarter.migrate.autogenerate.Autogeneration.NoChanges;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that is empty at each start, because it is kept in memory.
 */
@OnDatabase(Engine.H2)
class AutogenerateInMemoryTests {

	@Test
	void bringsAnEmptyDatabaseInMemoryToHead(@TempDir Path folder) {
		try (Project project = new Project(TestDatabase.fresh(Engine.H2), folder)) {
			Generated first = (Generated) project.autogenerate(Shop.Customer.class);
			project.write(first.migrations().get(0).upgrade(), true);
			assertThat(project.autogenerate(Shop.Customer.class)).isInstanceOf(NoChanges.class);
			assertThat(project.schema().tables()).hasSize(1);
		}
	}

}
