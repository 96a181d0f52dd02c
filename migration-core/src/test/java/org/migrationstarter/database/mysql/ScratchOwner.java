package org.migrationstarter.database.mysql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.ScratchDatabase;

/**
 * A process of its own that opens a scratch database with one further schema, prints
 * their names, and never closes it.
 */
public final class ScratchOwner {

	private ScratchOwner() {
	}

	static Process start(Database database, String url, String user, String password) throws IOException {
		return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ScratchOwner.class.getName(), database.name(), url, user,
				password))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	/**
	 * Open it and wait.
	 * @param arguments the database, its URL, user and password
	 * @throws Exception if anything goes wrong
	 */
	public static void main(String[] arguments) throws Exception {
		Database database = ServiceLoader.load(Database.class)
			.stream()
			.map(ServiceLoader.Provider::get)
			.filter((candidate) -> candidate.name().equals(arguments[0]))
			.findFirst()
			.orElseThrow();
		try (ScratchDatabase scratch = database.scratch()
			.open(new DriverManagerDataSource(arguments[1], arguments[2], arguments[3]), Set.of("audit"))) {
			System.out.println(scratch.connection().getCatalog());
			System.out.println(scratch.physicalName("audit"));
			System.in.read();
		}
	}

}
