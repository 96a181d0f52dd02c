package org.migrationstarter.database.h2;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.database.ddl.AbstractDdlWriterTests;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.diff.ChangeOrder;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnDatabase(Engine.H2)
class H2DdlWriterTests extends AbstractDdlWriterTests {

	H2DdlWriterTests(TestDatabase database) {
		super(database, new H2());
	}

	@Override
	protected String name(String plain) {
		return plain.toUpperCase(Locale.ROOT);
	}

	@Override
	protected DdlFixture open() {
		DdlFixture fixture = super.open();
		fixture.run(List.of("drop all objects"));
		return fixture;
	}

	@Test
	void dropsAnIndexThatAForeignKeyMadeItsOwn() {
		thereAndBack(
				List.of("create table p (id bigint primary key)", "create table t (id bigint primary key, p_id bigint)",
						"create index ix_t on t (p_id, id)",
						"alter table t add constraint fk_t foreign key (p_id) references p (id)"),
				List.of("create table p (id bigint primary key)",
						"create table t (id bigint primary key, p_id bigint, constraint fk_t foreign key (p_id) references p (id))"));
	}

	@Test
	void renamesASequenceThatAColumnUsesAndKeepsItsNumber() {
		try (DdlFixture fixture = open()) {
			fixture.run(List.of("create sequence s start with 5 increment by 10",
					"create table t (id bigint default next value for s not null)", "insert into t values (default)"));
			Sequence from = fixture.read().sequences().get(0);
			Sequence to = new Sequence(QualifiedName.of("R"), from.type(), from.options());
			fixture.apply(List.of(new AlterSequence(from, to)));
			fixture.run(List.of("insert into t values (default)"));
			assertThat(fixture.rows("select id from t")).containsExactly("15", "5");
			assertThat(fixture.read().sequences()).containsExactly(to);
		}
	}

	@Test
	void changesTheTypeOfASequence() {
		thereAndBack(List.of("create sequence s as integer"), List.of("create sequence s as bigint"));
	}

	@Test
	void refusesToMoveATableToAnotherSchema() {
		RenameTable move = new RenameTable(QualifiedName.of("T"), new QualifiedName("O", "T"));
		assertThatThrownBy(() -> new H2DdlWriter().write(List.of(move), Schema.empty()))
			.isInstanceOf(UnwritableChangeException.class)
			.hasMessageStartingWith("Cannot rename table T to O.T: no table moves to another schema");
	}

	@Test
	void readsNamesAndStringsBeyondAsciiAsTheyAreWritten() {
		Table table = read(
				"create table t (id bigint primary key, \"日本\" varchar(10) default 'größe', check (\"日本\" <> 'a''ö'))")
			.tables()
			.get(0);
		assertThat(table.column("日本").orElseThrow().defaultValue()).isEqualTo("'größe'");
		assertThat(table.checkConstraints()).extracting(CheckConstraint::expression)
			.containsExactly("\"日本\" <> 'a''ö'");
	}

	@Test
	void putsACheckOfAColumnBeyondAsciiBehindItsNewType() {
		List<String> statements = thereAndBack(
				List.of("create table t (id bigint primary key, \"日本\" bigint, constraint ck check (\"日本\" >= -15))"),
				List.of("create table t (id bigint primary key, \"日本\" integer, constraint ck check (\"日本\" >= -16))"),
				DiffOptions.defaults().withOrder(ChangeOrder.DESTRUCTIVE_LAST));
		assertThat(statements.get(statements.size() - 1)).contains("add constraint ck");
	}

}
