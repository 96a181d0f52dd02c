package org.migrationstarter.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Links between pages.
 */
class LinkTests {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	@Test
	void linksLeadToWhatIsThere() {
		List<String> broken = new ArrayList<>();
		for (Document document : Document.all()) {
			LINK.matcher(document.prose())
				.results()
				.map((match) -> match.group(1))
				.filter((link) -> !link.contains("://") && !leadsSomewhere(document, link))
				.forEach((link) -> broken.add(document + ": " + link));
		}
		assertThat(broken).isEmpty();
	}

	@Test
	void everyPageIsFoundFromTheReadme() {
		String readme = Document.named("README.md").prose();
		assertThat(Document.all()).map(Document::toString)
			.filteredOn((name) -> name.startsWith("docs/"))
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(readme).contains("](" + name));
	}

	private static boolean leadsSomewhere(Document document, String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? document.file() : document.file().resolveSibling(parts[0]);
		return Files.exists(target) && (parts.length == 1 || Document.of(target).anchors().contains(parts[1]));
	}

}
