package org.migrationstarter.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

import org.migrationstarter.autoconfigure.MigrationsProperties;
import org.migrationstarter.entity.EntityModel;
import org.migrationstarter.history.Turn;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.Downgrade;
import org.migrationstarter.migrate.Upgrade;
import org.migrationstarter.migrate.UpgradeOptions;
import org.migrationstarter.migrate.autogenerate.Autogenerate;
import org.migrationstarter.startup.ConnectionPoolCheck;
import org.migrationstarter.startup.MigrationUnit;
import org.migrationstarter.startup.MigrationUnits;

/**
 * What a command has to work with.
 *
 * @param console where it speaks
 * @param unit the database that is meant
 * @param properties the configuration
 * @param beanFactory where the rest is, made when it is asked for
 */
record CommandContext(CommandConsole console, CommandUnit unit, MigrationsProperties properties,
		BeanFactory beanFactory) {

	private static final String HAND_WRITTEN = "or write the migration by hand: "
			+ "migrations revision -m \"…\" without --autogenerate.";

	static CommandContext of(ConfigurableApplicationContext context, Subcommand command, CommandConsole console) {
		MigrationUnits units = context.getBeanProvider(MigrationUnits.class).getIfAvailable();
		if (units == null) {
			throw CommandException.error("Migrations are turned off: migrations.enabled=false.",
					"Remove migrations.enabled, or give --migrations.enabled=true to this command.");
		}
		MigrationsProperties properties = context.getBean(MigrationsProperties.class);
		return new CommandContext(console, CommandUnit.of(choose(units.all(), command.name()), properties), properties,
				context.getBeanFactory());
	}

	private static MigrationUnit choose(List<MigrationUnit> units, @Nullable String name) {
		if (units.isEmpty()) {
			throw CommandException.error("The application has no Flyway bean, so there is no database to migrate.",
					"Configure a data source (spring.datasource.url), and do not set spring.flyway.enabled=false.");
		}
		String names = units.stream().map(MigrationUnit::name).collect(Collectors.joining(", "));
		if (name == null && units.size() > 1) {
			throw CommandException.usage("The application has several Flyway beans: " + names + ".",
					"Say which one is meant, for example --name " + units.get(0).name() + ".");
		}
		return units.stream()
			.filter((unit) -> name == null || unit.name().equals(name))
			.findFirst()
			.orElseThrow(() -> CommandException.usage("There is no Flyway bean '" + name + "'.",
					"Say one of these: --name " + names + "."));
	}

	/**
	 * Work on the database while no other instance does.
	 * @param work the work, which is given the context to do it with
	 */
	void inTurn(Consumer<CommandContext> work) {
		checkPool((check) -> check.check(this.unit.configuration()));
		new Turn(upgradeOptions().lockWait(), this.console::say).run(this.unit.configuration(), (locked) -> work
			.accept(new CommandContext(this.console, this.unit.with(locked), this.properties, this.beanFactory)));
	}

	/**
	 * Return what applies migrations.
	 * @return the upgrade of this database
	 */
	Upgrade upgrade() {
		return new Upgrade(this.unit.configuration(), this.unit.scripts(), upgradeOptions());
	}

	private void checkPool(Consumer<ConnectionPoolCheck> check) {
		this.beanFactory.getBeanProvider(ConnectionPoolCheck.class).ifAvailable(check);
	}

	private UpgradeOptions upgradeOptions() {
		return this.beanFactory.getBean(UpgradeOptions.class);
	}

	/**
	 * Return what takes migrations back.
	 * @return the downgrade of this database
	 */
	Downgrade downgrade() {
		return new Downgrade(this.unit.configuration(), this.unit.scripts(), upgradeOptions());
	}

	/**
	 * Return what generates migrations.
	 * @return what compares the entities with the database
	 */
	Autogenerate autogenerate() {
		return new Autogenerate(models(), this.unit.configuration(), comparison());
	}

	/**
	 * Return how schemas are compared.
	 * @return the options
	 */
	ComparisonOptions comparison() {
		checkPool((check) -> check.checkForComparison(this.unit.configuration()));
		return this.beanFactory.getBean(ComparisonOptions.class);
	}

	/**
	 * Return what the entities of this database mean.
	 * @return the model of each persistence unit that uses it
	 */
	private List<EntityModel> models() {
		List<EntityModel> all = this.beanFactory.getBean(EntityModels.class).all();
		boolean one = all.size() == 1 && this.beanFactory.getBean(MigrationUnits.class).all().size() == 1;
		List<EntityModel> models = one ? all : all.stream().filter(this.unit::isUsedBy).toList();
		if (models.isEmpty()) {
			throw all.isEmpty() ? CommandException.error(
					"The application has no JPA entities to compare the database with.",
					"Add spring-boot-starter-data-jpa and entities below the application's package (or @EntityScan), "
							+ HAND_WRITTEN)
					: CommandException.error(
							"None of the persistence units (%s) uses the database of the Flyway bean '%s'.".formatted(
									all.stream().map(EntityModel::name).collect(Collectors.joining(", ")),
									this.unit.name()),
							"Give the entity manager factory and the Flyway bean the same data source, "
									+ HAND_WRITTEN);
		}
		return models;
	}

}
