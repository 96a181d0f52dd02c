package org.migrationstarter.diff;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;

/**
 * A change of one sequence.
 */
public sealed interface SequenceChange extends Change {

	@Override
	default @Nullable QualifiedName table() {
		return null;
	}

	/**
	 * A new sequence.
	 *
	 * @param sequence the sequence
	 */
	record CreateSequence(Sequence sequence) implements SequenceChange {

		@Override
		public DropSequence inverse() {
			return new DropSequence(this.sequence);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withSequences(Stream.concat(schema.sequences().stream(), Stream.of(this.sequence)).toList());
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "create sequence " + spelling.of(this.sequence.name());
		}

	}

	/**
	 * A sequence that goes, and with it the number it had reached.
	 *
	 * @param sequence the sequence as it was
	 */
	record DropSequence(Sequence sequence) implements SequenceChange {

		@Override
		public CreateSequence inverse() {
			return new CreateSequence(this.sequence);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withSequences(
					schema.sequences().stream().filter((other) -> !other.name().equals(this.sequence.name())).toList());
		}

		@Override
		public boolean destructive() {
			return true;
		}

		@Override
		public String describe(Spelling spelling) {
			return "drop sequence " + spelling.of(this.sequence.name());
		}

	}

	/**
	 * A sequence with other options, or another name.
	 *
	 * @param from the sequence before
	 * @param to the sequence after
	 */
	record AlterSequence(Sequence from, Sequence to) implements SequenceChange {

		@Override
		public AlterSequence inverse() {
			return new AlterSequence(this.to, this.from);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withSequences(schema.sequences()
				.stream()
				.map((other) -> other.name().equals(this.from.name()) ? this.to : other)
				.toList());
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return this.from.name().equals(this.to.name()) ? "alter sequence " + spelling.of(this.from.name())
					: "rename sequence " + spelling.of(this.from.name()) + " to " + spelling.of(this.to.name());
		}

	}

}
