package org.migrationstarter.database.ddl;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.IndexChange;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.IndexChange.RenameIndex;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes of indexes.
 */
public class IndexWriter implements ChangeWriter<IndexChange> {

	private final Identifiers names;

	private final IndexSyntax indexes;

	private final RowChecks checks;

	/**
	 * Create the writer.
	 * @param names how names are written
	 * @param indexes how indexes are written
	 */
	public IndexWriter(Identifiers names, IndexSyntax indexes) {
		this.names = names;
		this.indexes = indexes;
		this.checks = new RowChecks(names);
	}

	/**
	 * Return how names are written.
	 * @return the spelling of names
	 */
	protected final Identifiers names() {
		return this.names;
	}

	@Override
	public final List<Statement> write(IndexChange change, Schema schema) {
		if (change instanceof CreateIndex create) {
			return List.of(new Statement(this.indexes.definition(create.table(), create.index()),
					this.checks.index(create.table(), create.index())));
		}
		if (change instanceof DropIndex drop) {
			return drop(drop, schema);
		}
		return rename((RenameIndex) change);
	}

	/**
	 * Write an index that goes.
	 * @param drop the change
	 * @param schema the schema before it
	 * @return the statements
	 */
	protected List<Statement> drop(DropIndex drop, Schema schema) {
		return List.of(Statement.of("drop index " + qualified(drop.table(), drop.index())));
	}

	/**
	 * Write another name of an index.
	 * @param rename the change
	 * @return the statements
	 */
	protected List<Statement> rename(RenameIndex rename) {
		return List.of(Statement.of("alter index " + qualified(rename.table(), rename.from()) + " rename to "
				+ this.names.quote(rename.to().name().text())));
	}

	/**
	 * Write where an index is found.
	 * @param table the table
	 * @param index the index
	 * @return its name, behind that of its schema where that is not the default one
	 */
	protected final String qualified(QualifiedName table, Index index) {
		return this.names.quote(table.sibling(name(table, index)));
	}

	/**
	 * Return the name of an index that exists.
	 * @param table the table
	 * @param index the index
	 * @return the exact name, made up like the database did where it is not known
	 */
	protected final String name(QualifiedName table, Index index) {
		String name = index.name().text();
		return name.isEmpty() ? GeneratedNames.of(table, index) : name;
	}

}
