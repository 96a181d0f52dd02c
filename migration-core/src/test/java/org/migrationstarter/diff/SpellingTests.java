package org.migrationstarter.diff;

import org.junit.jupiter.api.Test;

import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Spelling}.
 */
class SpellingTests {

	@Test
	void showsUnquotedNamesInLowerCase() {
		assertThat(Spelling.UNQUOTED_UPPER_CASE.of("CUSTOMER_2")).isEqualTo("customer_2");
	}

	@Test
	void leavesNamesThatNeedQuotes() {
		assertThat(Spelling.UNQUOTED_UPPER_CASE.of("Customer")).isEqualTo("Customer");
		assertThat(Spelling.UNQUOTED_UPPER_CASE.of("TWO WORDS")).isEqualTo("TWO WORDS");
	}

	@Test
	void changesAreDescribedInIt() {
		Change change = new RenameTable(new QualifiedName("AUDIT", "OLD"), new QualifiedName("AUDIT", "New"));
		assertThat(change.describe(Spelling.UNQUOTED_UPPER_CASE)).isEqualTo("rename table audit.old to audit.New");
		assertThat(change.describe()).isEqualTo("rename table AUDIT.OLD to AUDIT.New");
	}

}
