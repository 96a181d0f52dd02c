package org.migrationstarter.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a database holds, or should hold, as a value. The objects are kept in the order of
 * their names, so two snapshots are equal when they hold equal objects.
 *
 * @param tables the tables
 * @param sequences the sequences that stand alone, without those behind an identity
 * @param enumTypes the named enum types
 * @param opaqueObjects what the snapshot cannot represent, kept so that it can be said
 */
public record Schema(List<Table> tables, List<Sequence> sequences, List<EnumType> enumTypes,
		List<OpaqueObject> opaqueObjects) {

	private static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of());

	public Schema {
		tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
		sequences = sequences.stream().sorted(Comparator.comparing(Sequence::name)).toList();
		enumTypes = enumTypes.stream().sorted(Comparator.comparing(EnumType::name)).toList();
		opaqueObjects = opaqueObjects.stream()
			.sorted(Comparator.comparing(OpaqueObject::kind).thenComparing(OpaqueObject::name))
			.toList();
	}

	/**
	 * Return the schema of an empty database.
	 * @return a schema without any object
	 */
	public static Schema empty() {
		return EMPTY;
	}

	/**
	 * Return the table of the given name.
	 * @param name the table's exact name
	 * @return the table, or an empty optional where there is none
	 */
	public Optional<Table> table(QualifiedName name) {
		return this.tables.stream().filter((table) -> table.name().equals(name)).findFirst();
	}

	/**
	 * Return the same schema with other tables.
	 * @param tables the new tables
	 * @return the changed schema
	 */
	public Schema withTables(List<Table> tables) {
		return new Schema(tables, this.sequences, this.enumTypes, this.opaqueObjects);
	}

	/**
	 * Return the same schema with one table changed.
	 * @param name the table's name before the change
	 * @param change what happens to it
	 * @return the changed schema
	 */
	public Schema withTable(QualifiedName name, UnaryOperator<Table> change) {
		return withTables(
				this.tables.stream().map((table) -> table.name().equals(name) ? change.apply(table) : table).toList());
	}

	/**
	 * Return the same schema with other sequences.
	 * @param sequences the new sequences
	 * @return the changed schema
	 */
	public Schema withSequences(List<Sequence> sequences) {
		return new Schema(this.tables, sequences, this.enumTypes, this.opaqueObjects);
	}

	/**
	 * Return the same schema with other enum types.
	 * @param enumTypes the new enum types
	 * @return the changed schema
	 */
	public Schema withEnumTypes(List<EnumType> enumTypes) {
		return new Schema(this.tables, this.sequences, enumTypes, this.opaqueObjects);
	}

	/**
	 * Return the same schema with other things that it cannot represent.
	 * @param opaqueObjects the new opaque objects
	 * @return the changed schema
	 */
	public Schema withOpaqueObjects(List<OpaqueObject> opaqueObjects) {
		return new Schema(this.tables, this.sequences, this.enumTypes, opaqueObjects);
	}

	/**
	 * Whether there is nothing in it.
	 * @return {@code true} if the schema holds no object at all
	 */
	public boolean isEmpty() {
		return this.tables.isEmpty() && this.sequences.isEmpty() && this.enumTypes.isEmpty()
				&& this.opaqueObjects.isEmpty();
	}

}
