package org.migrationstarter.database.sqlite;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CreateIndexTests {

	@Test
	void findsExpressionsWithoutTheirOrder() {
		assertThat(CreateIndex
			.parse("""
					create unique index if not exists "on (x)" on [t] (a DESC, lower(b) collate nocase asc, coalesce(c, ',') , d)
					""")
			.expressions()).isEqualTo(List.of("a", "lower(b)", "coalesce(c, ',')", "d"));
	}

	@Test
	void findsThePredicate() {
		assertThat(CreateIndex.parse("create index i on t (a) WHERE (a IS NOT NULL) and b<>'where'").predicate())
			.isEqualTo("(a is not null) and b <> 'where'");
	}

	@Test
	void knowsNoPredicateWhereThereIsNone() {
		assertThat(CreateIndex.parse("create index i on t (\"where\")").predicate()).isNull();
	}

}
