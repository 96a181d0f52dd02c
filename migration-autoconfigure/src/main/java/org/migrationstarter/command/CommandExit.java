package org.migrationstarter.command;

import org.springframework.boot.bootstrap.BootstrapRegistry;

/**
 * How the process of a command ends. One that is registered in the
 * {@link BootstrapRegistry} takes the place of {@link System#exit}, so that a command can
 * be run inside a test.
 */
@FunctionalInterface
public interface CommandExit {

	/**
	 * End the process.
	 * @param exitCode the exit code: 0 done, 1 error, 2 usage or a decision is needed, 3
	 * a check found something to do
	 */
	void exit(int exitCode);

}
