package org.migrationstarter.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database as JDBC drivers understand it. It may hold a user and a
 * password, so it is shown to nobody as it is.
 *
 * @param text the URL
 */
public record JdbcUrl(String text) {

	private static final Pattern PARAMETER = Pattern.compile("(?<=[?&;])(?<name>[^=?&;]*)=(?<value>[^&;]*)");

	private static final Pattern BRACKETED = Pattern.compile("\\((?<name>[^=()]*)=(?<value>[^()]*)\\)");

	// Drivers agree on where such text stands, not on what may be in it.
	private static final Pattern USER_INFO = Pattern.compile("//(?<info>[^/?;(]*)@");

	private static final Pattern AUTHORITY = Pattern.compile("//(?:[^/?;]*@)?(?<hosts>[^/?;]*)");

	private static final Pattern HOST = Pattern.compile("\\[?(?<host>[^\\]]*?)\\]?(?::(?<port>\\d+))?");

	private static final String CREDENTIAL = "(?i)[^=?&;()]*(?:user|passw|pwd|secret|token|passphrase)[^=?&;()]*";

	private static final Pattern CREDENTIALS = Pattern
		.compile("(?<=[?&;])" + CREDENTIAL + "=[^&;]*[&;]?|\\(" + CREDENTIAL + "=[^()]*\\)|(?<=//)[^?;(]*@");

	/**
	 * Return it without user and password, wherever they stand.
	 * @return what may be shown
	 */
	public String withoutCredentials() {
		return CREDENTIALS.matcher(this.text).replaceAll("").replaceAll("[?&;]+$", "");
	}

	/**
	 * Return a parameter.
	 * @param name its name, in any case
	 * @return its decoded value, or an empty optional if it is not there
	 */
	public Optional<String> parameter(String name) {
		return find(PARAMETER, name).or(() -> find(BRACKETED, name)).map(JdbcUrl::decoded);
	}

	private Optional<String> find(Pattern pattern, String name) {
		return pattern.matcher(this.text)
			.results()
			.filter((result) -> result.group(1).strip().equalsIgnoreCase(name))
			.map((result) -> result.group(2))
			.findFirst();
	}

	private static String decoded(String value) {
		try {
			// A plus stands for itself
			return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

	Optional<String> user() {
		return userInfo().map((info) -> info.split(":", 2)[0])
			.map(JdbcUrl::decoded)
			.filter((user) -> !user.isEmpty())
			.or(() -> parameter("user"));
	}

	Optional<String> password() {
		return userInfo().filter((info) -> info.contains(":"))
			.map((info) -> info.split(":", 2)[1])
			.map(JdbcUrl::decoded)
			.or(() -> parameter("password"));
	}

	/**
	 * Whether user or password stand before the host, where only MySQL's driver looks for
	 * them. Others take them for a part of the host, and print them when they do not find
	 * it.
	 * @return {@code true} if the URL cannot work
	 */
	public boolean hasMisplacedCredentials() {
		return userInfo().isPresent() && !this.text.matches("jdbc:(?:[^/]*:)?mysql[^/]*//.*");
	}

	private Optional<String> userInfo() {
		Matcher matcher = USER_INFO.matcher(this.text);
		return matcher.find() ? Optional.of(matcher.group("info")) : Optional.empty();
	}

	/**
	 * Return the servers that it names.
	 * @param defaultPort the port of those that have none
	 * @return the servers, or none if the URL has none
	 */
	public List<Server> servers(int defaultPort) {
		Optional<String> host = find(BRACKETED, "host");
		if (host.isPresent()) {
			return List.of(new Server(host.get(), find(BRACKETED, "port").map(Integer::parseInt).orElse(defaultPort)));
		}
		Matcher matcher = AUTHORITY.matcher(this.text);
		return matcher.find() ? Arrays.stream(matcher.group("hosts").split(","))
			.filter((address) -> !address.isEmpty())
			.map((address) -> server(address, defaultPort))
			.toList() : List.of();
	}

	private static Server server(String address, int defaultPort) {
		Matcher matcher = HOST.matcher(address);
		if (!matcher.matches()) {
			return new Server(address, defaultPort);
		}
		String port = matcher.group("port");
		return new Server(matcher.group("host"), (port != null) ? Integer.parseInt(port) : defaultPort);
	}

	@Override
	public String toString() {
		return withoutCredentials();
	}

	/**
	 * A server.
	 *
	 * @param host its name or address, without brackets
	 * @param port its port
	 */
	public record Server(String host, int port) {

	}

}
