package org.migrationstarter.database;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a database's own clients, such as {@code pg_dump}, need to know to find it.
 *
 * @param database the name of the database, or {@code null} if it has none
 * @param file the file that holds it, or {@code null} if a server or nothing does
 * @param environment the variables that the clients read
 * @param optionFile the text of an option file that the clients read, or {@code null}
 */
public record ClientSettings(@Nullable String database, @Nullable String file, Map<String, String> environment,
		@Nullable OptionFile optionFile) {

	public ClientSettings {
		environment = Map.copyOf(environment);
	}

	/**
	 * The settings of a database whose clients read no variables.
	 * @param database the name of the database, or {@code null} if it has none
	 * @param file the file that holds it, or {@code null} if there is none
	 * @return the settings
	 */
	public static ClientSettings of(@Nullable String database, @Nullable String file) {
		return new ClientSettings(database, file, Map.of(), null);
	}

	@Override
	public String toString() {
		return "database " + this.database + ", file " + this.file;
	}

	/**
	 * A file that clients look for in a folder.
	 *
	 * @param name its name
	 * @param text what is in it, passwords included
	 * @param folderVariables the variables that name the folder
	 */
	public record OptionFile(String name, String text, List<String> folderVariables) {

		public OptionFile {
			folderVariables = List.copyOf(folderVariables);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
