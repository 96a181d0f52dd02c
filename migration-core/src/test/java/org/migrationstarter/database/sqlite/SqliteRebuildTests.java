package org.migrationstarter.database.sqlite;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.TableChange.ChangeTableOptions;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.SequenceOptions;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rebuilds of tables that hold rows, in one transaction, as a migration runs.
 */
class SqliteRebuildTests {

	private static final ColumnType INTEGER = ColumnType.of("integer");

	private static final ColumnType TEXT = ColumnType.of("text");

	private static final QualifiedName CUSTOMER = QualifiedName.of("customer");

	private static final QualifiedName ORDERS = QualifiedName.of("orders");

	private static final Column ID = Column.of("id", INTEGER, false);

	private static final Column NAME = Column.of("name", TEXT, true);

	private static final Column CUSTOMER_ID = Column.of("customer_id", INTEGER, true);

	private static final AlterColumn NAME_NOT_NULL = new AlterColumn(CUSTOMER, NAME, NAME.withNullable(false), null);

	private static Table table(QualifiedName name, List<Column> columns, TableObject... objects) {
		return new Table(name, columns, null, List.of(), List.of(), List.of(), List.of(), null, null)
			.withObjects(List.of(objects));
	}

	private static PrimaryKey primaryKey(String... columns) {
		return new PrimaryKey(ObjectName.generated(""), List.of(columns));
	}

	private static ForeignKey foreignKey(String column, QualifiedName target, String targetColumn,
			ReferentialAction onDelete, Deferrability deferrability) {
		return new ForeignKey(ObjectName.generated(""), List.of(column), target, List.of(targetColumn), onDelete,
				ReferentialAction.NO_ACTION, deferrability);
	}

	private static ForeignKey cascade(String column, QualifiedName target) {
		return foreignKey(column, target, "id", ReferentialAction.CASCADE, Deferrability.NOT_DEFERRABLE);
	}

	private static UniqueConstraint unique(String column) {
		return new UniqueConstraint(ObjectName.generated(""), List.of(column), false, Deferrability.NOT_DEFERRABLE);
	}

	private static Index index(String name, boolean unique, IndexKey key, @Nullable String predicate) {
		return new Index(ObjectName.of(name), List.of(key), unique, false, predicate, List.of(), null, null);
	}

	private static Table customer(TableObject... objects) {
		return table(CUSTOMER, List.of(ID, NAME), objects).with(primaryKey("id"));
	}

	private static Table orders(ForeignKey key) {
		return table(ORDERS, List.of(ID, CUSTOMER_ID), primaryKey("id"), key);
	}

	abstract static class AbstractTests {

		private final boolean foreignKeys;

		private SqliteFixture database;

		AbstractTests(boolean foreignKeys) {
			this.foreignKeys = foreignKeys;
		}

		@BeforeEach
		void open() throws SQLException {
			this.database = new SqliteFixture(this.foreignKeys);
		}

		@AfterEach
		void close() throws SQLException {
			this.database.close();
		}

		private void insertCustomersAndOrders() {
			this.database.run("insert into customer (id, name) values (1, 'Ann'), (2, 'Bob')");
			this.database.run("insert into orders (id, customer_id) values (10, 1), (11, 2), (12, 2)");
		}

		private List<String> orders() {
			return this.database.rows("select id, customer_id from orders order by id");
		}

		private List<String> customers() {
			return this.database.rows("select id, name from customer order by id");
		}

		@ParameterizedTest
		@EnumSource
		void keepsRowsThatReferToTheTable(ReferentialAction onDelete) throws SQLException {
			this.database.create(customer(), SqliteRebuildTests
				.orders(foreignKey("customer_id", CUSTOMER, "id", onDelete, Deferrability.NOT_DEFERRABLE)));
			insertCustomersAndOrders();
			this.database.migrate(NAME_NOT_NULL);
			assertThat(orders()).containsExactly("10 1", "11 2", "12 2");
			assertThat(customers()).containsExactly("1 Ann", "2 Bob");
		}

