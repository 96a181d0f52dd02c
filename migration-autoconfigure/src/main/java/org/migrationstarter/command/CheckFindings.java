package org.migrationstarter.command;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.json.JsonWriter;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Spelling;

/**
 * What a check has found.
 *
 * @param heads the scripts of the heads, if there are several
 * @param failed the scripts that failed
 * @param pending the scripts that are not applied
 * @param changes what the entities ask for and no migration brings about
 */
record CheckFindings(List<String> heads, List<String> failed, List<String> pending, List<Change> changes) {

	boolean none() {
		return this.heads.isEmpty() && this.failed.isEmpty() && this.pending.isEmpty() && this.changes.isEmpty();
	}

	List<String> lines(Spelling spelling) {
		List<String> lines = new ArrayList<>();
		lines.addAll(list("Several heads (join them with 'migrations merge'):", this.heads));
		lines.addAll(list("Failed (see 'migrations repair'):", this.failed));
		lines.addAll(list("Pending (apply with 'migrations upgrade'):", this.pending));
		lines.addAll(list("Asked for by the entities (write it with 'migrations revision --autogenerate'):",
				this.changes.stream().map((change) -> change.describe(spelling)).toList()));
		return lines;
	}

	private static List<String> list(String title, List<String> items) {
		List<String> lines = new ArrayList<>();
		if (!items.isEmpty()) {
			lines.add(title);
			items.forEach((item) -> lines.add("  " + item));
		}
		return lines;
	}

	String json(Spelling spelling) {
		JsonWriter<Change> change = JsonWriter.of((members) -> {
			members.add("description", (of) -> of.describe(spelling));
			members.add("destructive", Change::destructive);
		});
		return JsonWriter.<CheckFindings>of((members) -> {
			members.add("heads", CheckFindings::heads);
			members.add("failed", CheckFindings::failed);
			members.add("pending", CheckFindings::pending);
			members.add("changes", (findings) -> findings.changes().stream().map(change::write).toList());
		}).writeToString(this);
	}

}
