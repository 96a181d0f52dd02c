package org.migrationstarter.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.migrationstarter.database.JdbcUrl.Server;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JdbcUrl} and {@link Login}.
 */
class JdbcUrlTests {

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			jdbc:postgresql://db/shop -> jdbc:postgresql://db/shop
			jdbc:postgresql://db/shop?user=me&password=secret -> jdbc:postgresql://db/shop
			jdbc:postgresql://db/shop?password=secret&sslmode=require -> jdbc:postgresql://db/shop?sslmode=require
			jdbc:postgresql://db/shop?sslmode=require&sslpassword=secret -> jdbc:postgresql://db/shop?sslmode=require
			jdbc:mysql://me:secret@db:3307/shop -> jdbc:mysql://db:3307/shop
			jdbc:mysql://me:s@c/r@t@db/shop -> jdbc:mysql://db/shop
			jdbc:mysql://address=(host=db)(user=me)(password=secret)/shop -> jdbc:mysql://address=(host=db)/shop
			jdbc:h2:file:./shop;USER=sa;PASSWORD=secret;MODE=MySQL -> jdbc:h2:file:./shop;MODE=MySQL
			jdbc:h2:mem:shop;MODE=MySQL;password=secret -> jdbc:h2:mem:shop;MODE=MySQL
			jdbc:sqlite:shop.db?cipher=sqlcipher -> jdbc:sqlite:shop.db?cipher=sqlcipher
			jdbc:mariadb://db/shop?useUnicode=true -> jdbc:mariadb://db/shop?useUnicode=true
			""")
	void isShownWithoutCredentials(String url, String shown) {
		assertThat(new JdbcUrl(url).withoutCredentials()).isEqualTo(shown);
		assertThat(new JdbcUrl(url)).hasToString(shown);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			jdbc:postgresql://db/shop?user=me&password=s%40c+t -> me -> s@c+t
			jdbc:mysql://me:s%40ct@db/shop -> me -> s@ct
			jdbc:mysql://me:s@ct@db/shop -> me -> s@ct
			jdbc:h2:mem:shop;USER=me;PASSWORD=s%ct -> me -> s%ct
			jdbc:mysql://(host=db)(user=me)(password=s@ct)/shop -> me -> s@ct
			""")
	void findsUserAndPassword(String url, String user, String password) {
		Login login = Login.of(url, null, null);
		assertThat(login.user()).isEqualTo(user);
		assertThat(login.password()).isEqualTo(password);
		assertThat(login.toString()).contains(user).doesNotContain(password);
		assertThat(login.hideIn("refused: " + password + "!")).isEqualTo("refused: ***!");
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://me:secret@db/shop, true", "jdbc:mariadb://me@db/shop, true",
			"jdbc:postgres://me:secret@db/shop, true", "postgres://me:secret@db/shop, true",
			"jdbc:mysql://me:secret@db/shop, false", "jdbc:mysql:loadbalance://me:secret@db/shop, false",
			"jdbc:mysql+srv://me:secret@db/shop, false", "jdbc:aws-wrapper:mysql://me:secret@db/shop, false",
			"jdbc:postgresql://db/shop?user=me@home, false", "jdbc:postgresql://db/shop@home, false",
			"jdbc:h2:file:./shop@home, false" })
	void knowsWhereCredentialsAreMisplaced(String url, boolean misplaced) {
		assertThat(new JdbcUrl(url).hasMisplacedCredentials()).isEqualTo(misplaced);
	}

	@Test
	void prefersWhatTheDataSourceSays() {
		Login login = Login.of("jdbc:h2:mem:shop;USER=a;PASSWORD=b", "c", "d");
		assertThat(login.user()).isEqualTo("c");
		assertThat(login.password()).isEqualTo("d");
	}

	@Test
	void hidesNothingWithoutAPassword() {
		assertThat(Login.of("jdbc:h2:mem:shop", "sa", "").hideIn("text")).isEqualTo("text");
		assertThat(Login.of("jdbc:h2:mem:shop", "sa", null).hideIn("text")).isEqualTo("text");
	}

	@Test
	void findsTheServers() {
		assertThat(new JdbcUrl("jdbc:postgresql://one,two:5433,[::1]:5434/shop?a=b").servers(5432))
			.containsExactly(new Server("one", 5432), new Server("two", 5433), new Server("::1", 5434));
		assertThat(new JdbcUrl("jdbc:mysql://me:secret@db/shop").servers(3306)).containsExactly(new Server("db", 3306));
		assertThat(new JdbcUrl("jdbc:mysql://address=(host=db)(port=3307)/shop").servers(3306))
			.containsExactly(new Server("db", 3307));
		assertThat(new JdbcUrl("jdbc:postgresql:shop").servers(5432)).isEmpty();
	}

}
