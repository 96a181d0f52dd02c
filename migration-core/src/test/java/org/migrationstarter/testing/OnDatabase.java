package org.migrationstarter.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The engine that a test class runs on. A {@link TestDatabase} can be a parameter of its
 * constructor and methods: the same, once empty one for the whole class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestDatabaseExtension.class)
public @interface OnDatabase {

	/**
	 * Return the engine.
	 * @return the engine
	 */
	Engine value();

}
