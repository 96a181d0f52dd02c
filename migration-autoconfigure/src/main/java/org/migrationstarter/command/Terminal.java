package org.migrationstarter.command;

import java.io.Console;

import org.springframework.util.ReflectionUtils;

/**
 * Whether somebody sits in front of this process.
 */
final class Terminal {

	private Terminal() {
	}

	static boolean present() {
		Console console = System.console();
		return console != null && isTerminal(console);
	}

	// Since Java 22 there is a console also where there is no terminal, and a method that
	// tells. Before, a console means a terminal.
	private static boolean isTerminal(Console console) {
		var method = ReflectionUtils.findMethod(Console.class, "isTerminal");
		return method == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(method, console));
	}

}
