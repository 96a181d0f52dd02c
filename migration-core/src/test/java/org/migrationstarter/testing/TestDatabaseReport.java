package org.migrationstarter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Appends to {@code target/test-databases.tsv} what ran: a line of engine, version,
 * source and number of tests for each engine of an {@link OnDatabase} class. Databases in
 * memory are let go of with the class that they were made for.
 */
public class TestDatabaseReport implements TestExecutionListener {

	private static final Path FILE = Path.of("target", "test-databases.tsv");

	private final Map<Engine, Integer> tests = new EnumMap<>(Engine.class);

	private @Nullable TestPlan plan;

	@Override
	public void testPlanExecutionStarted(TestPlan plan) {
		this.plan = plan;
	}

	@Override
	public void executionFinished(TestIdentifier test, TestExecutionResult result) {
		if (test.isTest() && result.getStatus() != Status.ABORTED) {
			engine(test).ifPresent((engine) -> this.tests.merge(engine, 1, Integer::sum));
		}
		if (isWholeClass(test)) {
			TestServers.forgetDatabases();
		}
	}

	private boolean isWholeClass(TestIdentifier test) {
		return test.getSource().filter(ClassSource.class::isInstance).isPresent()
				&& Objects.requireNonNull(this.plan).getParent(test).flatMap(TestIdentifier::getSource).isEmpty();
	}

	/**
	 * Find the engine of the nearest class around a test that names one, as nested tests
	 * run on the database of the class they are in.
	 */
	private Optional<Engine> engine(TestIdentifier test) {
		return test.getSource()
			.filter(ClassSource.class::isInstance)
			.map((source) -> ((ClassSource) source).getJavaClass())
			.flatMap((type) -> AnnotationSupport.findAnnotation(type, OnDatabase.class))
			.map(OnDatabase::value)
			.or(() -> Objects.requireNonNull(this.plan).getParent(test).flatMap(this::engine));
	}

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		StringBuilder lines = new StringBuilder();
		this.tests.forEach((engine, count) -> TestServers.ifStarted(engine)
			.ifPresent((server) -> lines
				.append(String.join("\t", engine.id(), version(server), server.source(), count.toString()))
				.append('\n')));
		this.tests.clear();
		try {
			Files.createDirectories(FILE.getParent());
			Files.writeString(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String version(TestServer server) {
		try (Connection connection = server.createDatabase().dataSource().getConnection()) {
			return connection.getMetaData().getDatabaseProductVersion();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot read the version of " + server.source(), ex);
		}
	}

}
