package org.migrationstarter.schema;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that a sequence or an identity gives. Where the database has a value of its
 * own for a bound or the cache, and that is in force, it is {@code null} here.
 *
 * @param start the first number
 * @param increment the step
 * @param minimum the lowest number, or {@code null} for the database's own
 * @param maximum the highest number, or {@code null} for the database's own
 * @param cycle whether it starts again at the bound
 * @param cache how many numbers a session takes at once, or {@code null} for the
 * database's own
 */
public record SequenceOptions(long start, long increment, @Nullable Long minimum, @Nullable Long maximum, boolean cycle,
		@Nullable Long cache) {

	/** The options of a sequence that was declared without any. */
	public static final SequenceOptions DEFAULT = new SequenceOptions(1, 1, null, null, false, null);

}
