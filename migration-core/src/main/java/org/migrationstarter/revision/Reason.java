package org.migrationstarter.revision;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why a file cannot be read or written, in words; the exceptions of Java often give the
 * file's name only.
 */
final class Reason {

	private Reason() {
	}

	static String of(IOException ex) {
		if (ex instanceof NoSuchFileException) {
			return "it is not there";
		}
		if (ex instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (ex instanceof FileAlreadyExistsException) {
			return "it is already there";
		}
		if (ex instanceof CharacterCodingException) {
			return "it is not in UTF-8";
		}
		if (ex instanceof FileSystemException system && system.getReason() != null) {
			return system.getReason();
		}
		return (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
	}

}
