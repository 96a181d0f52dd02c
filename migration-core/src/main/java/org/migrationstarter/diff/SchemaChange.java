package org.migrationstarter.diff;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * A change of a named schema, which holds tables beside those of the default schema.
 */
public sealed interface SchemaChange extends Change {

	@Override
	default @Nullable QualifiedName table() {
		return null;
	}

	/**
	 * A new schema.
	 *
	 * @param name the schema's exact name
	 */
	record CreateSchema(String name) implements SchemaChange {

		@Override
		public DropSchema inverse() {
			return new DropSchema(this.name);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema;
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "create schema " + spelling.of(this.name);
		}

	}

	/**
	 * A schema that goes, once it is empty.
	 *
	 * @param name the schema's exact name
	 */
	record DropSchema(String name) implements SchemaChange {

		@Override
		public CreateSchema inverse() {
			return new CreateSchema(this.name);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema;
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "drop schema " + spelling.of(this.name);
		}

	}

}
