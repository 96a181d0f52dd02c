package org.migrationstarter.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import org.migrationstarter.database.ClientSettings;
import org.migrationstarter.database.ClientSettings.OptionFile;
import org.migrationstarter.database.Login;

/**
 * The variables that a backup gets, and the option file that some of them name, which
 * only this user can read and which is gone afterwards.
 *
 * @param variables the variables
 * @param folder the folder of the option file, or {@code null} if there is none
 */
record BackupEnvironment(Map<String, String> variables, @Nullable Path folder) implements AutoCloseable {

	static BackupEnvironment of(Login login, ClientSettings settings, Map<String, String> values) throws IOException {
		Map<String, String> variables = new HashMap<>(settings.environment());
		values.forEach((name, value) -> variables.put("MIGRATIONS_" + name.toUpperCase(Locale.ROOT), value));
		variables.put("MIGRATIONS_URL", login.url().withoutCredentials());
		if (login.user() != null) {
			variables.put("MIGRATIONS_USER", login.user());
		}
		if (login.password() != null) {
			variables.put("MIGRATIONS_PASSWORD", login.password());
		}
		OptionFile file = settings.optionFile();
		if (file == null) {
			return new BackupEnvironment(variables, null);
		}
		// Java makes temporary folders and files for their owner only.
		Path folder = Files.createTempDirectory("migrations-backup");
		Path path = Files.move(Files.createTempFile(folder, "options", null), folder.resolve(file.name()));
		Files.writeString(path, file.text());
		variables.put("MIGRATIONS_OPTION_FILE", path.toString());
		file.folderVariables().forEach((name) -> variables.put(name, folder.toString()));
		return new BackupEnvironment(variables, folder);
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

	@Override
	public String toString() {
		return this.variables.keySet().toString();
	}

}
