package org.migrationstarter.revision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A script that is to be written.
 *
 * @param fileName its name, without a folder
 * @param text its text
 * @param settings what Flyway has to know of it, written to a {@code .conf} file beside
 * it; usually nothing
 */
public record NewScript(String fileName, String text, Map<String, String> settings) {

	public NewScript {
		settings = Map.copyOf(settings);
	}

	/**
	 * Return everything there is to write.
	 * @return the texts by the names of their files
	 */
	Map<String, String> files() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put(this.fileName, this.text);
		if (!this.settings.isEmpty()) {
			files.put(this.fileName + ".conf",
					new TreeMap<>(this.settings).entrySet()
						.stream()
						.map((setting) -> setting.getKey() + "=" + setting.getValue() + "\n")
						.collect(Collectors.joining()));
		}
		return files;
	}

}
