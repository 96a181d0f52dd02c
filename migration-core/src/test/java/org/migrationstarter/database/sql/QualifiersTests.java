package org.migrationstarter.database.sql;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QualifiersTests {

	private static final List<String> COLUMN = List.of("PUBLIC", "T");

	@Test
	void removesAQualifierBeforeEachName() {
		assertThat(Qualifiers.remove("(PUBLIC.T.A>1) AND (PUBLIC.T.\"b c\" IS NULL)", COLUMN))
			.isEqualTo("(A>1) AND (\"b c\" IS NULL)");
	}

	@Test
	void removesAQuotedQualifier() {
		assertThat(Qualifiers.remove("NEXT VALUE FOR \"PUBLIC\".\"S\"", List.of("PUBLIC")))
			.isEqualTo("NEXT VALUE FOR \"S\"");
	}

	@Test
	void leavesStringsAlone() {
		assertThat(Qualifiers.remove("PUBLIC.T.A||'PUBLIC.T.B'", COLUMN)).isEqualTo("A||'PUBLIC.T.B'");
	}

	@Test
	void leavesOtherQualifiersAlone() {
		assertThat(Qualifiers.remove("PUBLIC.T2.A + X.PUBLIC.T.B + T.C", COLUMN))
			.isEqualTo("PUBLIC.T2.A + X.PUBLIC.T.B + T.C");
	}

}
