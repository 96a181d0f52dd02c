package org.migrationstarter.testing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.testing.RandomType.Family;

/**
 * What random schemas of one engine are made of.
 *
 * @param features the features that it has
 * @param types the types of its columns; the first is an integer
 * @param identity how it declares a column that it numbers
 * @param quote the quotation mark of its names
 */
public record EngineFeatures(Set<Feature> features, List<RandomType> types, Identity.Style identity, String quote) {

	public EngineFeatures {
		features = Set.copyOf(features);
		types = List.copyOf(types);
	}

	/**
	 * Return the features of an engine.
	 * @param engine the engine
	 * @return its features
	 */
	public static EngineFeatures of(Engine engine) {
		return switch (engine) {
			case POSTGRESQL_15, POSTGRESQL_18 -> postgreSql();
			case MYSQL, MARIADB -> mySql(engine);
			case H2 -> h2();
			case HSQLDB -> hsqldb();
			case SQLITE -> sqlite();
		};
	}

	/**
	 * Return the same features but some.
	 * @param missing what schemas are not to hold
	 * @return fewer features
	 */
	public EngineFeatures without(Feature... missing) {
		Set<Feature> rest = EnumSet.noneOf(Feature.class);
		rest.addAll(this.features);
		Set.of(missing).forEach(rest::remove);
		return new EngineFeatures(rest, this.types, this.identity, this.quote);
	}

	boolean has(Feature feature) {
		return this.features.contains(feature);
	}

	String quote(String name) {
		return this.quote + name.replace(this.quote, this.quote + this.quote) + this.quote;
	}

	private static EngineFeatures postgreSql() {
		Set<Feature> features = EnumSet.allOf(Feature.class);
		features.remove(Feature.VIRTUAL_COLUMNS);
		features.remove(Feature.INLINE_ENUMS);
		return new EngineFeatures(features,
				List.of(RandomType.number("integer", "0", "42"), RandomType.number("bigint", "7"),
						RandomType.number("smallint", "1"), RandomType.number(ColumnType.of("numeric", 10, 2), "1.5"),
						RandomType.number(ColumnType.of("numeric", 14, 4)),
						RandomType.text(ColumnType.of("varchar", 40), true, "'x'", "'it''s'"),
						RandomType.text(ColumnType.of("varchar", 100), true),
						RandomType.text(ColumnType.of("text"), true, "''"),
						RandomType.other("boolean", "true", "false"),
						RandomType.other("date", "'2020-02-0%d'", "CURRENT_DATE"),
						RandomType.other("timestamp with time zone", "'2020-02-0%d 10:00:00+00'", "CURRENT_TIMESTAMP"),
						RandomType.other("uuid", "'00000000-0000-0000-0000-00000000000%d'"),
						RandomType.other("jsonb", "'{}'", "'[]'"), RandomType.other("double precision", "%d.5"),
						RandomType.other("bytea", "'\\x0%d'")),
				Identity.Style.BY_DEFAULT, "\"");
	}

	private static EngineFeatures mySql(Engine engine) {
		Set<Feature> features = EnumSet.of(Feature.IDENTITY, Feature.STORED_COLUMNS, Feature.VIRTUAL_COLUMNS,
				Feature.INLINE_ENUMS, Feature.CHECKS, Feature.COMMENTS, Feature.DESCENDING_INDEXES, Feature.ON_UPDATE,
				Feature.ODD_NAMES, Feature.UNNAMED_CONSTRAINTS);
		if (engine == Engine.MYSQL) {
			features.add(Feature.EXPRESSION_INDEXES);
		}
		else {
			features.add(Feature.SEQUENCES);
		}
		ColumnType unsigned = new ColumnType("int unsigned", "int", null, null, null, 0, true, List.of());
		return new EngineFeatures(features,
				List.of(RandomType.number("int", "0", "42"), RandomType.number("bigint", "7"),
						RandomType.number("smallint", "1"), RandomType.number(unsigned, "3"),
						RandomType.number(ColumnType.of("decimal", 10, 2), "1.5"),
						RandomType.text(ColumnType.of("varchar", 40), true, "'x'", "'it''s'"),
						RandomType.text(ColumnType.of("varchar", 100), true),
						RandomType.text(ColumnType.of("text"), false), RandomType.other("date", "'2020-02-0%d'"),
						new RandomType(ColumnType.of("datetime", 6), Family.OTHER, false, "'2020-02-0%d 10:00:00'",
								List.of("CURRENT_TIMESTAMP(6)")),
						RandomType.other("double", "%d.5"), RandomType.other("blob", "'b%d'")),
				Identity.Style.AUTO_INCREMENT, "`");
	}

