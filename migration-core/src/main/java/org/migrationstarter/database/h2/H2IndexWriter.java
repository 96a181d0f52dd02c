package org.migrationstarter.database.h2;

import java.util.List;
import java.util.stream.Stream;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.ChangeWriter;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.IndexSyntax;
import org.migrationstarter.database.ddl.IndexWriter;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes of H2's indexes. A foreign key makes an index that it finds its own, and
 * does not let it go, so the foreign key is dropped before and added again after.
 */
final class H2IndexWriter extends IndexWriter {

	private final ChangeWriter<ConstraintChange> constraints;

	H2IndexWriter(Identifiers names, IndexSyntax indexes, ChangeWriter<ConstraintChange> constraints) {
		super(names, indexes);
		this.constraints = constraints;
	}

	@Override
	protected List<Statement> drop(DropIndex drop, Schema schema) {
		List<DropConstraint> owners = owners(drop, schema);
		return Stream
			.of(owners.stream().flatMap((owner) -> write(owner, schema)), super.drop(drop, schema).stream(),
					owners.stream().flatMap((owner) -> write(owner.inverse(), schema)))
			.flatMap((statements) -> statements)
			.toList();
	}

	private Stream<Statement> write(ConstraintChange change, Schema schema) {
		return this.constraints.write(change, schema).stream().map((statement) -> Statement.of(statement.sql()));
	}

	private static List<DropConstraint> owners(DropIndex drop, Schema schema) {
		List<String> keys = drop.index().keys().stream().map(IndexKey::text).toList();
		QualifiedName table = drop.table();
		return schema.table(table)
			.stream()
			.flatMap((found) -> found.foreignKeys().stream())
			.filter((key) -> key.columns().size() <= keys.size()
					&& key.columns().containsAll(keys.subList(0, key.columns().size())))
			.map((key) -> new DropConstraint(table, key))
			.toList();
	}

}
