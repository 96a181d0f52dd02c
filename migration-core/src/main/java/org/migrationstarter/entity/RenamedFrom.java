package org.migrationstarter.entity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says under which name the database knew a table or a column before, so that a generated
 * migration renames it and keeps the data, where it would otherwise drop the one and
 * create the other.
 * <ul>
 * <li>On an entity class: the name of its table.</li>
 * <li>On an attribute of an entity, a mapped superclass or an embeddable: the name of its
 * column.</li>
 * <li>On a collection with a table of its own: the name of that table.</li>
 * </ul>
 * It may stay when the migration is written; it has no effect where the old name is not
 * found.
 *
 * <pre class="code">
 * &#64;Entity
 * &#64;RenamedFrom("client")
 * class Customer {
 *
 * 	&#64;RenamedFrom("mail")
 * 	String emailAddress;
 *
 * }
 * </pre>
 */
@Documented
@Target({ ElementType.TYPE, ElementType.FIELD, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface RenamedFrom {

	/**
	 * Return the old name.
	 * @return the name of the table or the column in the database, without its schema;
	 * between backticks if it has to be quoted
	 */
	String value();

}
