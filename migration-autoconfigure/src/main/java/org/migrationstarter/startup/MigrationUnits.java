package org.migrationstarter.startup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The databases of an application, one for each Flyway bean.
 */
public final class MigrationUnits {

	private final ListableBeanFactory beanFactory;

	private final StartupMode mode;

	private final Map<String, MigrationUnit> units = new ConcurrentHashMap<>();

	/**
	 * Look for Flyway beans, as soon as somebody asks.
	 * @param beanFactory where they are
	 * @param mode where the tables come from
	 */
	public MigrationUnits(ListableBeanFactory beanFactory, StartupMode mode) {
		this.beanFactory = beanFactory;
		this.mode = mode;
	}

	/**
	 * Return all units.
	 * @return one for each Flyway bean, in the order of their names
	 */
	public List<MigrationUnit> all() {
		return this.beanFactory.getBeansOfType(Flyway.class)
			.entrySet()
			.stream()
			.map((entry) -> unit(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing(MigrationUnit::name))
			.toList();
	}

	boolean haveOnePersistenceUnit() {
		return this.beanFactory.getBeanNamesForType(EntityManagerFactory.class, true, false).length == 1;
	}

	// Before it is ready to be found.
	void register(String name, Flyway flyway) {
		unit(name, flyway);
	}

	MigrationUnit of(Flyway flyway) {
		return Stream.concat(this.units.values().stream(), all().stream())
			.filter((unit) -> unit.isOf(flyway))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a bean: " + flyway));
	}

	private MigrationUnit unit(String name, Flyway flyway) {
		return this.units.computeIfAbsent(name, (key) -> new MigrationUnit(key, flyway, this.mode));
	}

}