		@ParameterizedTest
		@EnumSource
		void keepsRowsWhoseForeignKeyIsDeferred(ReferentialAction onDelete) throws SQLException {
			this.database.create(customer(), SqliteRebuildTests
				.orders(foreignKey("customer_id", CUSTOMER, "id", onDelete, Deferrability.INITIALLY_DEFERRED)));
			insertCustomersAndOrders();
			this.database.migrate(NAME_NOT_NULL);
			assertThat(orders()).containsExactly("10 1", "11 2", "12 2");
		}

		@Test
		void keepsRowsThatReferToTheTableByAUniqueIndex() throws SQLException {
			Index byName = index("customer_name", true, IndexKey.column("name"), null);
			Column customerName = Column.of("customer_name", TEXT, true);
			this.database.create(customer(byName),
					table(ORDERS, List.of(ID, customerName), primaryKey("id"), foreignKey("customer_name", CUSTOMER,
							"name", ReferentialAction.CASCADE, Deferrability.NOT_DEFERRABLE)));
			this.database.run("insert into customer values (1, 'Ann')");
			this.database.run("insert into orders values (10, 'Ann')");
			this.database.migrate(NAME_NOT_NULL);
			assertThat(this.database.rows("select * from orders")).containsExactly("10 Ann");
			assertThat(this.database.rows("pragma foreign_key_check")).isEmpty();
		}

		@Test
		void keepsRowsThatReferToRowsOfTheirOwnTable() throws SQLException {
			Column parent = Column.of("parent_id", INTEGER, true);
			this.database
				.create(table(CUSTOMER, List.of(ID, NAME, parent), primaryKey("id"), cascade("parent_id", CUSTOMER)));
			this.database.run("insert into customer values (3, 'Cid', null), (1, 'Ann', 3), (2, 'Bob', 1)");
			this.database.run("update customer set parent_id = 2 where id = 3");
			this.database.migrate(NAME_NOT_NULL);
			assertThat(this.database.rows("select id, name, parent_id from customer order by id"))
				.containsExactly("1 Ann 3", "2 Bob 1", "3 Cid 2");
		}

		@Test
		void keepsRowsOfTablesThatReferToEachOther() throws SQLException {
			Column favourite = Column.of("favourite_id", INTEGER, true);
			this.database.create(
					table(CUSTOMER, List.of(ID, NAME, favourite), primaryKey("id"), cascade("favourite_id", ORDERS)),
					SqliteRebuildTests.orders(cascade("customer_id", CUSTOMER)));
			this.database.run("insert into customer values (1, 'Ann', null)");
			this.database.run("insert into orders values (10, 1)");
			this.database.run("update customer set favourite_id = 10");
			this.database.migrate(NAME_NOT_NULL,
					new AlterColumn(ORDERS, CUSTOMER_ID, CUSTOMER_ID.withNullable(false), null));
			assertThat(this.database.rows("select * from customer")).containsExactly("1 Ann 10");
			assertThat(orders()).containsExactly("10 1");
		}

		@Test
		void firesNoTriggerOfARowThatIsHeldBack() throws SQLException {
			this.database.create(customer(), SqliteRebuildTests.orders(cascade("customer_id", CUSTOMER)));
			insertCustomersAndOrders();
			this.database.run("create table log (text text)");
			this.database.run("create trigger gone before delete on orders begin insert into log values ('gone'); end");
			this.database.migrate(NAME_NOT_NULL);
			assertThat(this.database.rows("select * from log")).isEmpty();
		}

		@Test
		void leavesTheForeignKeyThatItHeldBackInForce() throws SQLException {
			this.database.create(customer(), SqliteRebuildTests.orders(cascade("customer_id", CUSTOMER)));
			insertCustomersAndOrders();
			this.database.migrate(NAME_NOT_NULL);
			this.database.run("pragma foreign_keys = on");
			this.database.run("delete from customer where id = 2");
			assertThat(orders()).containsExactly("10 1");
		}

