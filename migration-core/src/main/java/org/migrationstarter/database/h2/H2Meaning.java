package org.migrationstarter.database.h2;

import java.util.regex.Pattern;

import org.migrationstarter.database.informationschema.CatalogueMeaning;
import org.migrationstarter.database.informationschema.IntegerRange;
import org.migrationstarter.schema.ColumnType;

/**
 * What H2's information schema means.
 */
final class H2Meaning implements CatalogueMeaning {

	private static final Pattern GENERATED_NAME = Pattern.compile("(CONSTRAINT|INDEX)_[0-9A-F]+(_[0-9]+)?");

	private static final long DEFAULT_CACHE = 32;

	@Override
	public ColumnType type(String text) {
		return H2Types.of(text);
	}

	@Override
	public boolean isGenerated(String name) {
		return GENERATED_NAME.matcher(name).matches();
	}

	@Override
	public String sequenceType() {
		return "bigint";
	}

	@Override
	public long defaultMinimum(ColumnType type, long start, long increment) {
		return (increment >= 0) ? Math.min(1, start) : IntegerRange.lowest(type);
	}

	@Override
	public long defaultMaximum(ColumnType type, long start, long increment) {
		return (increment >= 0) ? IntegerRange.highest(type) : Math.max(-1, start);
	}

	/**
	 * H2 takes fewer numbers where the range holds fewer, and an impossible negative
	 * count for the widest descending range.
	 */
	@Override
	public boolean isDefaultCache(long cache, long increment, long minimum, long maximum) {
		long range = maximum - minimum;
		boolean wholeRange = range >= 0 && cache == range / Math.abs(increment) + 1;
		return cache == DEFAULT_CACHE || cache < 0 || (cache < DEFAULT_CACHE && wholeRange);
	}

}
