package org.migrationstarter.database.postgresql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConcurrentIndex}.
 */
class ConcurrentIndexTests {

	@ParameterizedTest
	@ValueSource(strings = { "create index concurrently ix_name on shop.item (name)",
			"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS Ix_Name ON ONLY shop.item (name)",
			"/* why */ create index concurrently \"ix_name\" on shop.item using gin (name)" })
	void isReadFromItsStatement(String sql) {
		assertThat(ConcurrentIndex.of(sql)).contains(new ConcurrentIndex("ix_name", "shop.item"));
	}

	@Test
	void keepsQuotedNames() {
		assertThat(ConcurrentIndex.of("create index concurrently \"Ix \"\"1\"\"\" on \"Shop\".\"Item\" (name)"))
			.contains(new ConcurrentIndex("Ix \"1\"", "\"Shop\".\"Item\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "create index ix on item (name)", "create index concurrently on item (name)",
			"drop index concurrently ix", "create table concurrently (id int)" })
	void otherStatementsBuildNone(String sql) {
		assertThat(ConcurrentIndex.of(sql)).isEmpty();
	}

}