		@Test
		void makesTriggersAgainAndFiresThemOnLaterRowsOnly() throws SQLException {
			this.database.create(customer());
			this.database.run("create table log (text text)");
			this.database.createOpaque("trigger", "hello", CUSTOMER,
					"create trigger hello after insert on customer begin insert into log values ('hello ' || new.name); end");
			this.database.run("insert into customer values (1, 'Ann')");
			this.database.migrate(NAME_NOT_NULL);
			this.database.run("insert into customer values (2, 'Bob')");
			assertThat(this.database.rows("select * from log")).containsExactly("hello Ann", "hello Bob");
		}

		@Test
		void bringsTriggersUpToDateWithNewNames() throws SQLException {
			this.database.create(customer());
			this.database.run("create table log (text text)");
			this.database.createOpaque("trigger", "hello", CUSTOMER,
					"create trigger hello after insert on customer begin insert into log values ('hello ' || new.name); end");
			Column fullName = NAME.withName("full_name");
			QualifiedName client = QualifiedName.of("client");
			this.database.migrate(new RenameTable(CUSTOMER, client), new RenameColumn(client, "name", "full_name"),
					new AlterColumn(client, fullName, fullName.withNullable(false), null));
			this.database.run("insert into client values (2, 'Bob')");
			assertThat(this.database.rows("select * from log")).containsExactly("hello Bob");
		}

		@Test
		void leavesViewsAndTriggersOfOtherTablesThatSpeakOfTheTable() throws SQLException {
			this.database.create(customer(), SqliteRebuildTests.orders(cascade("customer_id", CUSTOMER)));
			this.database.run("create view names as select name from customer");
			this.database.run("create trigger default_customer after insert on orders when new.customer_id is null"
					+ " begin update orders set customer_id = (select max(id) from customer) where id = new.id; end");
			this.database.migrate(NAME_NOT_NULL);
			this.database.run("insert into customer values (1, 'Ann')");
			this.database.run("insert into orders values (10, null)");
			assertThat(this.database.rows("select * from names")).containsExactly("Ann");
			assertThat(orders()).containsExactly("10 1");
		}

		@Test
		void goesOnNumberingWhereItWas() throws SQLException {
			Column id = new Column("id", INTEGER, true, null,
					new Identity(Identity.Style.AUTOINCREMENT, SequenceOptions.DEFAULT), null, null, null);
			this.database.create(table(CUSTOMER, List.of(id, NAME), primaryKey("id")));
			this.database.run("insert into customer values (1, 'Ann'), (7, 'Bob')");
			this.database.run("delete from customer");
			this.database.migrate(NAME_NOT_NULL);
			this.database.run("insert into customer (name) values ('Cid')");
			assertThat(customers()).containsExactly("8 Cid");
		}

		@Test
		void keepsIndexesChecksUniqueConstraintsAndDefaults() throws SQLException {
			Column age = Column.of("age", INTEGER, true).withDefaultValue("18");
			this.database.create(table(CUSTOMER, List.of(ID, NAME, age), primaryKey("id"), unique("name"),
					new CheckConstraint(ObjectName.of("adult"), "age >= 18"),
					index("customer_age", false, IndexKey.column("age").desc(), "age > 20"),
					index("customer_lower", true, IndexKey.expression("lower(name)"), null)));
			this.database.run("insert into customer (id, name) values (1, 'Ann')");
			this.database.migrate(NAME_NOT_NULL);
			assertThat(this.database.rows("select age from customer")).containsExactly("18");
			assertThat(
					this.database.rows("select name from pragma_index_list('customer') where origin = 'c' order by 1"))
				.containsExactly("customer_age", "customer_lower");
			assertRefuses("insert into customer values (2, 'Bob', 17)", "CHECK constraint failed: adult");
			assertRefuses("insert into customer values (2, 'ann', 19)",
					"UNIQUE constraint failed: index 'customer_lower'");
			assertRefuses("insert into customer values (2, 'Ann', 19)", "UNIQUE constraint failed");
			assertRefuses("insert into customer values (2, null, 19)", "NOT NULL constraint failed: customer.name");
		}

