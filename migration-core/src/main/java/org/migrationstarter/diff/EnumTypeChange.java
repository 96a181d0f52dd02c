package org.migrationstarter.diff;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * A change of one named enum type.
 */
public sealed interface EnumTypeChange extends Change {

	@Override
	default @Nullable QualifiedName table() {
		return null;
	}

	/**
	 * A new type.
	 *
	 * @param type the type
	 */
	record CreateEnumType(EnumType type) implements EnumTypeChange {

		@Override
		public DropEnumType inverse() {
			return new DropEnumType(this.type);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withEnumTypes(Stream.concat(schema.enumTypes().stream(), Stream.of(this.type)).toList());
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "create type " + spelling.of(this.type.name());
		}

	}

	/**
	 * A type that goes, once no column uses it.
	 *
	 * @param type the type as it was
	 */
	record DropEnumType(EnumType type) implements EnumTypeChange {

		@Override
		public CreateEnumType inverse() {
			return new CreateEnumType(this.type);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withEnumTypes(
					schema.enumTypes().stream().filter((other) -> !other.name().equals(this.type.name())).toList());
		}

		/**
		 * Whether it can take something away that somebody needs.
		 * @return {@code true}, as functions and views, which a snapshot does not show,
		 * can use it
		 */
		@Override
		public boolean destructive() {
			return true;
		}

		@Override
		public String describe(Spelling spelling) {
			return "drop type " + spelling.of(this.type.name());
		}

	}

	/**
	 * A type with other constants, or the same in another order.
	 *
	 * @param from the type before
	 * @param to the type after
	 */
	record AlterEnumType(EnumType from, EnumType to) implements EnumTypeChange {

		@Override
		public AlterEnumType inverse() {
			return new AlterEnumType(this.to, this.from);
		}

		/**
		 * Return the constants that come.
		 * @return those the type has after the change only
		 */
		public List<String> added() {
			return this.to.values().stream().filter((value) -> !this.from.values().contains(value)).toList();
		}

		/**
		 * Return the constants that go.
		 * @return those the type has before the change only
		 */
		public List<String> removed() {
			return this.from.values().stream().filter((value) -> !this.to.values().contains(value)).toList();
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withEnumTypes(schema.enumTypes()
				.stream()
				.map((other) -> other.name().equals(this.from.name()) ? this.to : other)
				.toList());
		}

		@Override
		public boolean destructive() {
			return !removed().isEmpty();
		}

		@Override
		public String describe(Spelling spelling) {
			StringBuilder text = new StringBuilder("alter type " + spelling.of(this.to.name()) + ":");
			if (!added().isEmpty()) {
				text.append(" add ").append(String.join(", ", added()));
			}
			if (!removed().isEmpty()) {
				text.append(" remove ").append(String.join(", ", removed()));
			}
			if (added().isEmpty() && removed().isEmpty()) {
				text.append(" reorder");
			}
			return text.toString();
		}

	}

}
