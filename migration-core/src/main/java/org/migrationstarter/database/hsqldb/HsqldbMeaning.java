package org.migrationstarter.database.hsqldb;

import java.util.regex.Pattern;

import org.migrationstarter.database.informationschema.CatalogueMeaning;
import org.migrationstarter.database.informationschema.IntegerRange;
import org.migrationstarter.schema.ColumnType;

/**
 * What HSQLDB's information schema means.
 */
final class HsqldbMeaning implements CatalogueMeaning {

	private static final Pattern GENERATED_NAME = Pattern.compile("SYS_[A-Z]+_[0-9]+");

	@Override
	public ColumnType type(String text) {
		return HsqldbTypes.of(text);
	}

	@Override
	public boolean isGenerated(String name) {
		return GENERATED_NAME.matcher(name).matches();
	}

	@Override
	public String sequenceType() {
		return "integer";
	}

	@Override
	public long defaultMinimum(ColumnType type, long start, long increment) {
		return type.base().equals("numeric") ? Long.MIN_VALUE : IntegerRange.lowest(type);
	}

	@Override
	public long defaultMaximum(ColumnType type, long start, long increment) {
		return type.base().equals("numeric") ? Long.MAX_VALUE : IntegerRange.highest(type);
	}

	@Override
	public boolean isDefaultCache(long cache, long increment, long minimum, long maximum) {
		return false;
	}

}
