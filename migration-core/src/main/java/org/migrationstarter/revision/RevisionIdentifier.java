package org.migrationstarter.revision;

import java.util.List;
import java.util.Set;

/**
 * What a user writes to name revisions: {@code head}, {@code heads}, {@code base},
 * {@code current}, a version or a unique beginning of one, {@code +N}, {@code -N},
 * {@code <id>+N} or {@code <id>-N}. Its text is what the user wrote.
 */
public sealed interface RevisionIdentifier permits NamedRevisions, VersionIdentifier, NextRevisions, StepsFrom {

	/**
	 * Read an identifier.
	 * @param text what the user wrote
	 * @return the identifier
	 * @throws RevisionException if it is none
	 */
	static RevisionIdentifier parse(String text) {
		return IdentifierParser.parse(text);
	}

	/**
	 * Find the revisions that are meant.
	 * @param graph the revisions
	 * @param applied the versions that the database has, those below a baseline included
	 * @return the revisions: none for base, several for {@code heads}, {@code current}
	 * and a step back over a merge
	 * @throws RevisionException if there is no such revision, or several could be meant
	 */
	List<Revision> resolve(RevisionGraph graph, Set<Version> applied);

	/**
	 * Find where a downgrade to this identifier leaves the database. What was built on
	 * the named revision is taken back; branches beside it stay, as in Alembic.
	 * @param graph the revisions
	 * @param applied the versions that the database has, those below a baseline included
	 * @return the targets for {@link RevisionGraph#toTakeBack}: none for base
	 * @throws RevisionException if there is no such revision, several could be meant, it
	 * is not applied, or something that this build does not bring along is in the way
	 */
	default List<Revision> resolveDowngrade(RevisionGraph graph, Set<Version> applied) {
		return new DowngradeTarget(graph, applied).above(resolve(graph, applied), this);
	}

}
