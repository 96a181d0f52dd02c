package org.migrationstarter.revision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a Java migration builds on, as the header of a script does. Without it a
 * migration builds on the version before its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revises {

	/**
	 * The versions that the migration builds on.
	 * @return the versions; none for base
	 */
	String[] value();

}
