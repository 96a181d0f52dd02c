package org.migrationstarter.revision;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.migrationstarter.revision.NewRevision.Way;

/**
 * The forms of both scripts of a revision.
 *
 * @param upgrade the form of the upgrade script
 * @param downgrade the form of the downgrade script
 * @param placeholderPrefix what Flyway's placeholders begin with; a script with such text
 * in its statements is not searched for placeholders
 */
public record RevisionTemplates(RevisionTemplate upgrade, RevisionTemplate downgrade, String placeholderPrefix) {

	private static final int LONGEST_LINE = 100;

	/**
	 * Return the forms where the user has none.
	 * @return the templates
	 */
	public static RevisionTemplates defaults() {
		return new RevisionTemplates(RevisionTemplate.upgrade(), RevisionTemplate.downgrade(), "${");
	}

	/**
	 * Make the scripts of a revision.
	 * @param revision the revision
	 * @param naming how scripts are named
	 * @return the upgrade script and, if there is a way down, the downgrade script
	 * @throws RevisionException if the user's template hides what a revision builds on
	 */
	public List<NewScript> scripts(NewRevision revision, ScriptNaming naming) {
		List<NewScript> scripts = new ArrayList<>();
		scripts.add(script(naming.upgrade(revision.version(), revision.message()), this.upgrade, revision, "upgrade",
				revision.upgrade()));
		refuseHiddenParents(scripts.get(0), revision);
		Way downgrade = revision.downgrade();
		if (downgrade != null) {
			scripts.add(script(naming.downgrade(revision.version(), revision.message()), this.downgrade, revision,
					"downgrade", downgrade));
		}
		return scripts;
	}

	private NewScript script(String fileName, RevisionTemplate template, NewRevision revision, String direction,
			Way way) {
		Map<String, String> values = new HashMap<>();
		values.put("message", message(revision));
		values.put("revision", revision.version().toString());
		values.put("revises", ScriptHeader.text(revision.revises()));
		values.put("created",
				DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(revision.created().truncatedTo(ChronoUnit.SECONDS)));
		values.put("changes", list(way.changes()));
		values.put("reversible", (revision.downgrade() != null) ? "yes" : "no");
		values.put(direction, way.sql().strip());
		return new NewScript(fileName, template.fill(values), settings(way, values));
	}

	private Map<String, String> settings(Way way, Map<String, String> values) {
		Map<String, String> settings = new TreeMap<>();
		if (values.values().stream().anyMatch((value) -> value.contains(this.placeholderPrefix))) {
			settings.put("placeholderReplacement", "false");
		}
		if (!way.transactional()) {
			settings.put("executeInTransaction", "false");
		}
		return settings;
	}

	private static String message(NewRevision revision) {
		String message = oneLine(revision.message());
		return HeaderLines.isEntry(message) ? '"' + message + '"' : message;
	}

	// What is too long for a line gets a line each.
	private static String list(List<String> changes) {
		List<String> lines = changes.stream().map(RevisionTemplates::oneLine).toList();
		String line = String.join(", ", lines);
		return (line.length() <= LONGEST_LINE) ? line : String.join(",\n", lines);
	}

	private static String oneLine(String text) {
		return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
	}

	private void refuseHiddenParents(NewScript script, NewRevision revision) {
		String told = ScriptHeader.read(script.text()).entries().getOrDefault("revises", "");
		if (!told.equals(ScriptHeader.text(revision.revises()))) {
			throw new RevisionException(
					"The template %s does not tell what a revision builds on.".formatted(this.upgrade.name()),
					"Put the line '-- revises: ${revises}' into the comment that it begins with, and nowhere else.");
		}
	}

}