		@Test
		void givesRowsWithNullTheValueThatIsAskedFor() throws SQLException {
			this.database.create(customer());
			this.database.run("insert into customer values (1, 'Ann'), (2, null)");
			this.database.migrate(new AlterColumn(CUSTOMER, NAME, NAME.withNullable(false), "'customer ' || id"));
			assertThat(customers()).containsExactly("1 Ann", "2 customer 2");
		}

		@Test
		void givesRowsTheValueOfANewColumnThatTakesNoNull() throws SQLException {
			this.database.create(customer());
			this.database.run("insert into customer values (1, 'Ann'), (2, null)");
			this.database.migrate(new AddColumn(CUSTOMER, Column.of("code", TEXT, false), "'c' || id"));
			assertThat(this.database.rows("select id, name, code from customer")).containsExactly("1 Ann c1",
					"2 null c2");
		}

		@Test
		void leavesEverythingAsItWasWhenARowDoesNotFit() throws SQLException {
			this.database.create(customer(), SqliteRebuildTests.orders(cascade("customer_id", CUSTOMER)));
			insertCustomersAndOrders();
			this.database.run("update customer set name = null where id = 2");
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.database.migrate(NAME_NOT_NULL))
				.withMessageContaining("NOT NULL constraint failed: customer.name");
			assertThat(customers()).containsExactly("1 Ann", "2 null");
			assertThat(orders()).containsExactly("10 1", "11 2", "12 2");
			assertThat(
					this.database.rows("select name from sqlite_schema where name like '%_rows' or type = 'trigger'"))
				.isEmpty();
		}

		@Test
		void keepsAValueThatTheNewTypeCannotHold() throws SQLException {
			this.database.create(customer());
			this.database.run("insert into customer values (1, '12'), (2, 'twelve')");
			this.database.migrate(new AlterColumn(CUSTOMER, NAME, NAME.withType(INTEGER), null));
			assertThat(this.database.rows("select name, typeof(name) from customer")).containsExactly("12 integer",
					"twelve text");
		}

		@Test
		void computesGeneratedColumnsAgain() throws SQLException {
			Column upper = new Column("upper_name", TEXT, true, null, null, new GeneratedValue("upper(name)", true),
					null, null);
			this.database.create(table(CUSTOMER, List.of(ID, NAME, upper), primaryKey("id")));
			this.database.run("insert into customer (id, name) values (1, 'Ann')");
			this.database.migrate(NAME_NOT_NULL);
			assertThat(this.database.rows("select * from customer")).containsExactly("1 Ann ANN");
		}

		@Test
		void keepsTheValuesOfAGeneratedColumnThatBecomesAPlainOne() throws SQLException {
			Column upper = new Column("upper_name", TEXT, true, null, null, new GeneratedValue("upper(name)", false),
					null, null);
			this.database.create(table(CUSTOMER, List.of(ID, NAME, upper), primaryKey("id")));
			this.database.run("insert into customer (id, name) values (1, 'Ann')");
			this.database.migrate(new AlterColumn(CUSTOMER, upper, Column.of("upper_name", TEXT, true), null));
			this.database.run("update customer set name = 'Bob'");
			assertThat(this.database.rows("select * from customer")).containsExactly("1 Bob ANN");
		}

		@Test
		void keepsATableStrictAndWithoutRowNumbers() throws SQLException {
			this.database.create(customer().withOptions("without rowid, strict"));
			this.database.run("insert into customer values (1, 'Ann')");
			this.database.migrate(NAME_NOT_NULL);
			assertThat(customers()).containsExactly("1 Ann");
			assertThat(this.database.rows("select wr, strict from pragma_table_list('customer')"))
				.containsExactly("1 1");
		}

		@Test
		void makesATableStrict() throws SQLException {
			this.database.create(customer());
			this.database.run("insert into customer values (1, 'Ann')");
			this.database.migrate(new ChangeTableOptions(CUSTOMER, null, "strict"));
			assertThat(customers()).containsExactly("1 Ann");
			assertThat(this.database.rows("select strict from pragma_table_list('customer')")).containsExactly("1");
		}

