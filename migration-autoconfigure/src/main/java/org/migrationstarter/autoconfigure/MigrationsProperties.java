package org.migrationstarter.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.Delimiter;

import org.migrationstarter.startup.MultipleHeads;
import org.migrationstarter.startup.OnStart;

/**
 * Configuration of migrations. What belongs to Flyway stays in {@code spring.flyway}.
 */
@ConfigurationProperties("migrations")
public class MigrationsProperties {

	/**
	 * Whether the starter takes part in the start at all. If not, Spring Boot's own
	 * handling of Flyway and Hibernate is left as it is.
	 */
	private boolean enabled = true;

	/**
	 * Whether missing tables are created from the JPA entities at start, and no migration
	 * is applied. Unset, they are if there is no versioned migration on the classpath.
	 */
	private @Nullable Boolean createTablesOnStart;

	/**
	 * Profiles in which tables are never created from the entities.
	 */
	private List<String> protectedProfiles = new ArrayList<>(List.of("prod", "production"));

	/**
	 * Patterns of tables that are invisible: neither created, compared nor changed. An
	 * asterisk stands for any characters, a question mark for one.
	 */
	private List<String> excludeTables = new ArrayList<>();

	/**
	 * Folder that new migrations are written to. Unset, it is the folder in
	 * src/main/resources that spring.flyway.locations means.
	 */
	// Not a path: conversion to one would look on the classpath first, and find the
	// copies that a build has made.
	private @Nullable String directory;

	/**
	 * Pattern of the versions of new migrations, as of a DateTimeFormatter.
	 */
	private String versionFormat = "yyyyMMddHHmmss";

	/**
	 * Time zone of the versions of new migrations.
	 */
	private ZoneId timeZone = ZoneOffset.UTC;

	/**
	 * Commands to run on the files of a new migration, such as a formatter. The text
	 * {file} stands for the file; without it the file is the last argument.
	 */
	private List<String> postWrite = new ArrayList<>();

	private final Template template = new Template();

	private final Generate generate = new Generate();

	/**
	 * What to do at start if migrations are pending and branches of them were never
	 * merged.
	 */
	private MultipleHeads multipleHeads = MultipleHeads.FAIL;

	/**
	 * What a start does about migrations, where it does not create tables from the
	 * entities.
	 */
	private OnStart onStart = OnStart.APPLY;

	/**
	 * How long a start with on-start=wait waits until another process has applied
	 * everything.
	 */
	private Duration waitTimeout = Duration.ofMinutes(10);

	/**
	 * How long another instance that applies migrations is waited for.
	 */
	private Duration lockWait = Duration.ofMinutes(10);

	private final Statement statement = new Statement();

	private final Scratch scratch = new Scratch();

	private final Backup backup = new Backup();

	/**
	 * Return whether the starter takes part in the start.
	 * @return {@code false} if everything is left to Spring Boot
	 */
	public boolean isEnabled() {
		return this.enabled;
	}

	/**
	 * Say whether the starter takes part in the start.
	 * @param enabled {@code false} to leave everything to Spring Boot
	 */
	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	/**
	 * Return whether missing tables are created from the entities.
	 * @return {@code null} if that depends on what is on the classpath
	 */
	public @Nullable Boolean getCreateTablesOnStart() {
		return this.createTablesOnStart;
	}

	/**
	 * Say whether missing tables are created from the entities.
	 * @param createTablesOnStart {@code null} to let it depend on what is on the
	 * classpath
	 */
	public void setCreateTablesOnStart(@Nullable Boolean createTablesOnStart) {
		this.createTablesOnStart = createTablesOnStart;
	}

	/**
	 * Return the profiles in which tables are never created from the entities.
	 * @return the names of the profiles
	 */
	public List<String> getProtectedProfiles() {
		return this.protectedProfiles;
	}

	/**
	 * Set the profiles in which tables are never created from the entities.
	 * @param protectedProfiles the names of the profiles
	 */
	public void setProtectedProfiles(List<String> protectedProfiles) {
		this.protectedProfiles = protectedProfiles;
	}

	/**
	 * Return the patterns of tables that are invisible.
	 * @return the patterns
	 */
	public List<String> getExcludeTables() {
		return this.excludeTables;
	}

	/**
	 * Set the patterns of tables that are invisible.
	 * @param excludeTables the patterns
	 */
	public void setExcludeTables(List<String> excludeTables) {
		this.excludeTables = excludeTables;
	}

	/**
	 * Return the folder that new migrations are written to.
	 * @return the folder, or {@code null} for the one in the source tree
	 */
	public @Nullable String getDirectory() {
		return this.directory;
	}

