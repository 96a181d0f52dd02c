package org.migrationstarter.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.NamedAuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedNameImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.Exporter;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.entity.CreateScript.Kind;
import org.migrationstarter.entity.CreateScript.Statement;
import org.migrationstarter.schema.QualifiedName;

/**
 * Writes the create script with the exporters of Hibernate's own dialect, object by
 * object, in the order of Hibernate's {@code SchemaCreatorImpl}. That one gives a script
 * without saying which statement belongs to what, and takes the names of the schemas as
 * they are.
 */
final class CreateScriptWriter {

	private final MetadataImplementor metadata;

	private final Dialect dialect;

	private final ScriptNames names;

	private final List<Statement> statements = new ArrayList<>();

	CreateScriptWriter(MetadataImplementor metadata, ScriptNames names) {
		this.metadata = metadata;
		this.dialect = metadata.getDatabase().getDialect();
		this.names = names;
	}

	CreateScript write() {
		try (ScriptRepairs repairs = ScriptRepairs.prepare(this.metadata, this.names)) {
			writeTypes();
			namespaces().forEach((namespace) -> writeSequencesAndTables(namespace, repairs));
			namespaces().forEach(this::writeForeignKeys);
			writeAuxiliaryObjects(false);
			for (InitCommand command : this.metadata.getDatabase().getInitCommands()) {
				add(Kind.SEED, null, command.initCommands());
			}
			return new CreateScript(this.statements);
		}
	}

	private List<Namespace> namespaces() {
		List<Namespace> namespaces = new ArrayList<>();
		this.metadata.getDatabase().getNamespaces().forEach(namespaces::add);
		return namespaces;
	}

	private void writeTypes() {
		writeAuxiliaryObjects(true);
		for (Namespace namespace : namespaces()) {
			for (var type : namespace.getDependencyOrderedUserDefinedTypes()) {
				QualifiedName owner = owner(namespace, type.getNameIdentifier());
				add(Kind.TYPE, owner, export(type, Dialect::getUserDefinedTypeExporter));
			}
		}
	}

	private void writeAuxiliaryObjects(boolean beforeTables) {
		for (AuxiliaryDatabaseObject object : this.metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
			if (object.beforeTablesOnCreation() == beforeTables && object.appliesToDialect(this.dialect)) {
				String[] sql = export(object, Dialect::getAuxiliaryDatabaseObjectExporter);
				if (object instanceof NamedAuxiliaryDatabaseObject named && beforeTables) {
					add(Kind.TYPE, owner(named), sql[0]);
					add(Kind.CAST, owner(named), Arrays.copyOfRange(sql, 1, sql.length));
				}
				else {
					add(Kind.AUXILIARY, null, sql);
				}
			}
		}
	}

	private void writeSequencesAndTables(Namespace namespace, ScriptRepairs repairs) {
		for (var sequence : namespace.getSequences()) {
			add(Kind.SEQUENCE, this.names.snapshotName(sequence.getName()),
					export(sequence, Dialect::getSequenceExporter));
		}
		List<Table> tables = namespace.getTables().stream().filter(Table::isPhysicalTable).toList();
		tables.stream().filter((table) -> !table.isView()).forEach((table) -> writeTable(table, repairs));
		tables.stream().filter(Table::isView).forEach((view) -> writeTable(view, repairs));
		for (Table table : tables) {
			QualifiedName owner = this.names.snapshotName(table.getQualifiedTableName());
			for (var index : table.getIndexes().values()) {
				add(Kind.INDEX, owner, export(index, Dialect::getIndexExporter));
			}
			for (var uniqueKey : table.getUniqueKeys().values()) {
				add(Kind.UNIQUE, owner, export(uniqueKey, Dialect::getUniqueKeyExporter));
			}
		}
	}

	private void writeTable(Table table, ScriptRepairs repairs) {
		QualifiedName owner = this.names.snapshotName(table.getQualifiedTableName());
		// the definition, then the comments, then the first rows
		String[] sql = export(table, Dialect::getTableExporter);
		int seeds = table.getInitCommands(this.names)
			.stream()
			.mapToInt((command) -> command.initCommands().length)
			.sum();
		add(Kind.TABLE, owner, repairs.definition(table, sql[0]));
		add(Kind.COMMENT, owner, Arrays.copyOfRange(sql, 1, sql.length - seeds));
		add(Kind.SEED, owner, Arrays.copyOfRange(sql, sql.length - seeds, sql.length));
	}

	private void writeForeignKeys(Namespace namespace) {
		for (Table table : namespace.getTables()) {
			QualifiedName owner = this.names.snapshotName(table.getQualifiedTableName());
			for (var foreignKey : table.getForeignKeyCollection()) {
				add(Kind.FOREIGN_KEY, owner, export(foreignKey, Dialect::getForeignKeyExporter));
			}
		}
	}

	private QualifiedName owner(NamedAuxiliaryDatabaseObject type) {
		// a named enum is created without a schema, whatever the default schema of the
		// model
		String identifier = type.getExportIdentifier();
		return QualifiedName.of(this.names.snapshotName(identifier.substring(identifier.lastIndexOf('.') + 1)));
	}

	private QualifiedName owner(Namespace namespace, Identifier name) {
		Namespace.Name container = namespace.getPhysicalName();
		return this.names.snapshotName(new QualifiedNameImpl(container.catalog(), container.schema(), name));
	}

	private <T extends Exportable> String[] export(T object, Function<Dialect, Exporter<T>> exporter) {
		return exporter.apply(this.dialect).getSqlCreateStrings(object, this.metadata, this.names);
	}

	private void add(Kind kind, @Nullable QualifiedName owner, String... sql) {
		for (String statement : sql) {
			if (statement != null && !statement.isBlank()) {
				this.statements.add(new Statement(kind, owner, statement));
			}
		}
	}

}
