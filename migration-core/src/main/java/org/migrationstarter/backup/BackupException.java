package org.migrationstarter.backup;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.revision.ActionableException;

/**
 * There is no backup, so the database is left as it is.
 */
public final class BackupException extends ActionableException {

	private static final String ACTION = "Mend migrations.backup.command and try again, "
			+ "or leave it empty (--migrations.backup.command=) to go on without a backup.";

	BackupException(String reason, @Nullable Throwable cause) {
		this(reason, ACTION, cause);
	}

	BackupException(String reason, String action, @Nullable Throwable cause) {
		super(reason + "\nNothing was changed in the database.", action, cause);
	}

}