		@Test
		void movesAForeignKeyFromOneUniqueColumnToAnotherThatIsNew() throws SQLException {
			Column code = Column.of("code", INTEGER, true);
			Table customer = table(CUSTOMER, List.of(ID, NAME, code), primaryKey("id"), unique("name"));
			ForeignKey byName = foreignKey("customer_id", CUSTOMER, "name", ReferentialAction.CASCADE,
					Deferrability.NOT_DEFERRABLE);
			this.database.create(customer, SqliteRebuildTests.orders(byName));
			this.database.run("insert into customer values (1, '7', 7)");
			this.database.run("insert into orders values (10, '7')");
			ForeignKey byCode = foreignKey("customer_id", CUSTOMER, "code", ReferentialAction.CASCADE,
					Deferrability.NOT_DEFERRABLE);
			this.database.migrate(new DropConstraint(ORDERS, byName), new DropConstraint(CUSTOMER, unique("name")),
					new AddConstraint(CUSTOMER, unique("code")), new AddConstraint(ORDERS, byCode));
			assertThat(orders()).containsExactly("10 7");
			assertThat(this.database.rows("select \"to\" from pragma_foreign_key_list('orders')"))
				.containsExactly("code");
		}

		@Test
		void rebuildsTwoTablesThatReferToEachOtherAndAThirdRefersTo() throws SQLException {
			QualifiedName address = QualifiedName.of("address");
			Column addressId = Column.of("address_id", INTEGER, true);
			this.database.create(customer(),
					table(address, List.of(ID, NAME, CUSTOMER_ID), primaryKey("id"), cascade("customer_id", CUSTOMER)),
					table(ORDERS, List.of(ID, CUSTOMER_ID, addressId), primaryKey("id"),
							cascade("customer_id", CUSTOMER), cascade("address_id", address)));
			this.database.run("insert into customer values (1, 'Ann')");
			this.database.run("insert into address values (5, 'Home', 1)");
			this.database.run("insert into orders values (10, 1, 5)");
			this.database.migrate(NAME_NOT_NULL, new AlterColumn(address, NAME, NAME.withNullable(false), null));
			assertThat(this.database.rows("select * from orders")).containsExactly("10 1 5");
			assertThat(this.database.rows("select * from address")).containsExactly("5 Home 1");
		}

		@Test
		void rebuildsACircleInWhichATableRefersToItself() throws SQLException {
			Column favourite = Column.of("favourite_id", INTEGER, true);
			Column parent = Column.of("parent_id", INTEGER, true);
			ForeignKey goes = cascade("favourite_id", ORDERS);
			this.database.create(table(CUSTOMER, List.of(ID, NAME, favourite), primaryKey("id"), goes),
					table(ORDERS, List.of(ID, CUSTOMER_ID, parent), primaryKey("id"), cascade("customer_id", CUSTOMER),
							cascade("parent_id", ORDERS)));
			this.database.run("insert into customer values (1, 'Ann', null)");
			this.database.run("insert into orders values (10, 1, 10)");
			this.database.migrate(NAME_NOT_NULL, new DropConstraint(CUSTOMER, goes),
					new AlterColumn(ORDERS, parent, parent.withDefaultValue("10"), null));
			assertThat(this.database.rows("select * from customer")).containsExactly("1 Ann null");
			assertThat(this.database.rows("select * from orders")).containsExactly("10 1 10");
		}

		@Test
		void createsATableThatRefersToAKeyThatIsNew() throws SQLException {
			Column parent = Column.of("parent_id", INTEGER, true);
			this.database
				.create(table(CUSTOMER, List.of(ID, NAME, parent), primaryKey("id"), cascade("parent_id", CUSTOMER)));
			this.database.run("insert into customer values (1, 'Ann', 1)");
			ForeignKey byName = foreignKey("customer_id", CUSTOMER, "name", ReferentialAction.NO_ACTION,
					Deferrability.NOT_DEFERRABLE);
			this.database.migrate(new CreateTable(table(ORDERS, List.of(ID, CUSTOMER_ID), primaryKey("id"))),
					new AddConstraint(CUSTOMER, unique("name")), new AddConstraint(ORDERS, byName));
			this.database.run("insert into orders values (10, 'Ann')");
			assertThat(this.database.rows("select * from customer")).containsExactly("1 Ann 1");
			assertThat(this.database.rows("pragma foreign_key_check")).isEmpty();
		}

