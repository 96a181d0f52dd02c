package org.migrationstarter.database.mysql;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@OnDatabase(Engine.MYSQL)
class MySqlSchemaReaderTests extends AbstractMySqlSchemaReaderTests {

	MySqlSchemaReaderTests(TestDatabase server) {
		super(new MySql(), server);
	}

	@Test
	void readsFunctionalKeys() {
		execute("create table t (a varchar(40), b int, key fx ((lower(a)), b desc), key ((b + 1)))",
				"create unique index ux on t ((concat(a, 'ü''x')))");
		assertThat(readTable("t").indexes()).containsExactlyInAnyOrder(
				index(ObjectName.of("fx"), null, null, IndexKey.expression("lower(`a`)"), IndexKey.column("b").desc()),
				index(ObjectName.generated(""), null, null, IndexKey.expression("`b` + 1")),
				new Index(ObjectName.of("ux"), List.of(IndexKey.expression("concat(`a`,'ü\\'x')")), true, false, null,
						List.of(), null, null));
	}

	@Test
	void readsInvisibleIndexes() {
		execute("create table t (a int, b int, key ia (a) invisible, unique key ub (b) comment 'x' invisible)");
		assertThat(readTable("t").indexes()).containsExactly(
				index(ObjectName.of("ia"), null, "invisible", IndexKey.column("a")), new Index(ObjectName.of("ub"),
						List.of(IndexKey.column("b")), true, false, null, List.of(), null, "comment 'x' invisible"));
	}

	@Test
	void putsComputedDefaultsInParentheses() {
		assertThat(facts(Column::defaultValue, "a varchar(36) default (uuid())", "b int default ((1 + 2))",
				"c date default (current_date)", "d varchar(9) default (null)", "e json default ('[\"it''s\"]')"))
			.containsEntry("a", "(uuid())")
			.containsEntry("b", "(1 + 2)")
			.containsEntry("c", "(curdate())")
			.containsEntry("d", "none")
			.containsEntry("e", "('[\"it\\'s\"]')");
	}

	@Test
	void keepsAnExpressionAsItIsMeant() {
		execute("create table t (a varchar(40), constraint ck check ((a like 'x\\\\_%' or a in ('(', ')')) and (a <> '_utf8mb4''')))");
		assertThat(readTable("t").checkConstraints()).containsExactly(new CheckConstraint(ObjectName.of("ck"),
				"((`a` like 'x\\\\_%') or (`a` in ('(',')'))) and (`a` <> '_utf8mb4\\'')"));
	}

	@Test
	void keepsAnUnenforcedCheckApart() {
		execute("create table t (a int, constraint ck check (a > 0) not enforced)");
		assertThat(readTable("t").checkConstraints()).isEmpty();
		assertThat(read().opaqueObjects()).containsExactly(new OpaqueObject("check constraint", QualifiedName.of("ck"),
				QualifiedName.of("t"), "check (`a` > 0) not enforced"));
	}

	@Test
	void keepsTheSpatialReferenceSystem() {
		assertThat(facts(Column::type, "a point srid 4326 not null")).containsEntry("a", "point srid 4326");
	}

}
