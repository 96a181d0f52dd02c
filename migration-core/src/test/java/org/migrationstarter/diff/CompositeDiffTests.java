package org.migrationstarter.diff;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole schemas: which changes, and in which order.
 */
class CompositeDiffTests implements SchemaNotation {

	private Schema shopBefore(String prefix) {
		return schema(
				table(prefix + "user").id()
					.column("name", varchar(50))
					.column("a1", TEXT)
					.column("pw", varchar(50))
					.index("pw_idx", "pw"),
				table(prefix + "address").id().required("email", varchar(100)),
				table(prefix + "order").required("order_id", INTEGER)
					.primaryKey("order_id")
					.column(Column.of("amount", numeric(8, 2), false).withDefaultValue("0"))
					.check("amount_ck", "amount >= 0"),
				table(prefix + "extra").column("x", ColumnType.of("char", 1))
					.column("uid", INTEGER)
					.foreignKey("extra_user", "uid", prefix + "user"));
	}

	private Schema shopAfter(String prefix) {
		return schema(
				table(prefix + "user").id()
					.required("name", varchar(50))
					.column("a1", TEXT, (column) -> column.withDefaultValue("'x'")),
				table(prefix + "address").id()
					.required("email", varchar(100))
					.column("street", varchar(50))
					.unique("uq_email", "email"),
				table(prefix + "order").required("order_id", INTEGER)
					.primaryKey("order_id")
					.column("amount", numeric(10, 2), (column) -> column.withDefaultValue("0"))
					.column("user_id", INTEGER)
					.check("amount_ck", "amount >= 0")
					.foreignKey("order_user", "user_id", prefix + "user"),
				table(prefix + "item").id()
					.column("description", varchar(100))
					.column("order_id", INTEGER)
					.check("item_ck", "order_id > 0")
					.with(SchemaNotation.foreignKey("item_order", List.of("order_id"), prefix + "order",
							List.of("order_id"))));
	}

	@Test
	@DisplayName("A1: a whole schema changes table after table, each thing after what it needs")
	void wholeSchema() {
		Schema before = shopBefore("");
		Schema after = shopAfter("");
		SchemaDiff diff = SchemaDiff.between(before, after);
		assertThat(describe(diff.changes())).containsExactly("create table item",
				"drop foreign key extra (uid) to user (id) named extra_user", "drop table extra",
				"add column address.street varchar(50)", "add unique constraint address (email) named uq_email",
				"add column order.user_id integer",
				"alter column order.amount: type numeric(8,2) to numeric(10,2), null allowed",
				"add foreign key order (user_id) to user (id) named order_user", "alter column user.name: not null",
				"alter column user.a1: default none to 'x'", "drop index pw_idx on user", "drop column user.pw",
				"add foreign key item (order_id) to order (order_id) named item_order");
		assertThat(Changes.apply(diff.changes(), before)).isEqualTo(after);
		assertThat(SchemaDiff.between(Changes.apply(diff.inverse(), after), before).isEmpty()).isTrue();
	}

	@Test
	@DisplayName("A2: every change in a named schema carries it")
	void namedSchema() {
		SchemaDiff diff = SchemaDiff.between(shopBefore("shop."), shopAfter("shop."));
		assertThat(diff.changes()).hasSize(13)
			.allSatisfy((change) -> assertThat(change.table()).extracting(QualifiedName::schema).isEqualTo("shop"));
	}

	@Test
	@DisplayName("A3: a schema does not differ from itself")
	void equalSchemas() {
		assertThat(SchemaDiff.between(shopBefore(""), shopBefore("")).isEmpty()).isTrue();
	}

}
