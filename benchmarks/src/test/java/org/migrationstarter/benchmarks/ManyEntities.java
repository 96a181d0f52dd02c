package org.migrationstarter.benchmarks;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.spi.PersistenceProvider;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import org.migrationstarter.entity.CapturingPersistenceProvider;
import org.migrationstarter.entity.EntityModel;

/**
 * As many mapped classes as one likes: ten columns each, an index, a unique column, and a
 * foreign key to the class before.
 */
final class ManyEntities {

	private final List<String> names;

	private final ClassLoader classLoader;

	private ManyEntities(List<String> names, ClassLoader classLoader) {
		this.names = names;
		this.classLoader = classLoader;
	}

	static ManyEntities of(int count) {
		ByteArrayClassLoader classLoader = new ByteArrayClassLoader(ManyEntities.class.getClassLoader(), false,
				Map.of());
		Class<?> parent = null;
		for (int number = 0; number < count; number++) {
			parent = define(classLoader, number, type(number, parent).getBytes());
		}
		return new ManyEntities(IntStream.range(0, count).mapToObj(ManyEntities::name).toList(), classLoader);
	}

	private static Class<?> define(ByteArrayClassLoader classLoader, int number, byte[] type) {
		try {
			return classLoader.defineClasses(Map.of(name(number), type)).get(name(number));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Capture what the entities mean to a database.
	 * @param dataSource the application's database
	 * @return the model
	 */
	EntityModel capture(DataSource dataSource) {
		EntityModel[] captured = new EntityModel[1];
		define(dataSource, CapturingPersistenceProvider.insteadOfBuilding((model) -> captured[0] = model), Map.of());
		return captured[0];
	}

	/**
	 * Define a factory, and let its provider do what it does.
	 * @param dataSource the application's database
	 * @param provider what builds the factory
	 * @param properties Hibernate's settings
	 * @return the factory bean
	 */
	LocalContainerEntityManagerFactoryBean define(DataSource dataSource, PersistenceProvider provider,
			Map<String, ?> properties) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(this.classLoader);
		try {
			LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
			bean.setBeanClassLoader(this.classLoader);
			bean.setPersistenceUnitName("many");
			bean.setDataSource(dataSource);
			bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			bean.setManagedTypes(PersistenceManagedTypes.of(this.names.toArray(String[]::new)));
			bean.setJpaPropertyMap(properties);
			bean.setPersistenceProvider(provider);
			bean.afterPropertiesSet();
			return bean;
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static String name(int number) {
		return "many.Entity" + number;
	}

	private static DynamicType.Unloaded<?> type(int number, @Nullable Class<?> parent) {
		AnnotationDescription index = annotation(Index.class).define("name", "ix_entity" + number)
			.define("columnList", "c2, c3")
			.build();
		DynamicType.Builder<?> type = new ByteBuddy().subclass(Object.class)
			.name(name(number))
			.annotateType(annotation(Entity.class).build(),
					annotation(Table.class).define("name", "entity" + number)
						.defineAnnotationArray("indexes", TypeDescription.ForLoadedType.of(Index.class), index)
						.build())
			.defineField("id", Long.class, Visibility.PRIVATE)
			.annotateField(annotation(Id.class).build())
			.defineField("c1", String.class, Visibility.PRIVATE)
			.annotateField(annotation(Column.class).define("unique", true).build());
		for (int column = 2; column < 9; column++) {
			type = type.defineField("c" + column, (column % 2 == 0) ? String.class : Integer.class, Visibility.PRIVATE)
				.annotateField(annotation(Column.class).define("nullable", column % 3 == 0).build());
		}
		if (parent != null) {
			type = type.defineField("parent", parent, Visibility.PRIVATE)
				.annotateField(annotation(ManyToOne.class).build(),
						annotation(JoinColumn.class).define("name", "parent_id").build());
		}
		return type.make();
	}

	private static AnnotationDescription.Builder annotation(Class<? extends Annotation> type) {
		return AnnotationDescription.Builder.ofType(type);
	}

}
