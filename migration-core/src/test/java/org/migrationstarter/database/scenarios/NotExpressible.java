package org.migrationstarter.database.scenarios;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.migrationstarter.testing.Engine;

/**
 * The scenarios that a database cannot express, with the reason, from
 * {@code not-expressible.txt}. A line names databases, the numbers of scenarios and the
 * reason, with colons between them.
 */
final class NotExpressible {

	private NotExpressible() {
	}

	/**
	 * Return what an engine cannot express.
	 * @param engine the engine
	 * @return the reasons by the numbers of the scenarios
	 */
	static Map<String, String> in(Engine engine) {
		Map<String, String> reasons = new LinkedHashMap<>();
		Scenarios.text("not-expressible")
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> line.split(":\\s*", 3))
			.filter((parts) -> List.of(parts[0].split(" ")).contains(Scenarios.database(engine)))
			.forEach((parts) -> List.of(parts[1].split(" ")).forEach((number) -> reasons.put(number, parts[2])));
		return reasons;
	}

}
