package org.migrationstarter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * The newest Flyway, plain, beside the one that the project is built with.
 */
public final class NewestFlyway {

	private final Object flyway;

	private NewestFlyway(Object flyway) {
		this.flyway = flyway;
	}

	/**
	 * Configure it. Pending migrations are no error when it validates.
	 * @param dataSource the database
	 * @param folder where the migrations are
	 * @return the Flyway
	 */
	public static NewestFlyway of(DataSource dataSource, Path folder) {
		try {
			Class<?> type = new Loader(jars()).loadClass("org.flywaydb.core.Flyway");
			Object configuration = type.getMethod("configure").invoke(null);
			Class<?> fluent = configuration.getClass();
			fluent.getMethod("dataSource", DataSource.class).invoke(configuration, dataSource);
			fluent.getMethod("locations", String[].class)
				.invoke(configuration, (Object) new String[] { "filesystem:" + folder });
			fluent.getMethod("ignoreMigrationPatterns", String[].class)
				.invoke(configuration, (Object) new String[] { "*:pending", "*:future" });
			return new NewestFlyway(fluent.getMethod("load").invoke(configuration));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Its API has changed", ex);
		}
	}

	private static URL[] jars() {
		try (Stream<Path> files = Files.list(ServerFiles.existing("newest-flyway"))) {
			return files.map(NewestFlyway::url).toArray(URL[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URL url(Path file) {
		try {
			return file.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Run a command.
	 * @param name {@code migrate}, {@code validate} or {@code repair}
	 */
	public void run(String name) {
		call(this.flyway, name);
	}

	/**
	 * Return what it makes of the migrations.
	 * @return each version and its state
	 */
	public List<String> info() {
		Object[] all = (Object[]) call(call(this.flyway, "info"), "all");
		return Stream.of(all).map((info) -> call(info, "getVersion") + " " + call(info, "getState")).toList();
	}

	private static Object call(Object target, String method) {
		try {
			return target.getClass().getMethod(method).invoke(target);
		}
		catch (InvocationTargetException ex) {
			throw (RuntimeException) ex.getTargetException();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Its API has changed", ex);
		}
	}

	/**
	 * Prefers its own Flyway; drivers and the rest are those of the tests.
	 */
	private static final class Loader extends URLClassLoader {

		Loader(URL[] jars) {
			super(jars, NewestFlyway.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (!name.startsWith("org.flywaydb.")) {
				return super.loadClass(name, resolve);
			}
			synchronized (getClassLoadingLock(name)) {
				Class<?> loaded = findLoadedClass(name);
				return (loaded != null) ? loaded : findClass(name);
			}
		}

		@Override
		public URL getResource(String name) {
			return name.contains("flyway") ? findResource(name) : super.getResource(name);
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			return name.contains("flyway") ? findResources(name) : super.getResources(name);
		}

	}

}
