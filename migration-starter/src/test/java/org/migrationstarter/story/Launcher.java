package org.migrationstarter.story;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Starts the application of a project from its classes. So all projects have one class
 * path, whose archive of classes lets a process start in half the time.
 */
public final class Launcher {

	private Launcher() {
	}

	/**
	 * Start the application in the working directory.
	 * @param args its main class, and its arguments
	 * @throws Exception if it cannot be started
	 */
	@SuppressWarnings("resource")
	public static void main(String[] args) throws Exception {
		URL[] classes = { Path.of("target/classes").toUri().toURL() };
		ClassLoader loader = new URLClassLoader(classes, Launcher.class.getClassLoader());
		Thread.currentThread().setContextClassLoader(loader);
		Class<?> application = loader.loadClass(args[0]);
		application.getMethod("main", String[].class).invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
	}

}
