package org.migrationstarter.entity;

/**
 * Entities of two persistence units ask for different things of the same name. Its
 * message says what helps.
 */
public final class ContradictingEntitiesException extends RuntimeException {

	ContradictingEntitiesException(String object, String unit, String other) {
		super(("The persistence units '%s' and '%s' use the same database and ask for different things of %s: "
				+ "map it alike in both, or in one of them only")
			.formatted(unit, other, object));
	}

}