	/**
	 * Set the folder that new migrations are written to.
	 * @param directory the folder, or {@code null} for the one in the source tree
	 */
	public void setDirectory(@Nullable String directory) {
		this.directory = directory;
	}

	/**
	 * Return the pattern of the versions of new migrations.
	 * @return the pattern, as of a {@link java.time.format.DateTimeFormatter}
	 */
	public String getVersionFormat() {
		return this.versionFormat;
	}

	/**
	 * Set the pattern of the versions of new migrations.
	 * @param versionFormat the pattern, as of a
	 * {@link java.time.format.DateTimeFormatter}
	 */
	public void setVersionFormat(String versionFormat) {
		this.versionFormat = versionFormat;
	}

	/**
	 * Return the time zone of the versions of new migrations.
	 * @return the time zone
	 */
	public ZoneId getTimeZone() {
		return this.timeZone;
	}

	/**
	 * Set the time zone of the versions of new migrations.
	 * @param timeZone the time zone
	 */
	public void setTimeZone(ZoneId timeZone) {
		this.timeZone = timeZone;
	}

	/**
	 * Return the commands to run on the files of a new migration.
	 * @return the commands, in which <code>{file}</code> stands for the file
	 */
	public List<String> getPostWrite() {
		return this.postWrite;
	}

	/**
	 * Set the commands to run on the files of a new migration.
	 * @param postWrite the commands, in which <code>{file}</code> stands for the file
	 */
	public void setPostWrite(List<String> postWrite) {
		this.postWrite = postWrite;
	}

	/**
	 * Return the forms of new migrations.
	 * @return the settings
	 */
	public Template getTemplate() {
		return this.template;
	}

	/**
	 * Return how migrations are generated.
	 * @return the settings
	 */
	public Generate getGenerate() {
		return this.generate;
	}

	/**
	 * Return what to do about several heads.
	 * @return what to do
	 */
	public MultipleHeads getMultipleHeads() {
		return this.multipleHeads;
	}

	/**
	 * Say what to do about several heads.
	 * @param multipleHeads what to do
	 */
	public void setMultipleHeads(MultipleHeads multipleHeads) {
		this.multipleHeads = multipleHeads;
	}

	/**
	 * Return what a start does about migrations.
	 * @return what to do
	 */
	public OnStart getOnStart() {
		return this.onStart;
	}

	/**
	 * Say what a start does about migrations.
	 * @param onStart what to do
	 */
	public void setOnStart(OnStart onStart) {
		this.onStart = onStart;
	}

	/**
	 * Return how long a start waits until another process has applied everything.
	 * @return the longest wait
	 */
	public Duration getWaitTimeout() {
		return this.waitTimeout;
	}

	/**
	 * Say how long a start waits until another process has applied everything.
	 * @param waitTimeout the longest wait
	 */
	public void setWaitTimeout(Duration waitTimeout) {
		this.waitTimeout = waitTimeout;
	}

	/**
	 * Return how long another instance is waited for.
	 * @return the longest wait
	 */
	public Duration getLockWait() {
		return this.lockWait;
	}

	/**
	 * Say how long another instance is waited for.
	 * @param lockWait the longest wait
	 */
	public void setLockWait(Duration lockWait) {
		this.lockWait = lockWait;
	}

	/**
	 * Return how statements of migrations run.
	 * @return the settings
	 */
	public Statement getStatement() {
		return this.statement;
	}

	/**
	 * Return where scratch databases are opened.
	 * @return the settings
	 */
	public Scratch getScratch() {
		return this.scratch;
	}

	/**
	 * Return how the database is saved before it is changed.
	 * @return the settings
	 */
	public Backup getBackup() {
		return this.backup;
	}

	/**
	 * The forms of new migrations.
	 */
	public static class Template {

		/**
		 * File with the form of the upgrade script.
		 */
		private @Nullable Path upgrade;

		/**
		 * File with the form of the downgrade script.
		 */
		private @Nullable Path downgrade;

		/**
		 * Return the file with the form of the upgrade script.
		 * @return the file, or {@code null} for the default form
		 */
		public @Nullable Path getUpgrade() {
			return this.upgrade;
		}

		/**
		 * Set the file with the form of the upgrade script.
		 * @param upgrade the file, or {@code null} for the default form
		 */
		public void setUpgrade(@Nullable Path upgrade) {
			this.upgrade = upgrade;
		}

		/**
		 * Return the file with the form of the downgrade script.
		 * @return the file, or {@code null} for the default form
		 */
		public @Nullable Path getDowngrade() {
			return this.downgrade;
		}

		/**
		 * Set the file with the form of the downgrade script.
		 * @param downgrade the file, or {@code null} for the default form
		 */
		public void setDowngrade(@Nullable Path downgrade) {
			this.downgrade = downgrade;
		}

	}

