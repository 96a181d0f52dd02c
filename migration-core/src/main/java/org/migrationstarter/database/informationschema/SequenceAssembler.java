package org.migrationstarter.database.informationschema;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.SequenceOptions;

/**
 * Makes sequences and identities of their rows, without the options that nobody chose.
 */
final class SequenceAssembler {

	private final CatalogueMeaning meaning;

	SequenceAssembler(CatalogueMeaning meaning) {
		this.meaning = meaning;
	}

	Sequence sequence(QualifiedName name, SequenceRow row) {
		boolean sized = row.dataType().equals("NUMERIC") || row.dataType().equals("DECIMAL");
		ColumnType type = this.meaning
			.type(sized ? row.dataType() + "(" + row.numericPrecision() + ")" : row.dataType());
		SequenceOptions options = options(type, row.startValue(), row.increment(), row.minimumValue(),
				row.maximumValue(), row.cycleOption(), row.cache());
		return new Sequence(name, type.base().equals(this.meaning.sequenceType()) ? null : type.text(), options);
	}

	@Nullable Identity identity(ColumnRow row, ColumnType type) {
		if (row.identityGeneration() == null) {
			return null;
		}
		Identity.Style style = row.identityGeneration().equals("ALWAYS") ? Identity.Style.ALWAYS
				: Identity.Style.BY_DEFAULT;
		return new Identity(style,
				options(type, required(row.identityStart()), required(row.identityIncrement()),
						required(row.identityMinimum()), required(row.identityMaximum()), row.identityCycle(),
						row.identityCache()));
	}

	private static long required(@Nullable Long value) {
		return Objects.requireNonNull(value, "The catalogue leaves out an option of an identity");
	}

	private SequenceOptions options(ColumnType type, long start, long increment, long minimum, long maximum,
			@Nullable String cycle, @Nullable Long cache) {
		boolean usualMinimum = minimum == this.meaning.defaultMinimum(type, start, increment);
		boolean usualMaximum = maximum == this.meaning.defaultMaximum(type, start, increment);
		boolean usualCache = cache == null || this.meaning.isDefaultCache(cache, increment, minimum, maximum);
		return new SequenceOptions(start, increment, usualMinimum ? null : minimum, usualMaximum ? null : maximum,
				"YES".equals(cycle), usualCache ? null : cache);
	}

}
