package org.migrationstarter.database.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.mysql.AbstractMySqlSchemaReaderTests;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OnDatabase(Engine.MARIADB)
class MariaDbSchemaReaderTests extends AbstractMySqlSchemaReaderTests {

	MariaDbSchemaReaderTests(TestDatabase server) {
		super(new MariaDb(), server);
	}

	@Override
	protected String[] sameEverywhere() {
		return Stream
			.concat(Stream.of("create sequence s", "create table n (id bigint default nextval(s))"),
					Stream.of(super.sameEverywhere()))
			.toArray(String[]::new);
	}

	@Override
	protected void furtherObjects(int from, int to) {
		execute(IntStream.range(from, to).mapToObj((number) -> "create sequence s" + number).toArray(String[]::new));
	}

	@Test
	void readsSequences() {
		execute("create sequence plain",
				"create sequence `my seq` start with 5 increment by 10 maxvalue 1000 cache 20 cycle",
				"create sequence down increment by -1");
		assertThat(read().sequences()).containsExactly(
				new Sequence(QualifiedName.of("down"), null, new SequenceOptions(-1, -1, null, null, false, null)),
				new Sequence(QualifiedName.of("my seq"), null, new SequenceOptions(5, 10, null, 1000L, true, 20L)),
				new Sequence(QualifiedName.of("plain"), null, SequenceOptions.DEFAULT));
	}

	@Test
	void readsIgnoredIndexes() {
		execute("create table t (a int, key ia (a) ignored)");
		assertThat(readTable("t").indexes())
			.containsExactly(index(ObjectName.of("ia"), null, "ignored", IndexKey.column("a")));
	}

	@Test
	void tellsJsonFromTextThatIsCheckedToBeJson() {
		execute("create table t (a json, b json check (length(b) > 1), c longtext, constraint c_ok check (json_valid(c)))");
		assertThat(readTable("t").columns()).extracting((column) -> column.type().text())
			.containsExactly("json", "longtext", "longtext");
		assertThat(readTable("t").checkConstraints()).containsExactlyInAnyOrder(
				new CheckConstraint(ObjectName.of("c_ok"), "json_valid(`c`)"),
				new CheckConstraint(ObjectName.generated("b"), "octet_length(`b`) > 1"));
	}

	@Test
	void understandsNamesInDoubleQuotes() throws SQLException {
		execute("create sequence s", "create table t (id bigint default nextval(s), a json)");
		try (Connection connection = connect()) {
			new JdbcTemplate(new SingleConnectionDataSource(connection, true)).execute("set sql_mode = 'ANSI_QUOTES'");
			Table table = new MariaDb().reader()
				.read(connection, SchemaSelection.defaultSchema())
				.table(QualifiedName.of("t"))
				.orElseThrow();
			assertThat(table.columns()).extracting(Column::defaultValue).containsExactly("nextval(\"s\")", null);
			assertThat(table.columns()).extracting((column) -> column.type().text()).containsExactly("bigint", "json");
		}
	}

	@Test
	void namesTheRightThatIsMissing() {
		execute("create table t (id int primary key, p int, constraint fk foreign key (p) references t (id))");
		withRight("select",
				(user) -> assertThatExceptionOfType(PermissionDeniedDataAccessException.class)
					.isThrownBy(() -> readAs(user))
					.withMessageContaining("fk of table t")
					.withMessageContaining("GRANT REFERENCES"));
	}

	@Test
	void namesTheRightThatASequenceNeeds() {
		execute("create sequence s");
		withRight("references",
				(user) -> assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> readAs(user))
					.withStackTraceContaining("SELECT command denied"));
	}

	@Test
	void keepsTypesOfItsOwn() {
		assertThat(facts(Column::type, "a uuid", "b inet6")).containsEntry("a", "uuid").containsEntry("b", "inet6");
	}

	@Test
	void readsALongUniqueKeyAsConstraint() {
		execute("create table t (a text, constraint ua unique (a))");
		assertThat(readTable("t").uniqueConstraints()).extracting((key) -> key.name().text()).containsExactly("ua");
		assertThat(readTable("t").indexes()).isEmpty();
	}

	@Test
	void keepsSystemVersioning() {
		execute("create table t (a int) with system versioning");
		assertThat(readTable("t").options()).isEqualTo("with system versioning");
	}

}
