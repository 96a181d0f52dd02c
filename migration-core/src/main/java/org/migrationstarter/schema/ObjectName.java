package org.migrationstarter.schema;

/**
 * The name of a constraint or an index. A generated name is one that the database or the
 * mapping made up: nobody asked for it, so any two generated names are equal, but the
 * text is needed to drop the object.
 *
 * @param text the exact name
 * @param generated whether it was made up
 */
public record ObjectName(String text, boolean generated) {

	/**
	 * A name that somebody chose.
	 * @param text the exact name
	 * @return the name
	 */
	public static ObjectName of(String text) {
		return new ObjectName(text, false);
	}

	/**
	 * A name that was made up.
	 * @param text the exact name, empty where the database is still to make one up
	 * @return the name
	 */
	public static ObjectName generated(String text) {
		return new ObjectName(text, true);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ObjectName name && this.generated == name.generated
				&& (this.generated || this.text.equals(name.text));
	}

	@Override
	public int hashCode() {
		return this.generated ? 1 : this.text.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
