package org.migrationstarter.actuate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.migrate.MigrationScripts;
import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Version;
import org.migrationstarter.startup.MigrationUnit;

/**
 * The texts of the scripts, read once at start so that no request reads a file. Where
 * they are never shown, none is read.
 */
public final class ScriptTexts {

	private final Map<Key, String> upgrades = new HashMap<>();

	private final Map<Key, String> downgrades = new HashMap<>();

	private ScriptTexts() {
	}

	/**
	 * Read no script, as none is ever shown.
	 * @return no text at all
	 */
	public static ScriptTexts none() {
		return new ScriptTexts();
	}

	/**
	 * Read all scripts.
	 * @param units the databases that they belong to
	 * @return the texts
	 */
	public static ScriptTexts of(List<MigrationUnit> units) {
		ScriptTexts texts = new ScriptTexts();
		units.forEach(texts::read);
		return texts;
	}

	private void read(MigrationUnit unit) {
		MigrationScripts scripts = unit.scripts();
		for (Migration migration : scripts.migrations()) {
			Version version = migration.version();
			if (version != null) {
				Key key = new Key(unit.name(), version);
				scripts.upgradeSql(version).ifPresent((text) -> this.upgrades.put(key, text));
				scripts.downgradeSql(version).ifPresent((text) -> this.downgrades.put(key, text));
			}
		}
	}

	@Nullable String upgrade(MigrationUnit unit, Version version) {
		return this.upgrades.get(new Key(unit.name(), version));
	}

	@Nullable String downgrade(MigrationUnit unit, Version version) {
		return this.downgrades.get(new Key(unit.name(), version));
	}

	private record Key(String unit, Version version) {

	}

}