	/**
	 * How migrations are generated.
	 */
	public static class Generate {

		/**
		 * Whether indexes on existing tables are built without blocking writers, in a
		 * migration of their own, where the database can.
		 */
		private boolean concurrentIndexes;

		/**
		 * Return whether indexes are built without blocking writers.
		 * @return {@code true} if they get a migration of their own
		 */
		public boolean isConcurrentIndexes() {
			return this.concurrentIndexes;
		}

		/**
		 * Say whether indexes are built without blocking writers.
		 * @param concurrentIndexes {@code true} to give them a migration of their own
		 */
		public void setConcurrentIndexes(boolean concurrentIndexes) {
			this.concurrentIndexes = concurrentIndexes;
		}

	}

	/**
	 * How statements of migrations run.
	 */
	public static class Statement {

		/**
		 * How long DDL waits for a lock before it lets go of those that it has, so that
		 * nobody queues behind it any longer. With 0, it waits as long as the database
		 * lets it. PostgreSQL, MySQL and MariaDB.
		 */
		private Duration lockTimeout = Duration.ofSeconds(5);

		/**
		 * How often DDL that got no lock is tried again, after growing pauses.
		 */
		private int lockRetries = 10;

		/**
		 * Return how long DDL waits for a lock.
		 * @return the longest wait, or zero to leave it to the database
		 */
		public Duration getLockTimeout() {
			return this.lockTimeout;
		}

		/**
		 * Say how long DDL waits for a lock.
		 * @param lockTimeout the longest wait, or zero to leave it to the database
		 */
		public void setLockTimeout(Duration lockTimeout) {
			this.lockTimeout = lockTimeout;
		}

		/**
		 * Return how often DDL that got no lock is tried again.
		 * @return the number of retries
		 */
		public int getLockRetries() {
			return this.lockRetries;
		}

		/**
		 * Say how often DDL that got no lock is tried again.
		 * @param lockRetries the number of retries
		 */
		public void setLockRetries(int lockRetries) {
			this.lockRetries = lockRetries;
		}

	}

	/**
	 * Where scratch databases are opened.
	 */
	public static class Scratch {

		/**
		 * JDBC URL of a server of the same kind on which scratch databases may be
		 * created. Unset, the application's own server is used.
		 */
		private @Nullable String url;

		/**
		 * User of that server.
		 */
		private @Nullable String user;

		/**
		 * Password of that user.
		 */
		private @Nullable String password;

		/**
		 * Return the URL of another server.
		 * @return the JDBC URL, or {@code null} for the application's own server
		 */
		public @Nullable String getUrl() {
			return this.url;
		}

		/**
		 * Set the URL of another server.
		 * @param url the JDBC URL, or {@code null} for the application's own server
		 */
		public void setUrl(@Nullable String url) {
			this.url = url;
		}

		/**
		 * Return the user of that server.
		 * @return the user, or {@code null}
		 */
		public @Nullable String getUser() {
			return this.user;
		}

		/**
		 * Set the user of that server.
		 * @param user the user, or {@code null}
		 */
		public void setUser(@Nullable String user) {
			this.user = user;
		}

		/**
		 * Return the password of that user.
		 * @return the password, or {@code null}
		 */
		public @Nullable String getPassword() {
			return this.password;
		}

		/**
		 * Set the password of that user.
		 * @param password the password, or {@code null}
		 */
		public void setPassword(@Nullable String password) {
			this.password = password;
		}

	}

	/**
	 * How the database is saved before it is changed.
	 */
	public static class Backup {

		/**
		 * Command to run before the first pending migration is applied and before one is
		 * taken back: a list of words, or one line. It gets the connection through its
		 * environment; {database}, {file}, {revision} and {time} stand for what they say.
		 */
		@Delimiter(Delimiter.NONE)
		private List<String> command = new ArrayList<>();

		/**
		 * How long it may take before it is stopped, and the migrations with it.
		 */
		private Duration timeout = Duration.ofMinutes(30);

		/**
		 * Return the command.
		 * @return its words, or one line, or nothing for no backup
		 */
		public List<String> getCommand() {
			return this.command;
		}

		/**
		 * Set the command.
		 * @param command its words, or one line, or nothing for no backup
		 */
		public void setCommand(List<String> command) {
			this.command = command;
		}

		/**
		 * Return how long it may take.
		 * @return the longest time
		 */
		public Duration getTimeout() {
			return this.timeout;
		}

		/**
		 * Say how long it may take.
		 * @param timeout the longest time
		 */
		public void setTimeout(Duration timeout) {
			this.timeout = timeout;
		}

	}

}
