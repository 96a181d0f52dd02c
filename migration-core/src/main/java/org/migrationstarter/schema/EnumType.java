package org.migrationstarter.schema;

import java.util.List;

/**
 * A named enum type.
 *
 * @param name its name
 * @param values its constants, in order
 */
public record EnumType(QualifiedName name, List<String> values) {

	public EnumType {
		values = List.copyOf(values);
	}

}
