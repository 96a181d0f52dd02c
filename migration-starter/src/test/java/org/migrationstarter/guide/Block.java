package org.migrationstarter.guide;

import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a page.
 *
 * @param language the first word behind the fence
 * @param attributes what stands behind it; readers do not see it
 * @param begin the number of its first line, from 0
 * @param lines its lines
 */
record Block(String language, List<String> attributes, int begin, List<String> lines) {

	/**
	 * Return the value of an attribute such as {@code file=src/main/java/A.java}.
	 * @param name the name
	 * @return what stands behind the equals sign
	 */
	Optional<String> attribute(String name) {
		return this.attributes.stream()
			.filter((attribute) -> attribute.startsWith(name + "="))
			.map((attribute) -> attribute.substring(name.length() + 1))
			.findFirst();
	}

	boolean has(String attribute) {
		return this.attributes.contains(attribute);
	}

	String text() {
		return String.join("\n", this.lines) + "\n";
	}

}
