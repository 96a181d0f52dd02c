package org.migrationstarter.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A YAML document that is read by paths such as {@code spec.containers.0.image}.
 *
 * @param content what the document holds
 */
record Yaml(Object content) {

	static List<Yaml> read(String file) throws IOException {
		Iterable<Object> documents = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
			.loadAll(Files.readString(Path.of(file)));
		return StreamSupport.stream(documents.spliterator(), false).map(Yaml::new).toList();
	}

	Object get(String path) {
		Object result = this.content;
		for (String step : path.split("\\.")) {
			result = (result instanceof List<?> list) ? list.get(Integer.parseInt(step))
					: ((Map<?, ?>) Objects.requireNonNull(result, path)).get(step);
		}
		return Objects.requireNonNull(result, path);
	}

	String text(String path) {
		return get(path).toString();
	}

	@SuppressWarnings("unchecked")
	Map<String, Object> map(String path) {
		return (Map<String, Object>) get(path);
	}

	@SuppressWarnings("unchecked")
	List<String> words(String path) {
		return (List<String>) get(path);
	}

}
