package org.migrationstarter.database.ddl;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a database makes of the case of a name without quotes.
 */
public enum Folding {

	/** It becomes lower case. */
	LOWER("[a-z_][a-z0-9_]*"),

	/** It becomes upper case. */
	UPPER("[A-Z_][A-Z0-9_]*"),

	/** It stays as it is written. */
	NONE("[a-zA-Z_][a-zA-Z0-9_]*");

	private final Pattern plain;

	Folding(String plain) {
		this.plain = Pattern.compile(plain);
	}

	boolean keeps(String name) {
		return this.plain.matcher(name).matches();
	}

	String spell(String name) {
		return (this == UPPER) ? name.toLowerCase(Locale.ROOT) : name;
	}

}
