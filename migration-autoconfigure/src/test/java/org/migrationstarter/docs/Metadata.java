package org.migrationstarter.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.boot.json.JsonParserFactory;

/**
 * What editors know of the properties of everything on the classpath.
 *
 * @param properties the properties by their names, each with what is known of it
 */
record Metadata(Map<String, Map<?, ?>> properties) {

	static Metadata read() {
		Map<String, Map<?, ?>> properties = new TreeMap<>();
		for (String file : List.of("META-INF/spring-configuration-metadata.json",
				"META-INF/additional-spring-configuration-metadata.json")) {
			resources(file).forEach((url) -> {
				Map<String, Object> content = JsonParserFactory.getJsonParser().parseMap(text(url));
				for (Object property : (Collection<?>) content.getOrDefault("properties", List.of())) {
					properties.putIfAbsent(((Map<?, ?>) property).get("name").toString(), (Map<?, ?>) property);
				}
			});
		}
		return new Metadata(properties);
	}

	private static List<URL> resources(String file) {
		try {
			return Collections.list(Metadata.class.getClassLoader().getResources(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(URL url) {
		try (InputStream stream = url.openStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the properties of this project.
	 * @return their names and what is known of them
	 */
	Map<String, Map<?, ?>> own() {
		return this.properties.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches("(management\\.\\w+\\.)?migrations\\..*"))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
	}

	/**
	 * Find out whether there is a property.
	 * @param name its name, or that of an entry of a map
	 * @return {@code true} if an editor knows it
	 */
	boolean knows(String name) {
		String plain = name.replaceAll("\\[\\d+]", "");
		return this.properties.containsKey(plain) || this.properties.entrySet()
			.stream()
			.anyMatch((entry) -> plain.startsWith(entry.getKey() + ".")
					&& String.valueOf(entry.getValue().get("type")).startsWith("java.util.Map"));
	}

	static Optional<String> defaultOf(Map<?, ?> property) {
		Object value = property.get("defaultValue");
		return Optional
			.ofNullable((value instanceof Collection<?> list)
					? list.stream().map(Object::toString).collect(Collectors.joining(", ")) : value)
			.map(Object::toString)
			.filter((text) -> !text.isEmpty());
	}

}
