package org.migrationstarter.entity.model;

import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/**
 * The mapped classes of this package, by topic.
 */
public enum Model {

	/** Kinds of inheritance. */
	INHERITANCE(Inheritance.class),

	/** Embeddables as values and as keys. */
	EMBEDDING(Embedding.class),

	/** Associations, collections, join tables and secondary tables. */
	ASSOCIATIONS(Associations.class),

	/** Attributes of every type. */
	VALUES(Values.class),

	/** Checks, defaults, comments, indexes, unique constraints and computed columns. */
	CONSTRAINTS(Constraints.class),

	/** Ways to make a key. */
	KEYS(Keys.class),

	/** What does not concern the database, and names that need quotes. */
	NOISE(Noise.class),

	/** Enum types with a name. */
	NAMED_ENUMS(Special.NamedEnums.class),

	/** Embeddables in one JSON column. */
	JSON_DOCUMENTS(Special.JsonDocuments.class),

	/** Tables outside the default schema. */
	SCHEMAS(Schemas.class),

	/** Tables outside the default catalog. */
	CATALOGS(Catalogs.class);

	private final Class<?> holder;

	Model(Class<?> holder) {
		this.holder = holder;
	}

	/**
	 * Return the mapped classes of some topics.
	 * @param topics the topics
	 * @return the classes
	 */
	public static Class<?>[] classes(Model... topics) {
		return Arrays.stream(topics)
			.flatMap((topic) -> Arrays.stream(topic.holder.getDeclaredClasses()))
			.filter((type) -> Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
				.anyMatch(type::isAnnotationPresent))
			.toArray(Class<?>[]::new);
	}

}
