package org.migrationstarter.diff;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Which columns of its own table a thing uses. Expressions are not understood, so all
 * names in them count, in lower case: rather one too many than one too few.
 */
final class ColumnUse {

	private ColumnUse() {
	}

	static boolean uses(TableObject object, String column) {
		return of(object).contains(column.toLowerCase(Locale.ROOT));
	}

	static boolean uses(Column generated, String column) {
		return of(generated).contains(column.toLowerCase(Locale.ROOT));
	}

	static Set<String> of(Column column) {
		return (column.generated() != null) ? ExpressionText.of(column.generated().expression()).names() : Set.of();
	}

	static Set<String> of(TableObject object) {
		if (object instanceof PrimaryKey key) {
			return lower(key.columns());
		}
		if (object instanceof ForeignKey key) {
			return lower(key.columns());
		}
		if (object instanceof UniqueConstraint unique) {
			return lower(unique.columns());
		}
		if (object instanceof Index index) {
			return of(index);
		}
		return ExpressionText.of(((CheckConstraint) object).expression()).names();
	}

	private static Set<String> of(Index index) {
		Set<String> names = lower(index.included());
		for (IndexKey key : index.keys()) {
			names.addAll(key.expression() ? ExpressionText.of(key.text()).names() : lower(List.of(key.text())));
		}
		if (index.predicate() != null) {
			names.addAll(ExpressionText.of(index.predicate()).names());
		}
		return names;
	}

	private static Set<String> lower(Collection<String> names) {
		Set<String> lower = new HashSet<>();
		names.forEach((name) -> lower.add(name.toLowerCase(Locale.ROOT)));
		return lower;
	}

}
