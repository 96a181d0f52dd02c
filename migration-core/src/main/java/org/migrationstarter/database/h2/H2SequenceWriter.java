package org.migrationstarter.database.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.Literals;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.database.ddl.SequenceWriter;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;

/**
 * Writes changes of H2's sequences. H2 can neither rename a sequence nor change its type,
 * so another one takes its place and its number.
 */
final class H2SequenceWriter extends SequenceWriter {

	H2SequenceWriter(Identifiers names, SequenceSyntax sequences) {
		super(names, sequences);
	}

	@Override
	protected List<Statement> alter(AlterSequence alter, Schema schema) {
		Sequence from = alter.from();
		Sequence to = alter.to();
		boolean sameType = Objects.equals(from.type(), to.type());
		if (from.name().equals(to.name()) && sameType) {
			return super.alter(alter, schema);
		}
		List<Statement> statements = new ArrayList<>();
		QualifiedName source = from.name();
		if (from.name().equals(to.name())) {
			source = from.name().sibling(from.name().name() + "_OLD");
			statements.addAll(replace(from.name(), new Sequence(source, from.type(), from.options()), schema));
		}
		statements.addAll(replace(source, to, schema));
		return statements;
	}

	private List<Statement> replace(QualifiedName from, Sequence to, Schema schema) {
		List<Statement> statements = new ArrayList<>();
		statements.add(Statement.of(create(to)));
		statements.add(Statement.of("alter sequence " + names().quote(to.name())
				+ " restart with (select base_value from information_schema.sequences where sequence_schema = "
				+ ((from.schema() != null) ? Literals.quote(from.schema()) : "current_schema") + " and sequence_name = "
				+ Literals.quote(from.name()) + ")"));
		statements.addAll(defaults(from, to.name(), schema));
		statements.add(Statement.of("drop sequence " + names().quote(from)));
		return statements;
	}

	private List<Statement> defaults(QualifiedName from, QualifiedName to, Schema schema) {
		Pattern usage = Pattern.compile("next value for .*\\b" + Pattern.quote(from.name()) + "\\b.*",
				Pattern.CASE_INSENSITIVE);
		return schema.tables()
			.stream()
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> column.defaultValue() != null && usage.matcher(column.defaultValue()).matches())
				.map((column) -> Statement.of("alter table " + names().quote(table.name()) + " alter column "
						+ names().quote(column.name()) + " set default next value for " + names().quote(to))))
			.toList();
	}

}