		@Test
		void dropsOneOfTwoChecksThatAreTheSame() throws SQLException {
			CheckConstraint check = new CheckConstraint(ObjectName.generated(""), "id > 0");
			this.database.create(customer(check, check));
			this.database.migrate(new DropConstraint(CUSTOMER, check));
			assertRefuses("insert into customer values (0, 'Ann')", "CHECK constraint failed");
		}

		@Test
		void dropsATableAndKeepsTheRowsThatReferredToIt() throws SQLException {
			ForeignKey key = cascade("customer_id", CUSTOMER);
			this.database.create(customer(), SqliteRebuildTests.orders(key));
			insertCustomersAndOrders();
			this.database.migrate(new DropConstraint(ORDERS, key), new DropTable(customer()));
			assertThat(orders()).containsExactly("10 1", "11 2", "12 2");
			assertThat(this.database.rows("select name from sqlite_schema where type = 'table'"))
				.containsExactly("orders");
		}

		@Test
		void replacesAColumnByAnotherOfTheSameName() throws SQLException {
			this.database.create(customer(unique("name")));
			this.database.run("insert into customer values (1, 'Ann')");
			this.database.migrate(new DropConstraint(CUSTOMER, unique("name")), new DropColumn(CUSTOMER, NAME),
					new AddColumn(CUSTOMER, NAME.withType(INTEGER).withDefaultValue("5"), null));
			assertThat(customers()).containsExactly("1 5");
		}

		@Test
		void givesAColumnTheNameOfOneThatGoes() throws SQLException {
			Column title = Column.of("title", TEXT, true);
			this.database.create(table(CUSTOMER, List.of(ID, NAME, title), primaryKey("id"), unique("name")));
			this.database.run("insert into customer values (1, 'Ann', 'Dr')");
			this.database.migrate(new DropConstraint(CUSTOMER, unique("name")), new DropColumn(CUSTOMER, NAME),
					new RenameColumn(CUSTOMER, "title", "name"), new AddConstraint(CUSTOMER, unique("name")));
			assertThat(customers()).containsExactly("1 Dr");
		}

		@Test
		void keepsAsManyRowsWhenEveryColumnIsReplaced() throws SQLException {
			this.database.create(table(CUSTOMER, List.of(NAME)));
			this.database.run("insert into customer values ('Ann'), ('Bob')");
			this.database.migrate(
					new AddColumn(CUSTOMER, Column.of("code", INTEGER, false).withDefaultValue("(1 + 1)"), null),
					new DropColumn(CUSTOMER, NAME));
			assertThat(this.database.rows("select * from customer")).containsExactly("2", "2");
		}

		@Test
		void quotesNamesThatNeedIt() throws SQLException {
			QualifiedName odd = QualifiedName.of("my \"odd\" table");
			Column select = Column.of("select", TEXT, true);
			this.database.create(table(odd, List.of(ID, select), primaryKey("id")),
					table(ORDERS, List.of(ID, CUSTOMER_ID), primaryKey("id"), cascade("customer_id", odd)));
			this.database.run("insert into \"my \"\"odd\"\" table\" values (1, 'Ann')");
			this.database.run("insert into orders values (10, 1)");
			this.database.migrate(new AlterColumn(odd, select, select.withNullable(false), null));
			assertThat(this.database.rows("select * from \"my \"\"odd\"\" table\"")).containsExactly("1 Ann");
			assertThat(orders()).containsExactly("10 1");
		}

		private void assertRefuses(String sql, String message) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.database.run(sql))
				.withMessageContaining(message);
		}

	}

	@Nested
	class WithForeignKeysTests extends AbstractTests {

		WithForeignKeysTests() {
			super(true);
		}

	}

	@Nested
	class WithoutForeignKeysTests extends AbstractTests {

		WithoutForeignKeysTests() {
			super(false);
		}

	}

}
