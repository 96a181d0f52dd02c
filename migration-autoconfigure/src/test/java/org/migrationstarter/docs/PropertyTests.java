package org.migrationstarter.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

import org.migrationstarter.autoconfigure.MigrationsProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Properties in the pages.
 */
class PropertyTests {

	private static final Set<String> CONFIGURATION = Set.of("spring", "migrations", "management", "server", "logging");

	private static final Pattern ROW = Pattern.compile("^\\| `([\\w.-]+)` \\| ([^|]*) \\|", Pattern.MULTILINE);

	private static final Pattern NAME = Pattern.compile("(?<![\\w./-])migrations(\\.[a-z]+(-[a-z]+)*)+(?![\\w/])");

	private static final Set<String> METERS = Set.of("migrations.pending", "migrations.applied", "migrations.failed",
			"migrations.run.duration", "migrations.execution");

	private final Metadata metadata = Metadata.read();

	@Test
	void theReferenceHasEveryProperty() {
		assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(this.metadata.own().keySet());
	}

	@Test
	void theReferenceHasTheDefaults() {
		Map<String, String> rows = rows();
		this.metadata.own().forEach((name, property) -> {
			String shown = rows.getOrDefault(name, "").replace("`", "");
			Metadata.defaultOf(property)
				.ifPresentOrElse((value) -> assertThat(shown).as(name).isEqualTo(value),
						() -> assertThat(shown).as(name).matches("none|not set.*|the .*|a .*"));
		});
	}

	@Test
	void pagesNameNoPropertyThatIsNot() {
		List<String> unknown = new ArrayList<>();
		for (Document document : Document.all()) {
			document.code()
				.stream()
				.flatMap((code) -> NAME.matcher(code).results())
				.map((match) -> match.group())
				.filter((name) -> !METERS.contains(name) && !this.metadata.knows(name))
				.forEach((name) -> unknown.add(document + ": " + name));
		}
		assertThat(unknown).isEmpty();
	}

	@Test
	void configurationOfThePagesIsUnderstood() throws IOException {
		for (Document document : Document.all()) {
			for (String yaml : document.blocks("yaml")) {
				PropertySource<?> properties = properties(yaml);
				if (isConfiguration(properties)) {
					expectUnderstood(document, (EnumerablePropertySource<?>) properties);
				}
			}
		}
	}

	private void expectUnderstood(Document document, EnumerablePropertySource<?> properties) {
		assertThat(properties.getPropertyNames()).as(document.toString())
			.allSatisfy((name) -> assertThat(this.metadata.knows(name)).as(name).isTrue());
		new Binder(ConfigurationPropertySources.from(properties)).bind("migrations", MigrationsProperties.class);
	}

	private static boolean isConfiguration(PropertySource<?> properties) {
		return properties instanceof EnumerablePropertySource<?> source && source.getPropertyNames().length > 0
				&& CONFIGURATION.contains(source.getPropertyNames()[0].split("[.\\[]")[0]);
	}

	private static PropertySource<?> properties(String yaml) throws IOException {
		List<PropertySource<?>> documents = new YamlPropertySourceLoader().load("page",
				new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
		assertThat(documents).hasSize(1);
		return documents.get(0);
	}

	private static Map<String, String> rows() {
		Map<String, String> rows = new TreeMap<>();
		ROW.matcher(Document.named("docs/reference.md").text())
			.results()
			.forEach((match) -> rows.put(match.group(1), match.group(2).strip()));
		return rows;
	}

}
