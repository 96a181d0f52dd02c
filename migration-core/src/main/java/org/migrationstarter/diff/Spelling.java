package org.migrationstarter.diff;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.QualifiedName;

/**
 * How names are shown to people.
 */
@FunctionalInterface
public interface Spelling {

	/** As the database stores them. */
	Spelling EXACT = (name) -> name;

	/**
	 * As people write them where the database stores unquoted names in upper case: in
	 * lower case.
	 */
	Spelling UNQUOTED_UPPER_CASE = new Spelling() {

		private final Pattern unquoted = Pattern.compile("[A-Z_][A-Z0-9_]*");

		@Override
		public String of(String name) {
			return this.unquoted.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : name;
		}

	};

	/**
	 * Spell a name.
	 * @param name the exact name
	 * @return how it is shown
	 */
	String of(String name);

	/**
	 * Spell the name of an object.
	 * @param name the exact name
	 * @return how it is shown, with its schema if that does not go without saying
	 */
	default String of(QualifiedName name) {
		return (name.schema() != null) ? of(name.schema()) + "." + of(name.name()) : of(name.name());
	}

	/**
	 * Spell the name of a constraint or an index.
	 * @param name the exact name
	 * @return how it is shown
	 */
	default String of(ObjectName name) {
		return of(name.text());
	}

	/**
	 * Spell several names.
	 * @param names the exact names
	 * @return how they are shown, with commas between them
	 */
	default String of(List<String> names) {
		return names.stream().map(this::of).collect(Collectors.joining(", "));
	}

}
