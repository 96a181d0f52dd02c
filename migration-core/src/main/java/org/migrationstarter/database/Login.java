package org.migrationstarter.database;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where a database is, and who connects to it with which password.
 *
 * @param url the address
 * @param user the user, or {@code null} if there is none
 * @param password the password, or {@code null} if it is not known
 */
public record Login(JdbcUrl url, @Nullable String user, @Nullable String password) {

	/**
	 * Make it of what a data source has.
	 * @param url the JDBC URL, which may hold user and password
	 * @param user the user, or {@code null} if it is in the URL
	 * @param password the password, or {@code null} if it is in the URL
	 * @return the login
	 */
	public static Login of(String url, @Nullable String user, @Nullable String password) {
		JdbcUrl address = new JdbcUrl(url);
		return new Login(address, Optional.ofNullable(user).or(address::user).orElse(null),
				Optional.ofNullable(password).or(address::password).orElse(null));
	}

	/**
	 * Hide the password in a text.
	 * @param text any text
	 * @return the same text without the password
	 */
	public String hideIn(String text) {
		return (this.password != null && !this.password.isEmpty()) ? text.replace(this.password, "***") : text;
	}

	@Override
	public String toString() {
		return this.url + " as " + this.user;
	}

}