	private static EngineFeatures h2() {
		return new EngineFeatures(
				EnumSet.of(Feature.SEQUENCES, Feature.INLINE_ENUMS, Feature.IDENTITY, Feature.STORED_COLUMNS,
						Feature.CHECKS, Feature.COMMENTS, Feature.DESCENDING_INDEXES, Feature.NULLS_ORDER,
						Feature.ON_UPDATE, Feature.SCHEMAS, Feature.ODD_NAMES, Feature.UNNAMED_CONSTRAINTS),
				List.of(RandomType.number("integer", "0", "42"), RandomType.number("bigint", "7"),
						RandomType.number("smallint", "1"), RandomType.number(ColumnType.of("numeric", 10, 2), "1.5"),
						RandomType.text(ColumnType.of("varchar", 40), true, "'x'", "'it''s'"),
						RandomType.text(ColumnType.of("varchar", 100), true),
						RandomType.other("boolean", "true", "FALSE"),
						RandomType.other("date", "date '2020-02-0%d'", "CURRENT_DATE"),
						RandomType.other("timestamp", "timestamp '2020-02-0%d 10:00:00'", "CURRENT_TIMESTAMP"),
						RandomType.other("uuid", "'00000000-0000-0000-0000-00000000000%d'"),
						RandomType.other("character large object", "'c%d'"),
						RandomType.other("double precision", "%d.5")),
				Identity.Style.BY_DEFAULT, "\"");
	}

	private static EngineFeatures hsqldb() {
		return new EngineFeatures(
				EnumSet.of(Feature.SEQUENCES, Feature.IDENTITY, Feature.STORED_COLUMNS, Feature.CHECKS,
						Feature.COMMENTS, Feature.ON_UPDATE, Feature.SCHEMAS, Feature.ODD_NAMES,
						Feature.UNNAMED_CONSTRAINTS),
				List.of(RandomType.number("integer", "0", "42"), RandomType.number("bigint", "7"),
						RandomType.number("smallint", "1"), RandomType.number(ColumnType.of("decimal", 10, 2), "1.5"),
						RandomType.text(ColumnType.of("varchar", 40), true, "'x'", "'it''s'"),
						RandomType.text(ColumnType.of("varchar", 100), true),
						RandomType.other("boolean", "true", "FALSE"),
						RandomType.other("date", "date '2020-02-0%d'", "CURRENT_DATE"),
						RandomType.other("timestamp", "timestamp '2020-02-0%d 10:00:00'", "CURRENT_TIMESTAMP"),
						RandomType.other("double", "%d.5E0")),
				Identity.Style.BY_DEFAULT, "\"");
	}

	private static EngineFeatures sqlite() {
		return new EngineFeatures(
				EnumSet.of(Feature.IDENTITY, Feature.STORED_COLUMNS, Feature.VIRTUAL_COLUMNS, Feature.CHECKS,
						Feature.PARTIAL_INDEXES, Feature.EXPRESSION_INDEXES, Feature.DESCENDING_INDEXES,
						Feature.DEFERRABLE_KEYS, Feature.ON_UPDATE, Feature.RESTRICT, Feature.ODD_NAMES,
						Feature.UNNAMED_CONSTRAINTS),
				List.of(RandomType.number("integer", "0", "42"), RandomType.number("bigint", "7"),
						RandomType.number(ColumnType.of("numeric", 10, 2), "1.5"),
						RandomType.text(ColumnType.of("varchar", 40), true, "'x'", "'it''s'"),
						RandomType.text(ColumnType.of("varchar", 100), true),
						RandomType.text(ColumnType.of("text"), true, "''"), RandomType.other("boolean", "1", "0"),
						RandomType.other("date", "'2020-02-0%d'", "CURRENT_DATE"),
						RandomType.other("timestamp", "'2020-02-0%d 10:00:00'", "CURRENT_TIMESTAMP"),
						RandomType.other("blob", "x'0%d'"), RandomType.other("real", "%d.5")),
				Identity.Style.AUTOINCREMENT, "\"");
	}

}
