package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for what a migration leaves that something stops, and for the ways on. What they
 * find is the table in the documentation.
 */
class FailureTableTests {

	private static final String CLEAN = "clean";

	@TempDir
	private static Path folder;

	private static Victim next;

	@AfterAll
	static void endTheProcessThatNobodyNeeds() {
		if (next != null) {
			next.kill();
		}
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "POSTGRESQL_15")
	void tellsWhatAnUpgradeHasLeft(Engine engine) {
		assertOutcomes(engine, Direction.UPGRADE, (fault) -> !fault.kills());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "POSTGRESQL_15")
	void tellsWhatADowngradeHasLeft(Engine engine) {
		assertOutcomes(engine, Direction.DOWNGRADE, (fault) -> !fault.kills());
	}

	@Tag("minutes")
	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "POSTGRESQL_15")
	void tellsWhatAnUpgradeHasLeftThatIsKilled(Engine engine) {
		assertOutcomes(engine, Direction.UPGRADE, Fault::kills);
	}

	@Tag("minutes")
	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "POSTGRESQL_15")
	void tellsWhatADowngradeHasLeftThatIsKilled(Engine engine) {
		assertOutcomes(engine, Direction.DOWNGRADE, Fault::kills);
	}

	private static void assertOutcomes(Engine engine, Direction direction, Predicate<Fault> faults) {
		Map<Fault, String> outcomes = new TreeMap<>();
		Fault.of(direction)
			.stream()
			.filter(faults)
			.forEach((fault) -> outcomes.put(fault,
					fault.isPossible(engine) ? outcome(fault, engine, direction) : FailureTable.IMPOSSIBLE));
		new FailureTable(direction).assertColumn(engine, outcomes);
	}

	private static String outcome(Fault fault, Engine engine, Direction direction) {
		Scene scene = Scene.begin(engine, folder, direction, fault.kills());
		strike(fault, scene);
		String outcome = goOn(scene, (fault.ordinal() % 2 == 0) ? Scene::repair : Scene::downgrade);
		if (!outcome.equals(CLEAN) && !fault.kills()) {
			Scene other = Scene.begin(engine, folder, direction, fault.kills());
			strike(fault, other);
			assertThat(goOn(other, (fault.ordinal() % 2 == 0) ? Scene::downgrade : Scene::repair)).isEqualTo(outcome);
		}
		return outcome;
	}

	private static String goOn(Scene scene, Consumer<Scene> way) {
		String outcome = scene.outcome();
		if (outcome.equals(CLEAN)) {
			scene.doAgain();
		}
		else {
			scene.refuseToGoOn();
			way.accept(scene);
		}
		return outcome;
	}

	private static void strike(Fault fault, Scene scene) {
		switch (fault) {
			case CUT_BEFORE_1, CUT_BEFORE_2, CUT_BEFORE_3 -> cut(scene, fault.statement());
			case FAILED_1, FAILED_2 -> fail(scene, fault.statement(), "drop table nowhere");
			case TIMED_OUT_2, FULL_2 -> {
				Fault.Limit limit = Fault.Limit.of(fault, scene.engine());
				fail(scene.with(limit.url()), fault.statement(), limit.sql());
			}
			default -> kill(scene, fault);
		}
	}

	private static void kill(Scene scene, Fault fault) {
		Victim victim = (next != null) ? next : Victim.start(folder);
		next = Victim.start(folder);
		victim.killAt(fault, scene);
		scene.awaitServer();
	}

	private static void cut(Scene scene, int statement) {
		CutOffDataSource breaking = new CutOffDataSource(scene.database().dataSource());
		assertThat(catchThrowable(() -> scene.direction().run(scene.project().with(breaking), new Progress() {

			@Override
			public void statement(String sql, int number, int count) {
				if (number == statement) {
					breaking.cutOffAfter(0);
				}
			}

		}))).isInstanceOf(MigrationFailedException.class);
	}

	private static void fail(Scene scene, int statement, String sql) {
		Direction direction = scene.direction();
		String[] broken = direction.statements.toArray(String[]::new);
		broken[statement - 1] = sql;
		scene.project().write(direction.script, broken);
		assertThat(catchThrowable(() -> direction.run(scene.project(), Progress.NONE)))
			.isInstanceOf(MigrationFailedException.class)
			.hasMessageContaining("statement " + statement);
		scene.project().write(direction.script, direction.statements.toArray(String[]::new));
	}

}
