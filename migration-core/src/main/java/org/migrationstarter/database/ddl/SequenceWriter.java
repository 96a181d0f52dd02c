package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.SequenceChange;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.diff.SequenceChange.CreateSequence;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;

/**
 * Writes changes of sequences.
 */
public class SequenceWriter implements ChangeWriter<SequenceChange> {

	private final Identifiers names;

	private final SequenceSyntax sequences;

	/**
	 * Create the writer.
	 * @param names how names are written
	 * @param sequences how the options of sequences are written
	 */
	public SequenceWriter(Identifiers names, SequenceSyntax sequences) {
		this.names = names;
		this.sequences = sequences;
	}

	/**
	 * Return how names are written.
	 * @return the spelling of names
	 */
	protected final Identifiers names() {
		return this.names;
	}

	@Override
	public final List<Statement> write(SequenceChange change, Schema schema) {
		if (change instanceof CreateSequence create) {
			return List.of(Statement.of(create(create.sequence())));
		}
		if (change instanceof AlterSequence alter) {
			return alter(alter, schema);
		}
		Sequence dropped = ((SequenceChange.DropSequence) change).sequence();
		return List.of(Statement.of("drop sequence " + this.names.quote(dropped.name())));
	}

	/**
	 * Write the statement that makes a sequence.
	 * @param sequence the sequence
	 * @return the statement
	 */
	protected final String create(Sequence sequence) {
		String type = (sequence.type() != null) ? " as " + sequence.type() : "";
		String options = this.sequences.definition(sequence.options());
		return "create sequence " + this.names.quote(sequence.name()) + type + (options.isEmpty() ? "" : " ") + options;
	}

	/**
	 * Write other options or another name of a sequence.
	 * @param alter the change
	 * @param schema the schema before it
	 * @return the statements
	 */
	protected List<Statement> alter(AlterSequence alter, Schema schema) {
		List<Statement> statements = new ArrayList<>();
		if (!alter.from().name().equals(alter.to().name())) {
			statements.addAll(rename(alter));
		}
		List<String> changes = new ArrayList<>();
		if (!Objects.equals(alter.from().type(), alter.to().type())) {
			changes.add("as " + ((alter.to().type() != null) ? alter.to().type() : usualType()));
		}
		changes.addAll(this.sequences.changes(alter.from().options(), alter.to().options()));
		if (!changes.isEmpty()) {
			statements.addAll(alter(alter.to().name(), changes));
		}
		return statements;
	}

	/**
	 * Write other options of a sequence.
	 * @param name the sequence's name
	 * @param changes the options that change
	 * @return the statements
	 */
	protected List<Statement> alter(QualifiedName name, List<String> changes) {
		return List.of(Statement.of("alter sequence " + this.names.quote(name) + " " + String.join(" ", changes)));
	}

	/**
	 * Write another name of a sequence.
	 * @param alter the change
	 * @return the statements
	 */
	protected List<Statement> rename(AlterSequence alter) {
		return List.of(Statement.of("alter sequence " + this.names.quote(alter.from().name()) + " rename to "
				+ this.names.quote(alter.to().name().name())));
	}

	/**
	 * Return the number type of a sequence that was declared without one.
	 * @return the type
	 */
	protected String usualType() {
		return "bigint";
	}

}
