package org.migrationstarter.entity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The repairs that the scripts of one dialect need, in force until closed.
 */
final class ScriptRepairs implements ScriptRepair.Changes, AutoCloseable {

	private static final List<ScriptRepair> ALL = List.of(new EscapedComments(), new EscapedBackslashes(),
			new VirtualColumns(), new InlineConstraints());

	private final Dialect dialect;

	private final List<ScriptRepair> repairs;

	private final Deque<Runnable> undo = new ArrayDeque<>();

	private ScriptRepairs(Dialect dialect) {
		this.dialect = dialect;
		this.repairs = ALL.stream().filter((repair) -> repair.appliesTo(dialect)).toList();
	}

	static ScriptRepairs prepare(MetadataImplementor metadata, ScriptNames names) {
		ScriptRepairs repairs = new ScriptRepairs(metadata.getDatabase().getDialect());
		metadata.getDatabase()
			.getNamespaces()
			.forEach((namespace) -> namespace.getTables().forEach((table) -> repairs.prepare(table, names)));
		return repairs;
	}

	private void prepare(Table table, ScriptNames names) {
		this.repairs.forEach((repair) -> repair.prepare(table, names, this));
	}

	String definition(Table table, String sql) {
		String definition = sql;
		for (ScriptRepair repair : this.repairs) {
			definition = repair.repair(table, definition, this.dialect);
		}
		return definition;
	}

	@Override
	public <T> void set(Consumer<T> setter, @Nullable T before, @Nullable T after) {
		setter.accept(after);
		this.undo.push(() -> setter.accept(before));
	}

	@Override
	public void close() {
		this.undo.forEach(Runnable::run);
	}

}
