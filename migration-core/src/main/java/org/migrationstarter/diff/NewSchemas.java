package org.migrationstarter.diff;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.migrationstarter.diff.SchemaChange.CreateSchema;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;

/**
 * The schemas in which something is asked for and nothing is there yet.
 */
final class NewSchemas {

	private NewSchemas() {
	}

	static List<Change> between(Schema actual, Schema desired) {
		Set<String> missing = new TreeSet<>(names(desired));
		missing.removeAll(names(actual));
		return missing.stream().map((name) -> (Change) new CreateSchema(name)).toList();
	}

	private static Set<String> names(Schema schema) {
		return Stream
			.of(schema.tables().stream().map(Table::name), schema.sequences().stream().map(Sequence::name),
					schema.enumTypes().stream().map(EnumType::name))
			.flatMap(Function.identity())
			.map(QualifiedName::schema)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

}
