package org.migrationstarter.command;

import java.util.List;

import org.springframework.boot.json.JsonWriter;

import org.migrationstarter.migrate.RevisionStatus;
import org.migrationstarter.revision.Version;

/**
 * Writes revisions as JSON, with the member names of the endpoint.
 */
final class RevisionJson {

	private static final JsonWriter<RevisionView> WRITER = JsonWriter.of((members) -> {
		members.add("version", (view) -> view.revision().version().toString());
		members.add("description", (view) -> view.revision().description());
		members.add("revises", (view) -> view.revision().revises().stream().map(Version::toString).toList());
		members.add("script", (view) -> view.revision().script());
		members.add("reversible", (view) -> view.revision().reversible());
		members.add("labels", RevisionView::labels);
		members.from(RevisionView::status).whenNotNull().usingMembers((status) -> {
			status.add("state", (of) -> of.state().name());
			status.add("installedOn", RevisionStatus::installedOn).whenNotNull().as(Object::toString);
			status.add("installedBy", RevisionStatus::installedBy).whenNotNull();
		});
	});

	private RevisionJson() {
	}

	static void print(List<RevisionView> views, CommandConsole console) {
		console.result(JsonWriter.standard().writeToString(views.stream().map(WRITER::write).toList()));
	}

}
