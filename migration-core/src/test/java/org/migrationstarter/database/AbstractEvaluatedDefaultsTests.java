package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.migrationstarter.diff.ExpressionPair;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Defaults that a database computes.
 */
abstract class AbstractEvaluatedDefaultsTests {

	private static final Column COLUMN = Column.of("c", ColumnType.of("text"), true);

	private static final Table TABLE = new Table(QualifiedName.of("t"), List.of(COLUMN), null, List.of(), List.of(),
			List.of(), List.of(), null, null);

	private final TestDatabase template;

	AbstractEvaluatedDefaultsTests(TestDatabase template) {
		this.template = template;
	}

	ExpressionPair pair(String actual, String desired) {
		return new ExpressionPair(ExpressionPair.Kind.DEFAULT, TABLE, COLUMN, actual, desired);
	}

	Set<ExpressionPair> equal(ExpressionPair... pairs) {
		try (Connection connection = this.template.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			Set<ExpressionPair> equal = Databases.all()
				.of(this.template.dataSource())
				.equivalences(connection)
				.equivalent(Arrays.stream(pairs).collect(Collectors.toSet()));
			connection.commit();
			return equal;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void numbersOfEqualValueAreTheSame() {
		ExpressionPair same = pair("1.5", "1.50");
		assertThat(equal(same, pair("1.5", "1.51"))).containsExactly(same);
	}

	@Test
	void momentIsTheSameHoweverItIsSpelled() {
		ExpressionPair same = pair("CURRENT_TIMESTAMP", "(current_timestamp)");
		assertThat(equal(same, pair("CURRENT_DATE", "date '2020-01-01'"))).containsExactly(same);
	}

	@Test
	void stringsHaveToBeEqualToTheLetter() {
		assertThat(equal(pair("'a'", "'A'"), pair("'a'", "'a '"))).isEmpty();
	}

	@Test
	void oneThatCannotBeComputedDoesNotSpoilTheOthers() {
		ExpressionPair same = pair("2", "1 + 1");
		assertThat(equal(same, pair("unknown_name", "other_name"))).containsExactly(same);
	}

	@Test
	void functionsThatMayChangeSomethingAreNotCalled() {
		assertThat(
				equal(pair("no_such_function(1)", "no_such_function( 1 + 0)"), pair("nextval('s')", "nextval( 's')")))
			.isEmpty();
	}

	@Test
	void otherExpressionsAreNotAsked() {
		assertThat(equal(new ExpressionPair(ExpressionPair.Kind.CHECK, TABLE, null, "1", "1.0"))).isEmpty();
	}

}
