package org.migrationstarter.testing;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * An engine that lives in this JVM.
 */
final class InProcessServer implements TestServer {

	private final Engine engine;

	private final String urlPattern;

	private final String user;

	private final AtomicInteger databases = new AtomicInteger();

	InProcessServer(Engine engine, String urlPattern, String user) {
		this.engine = engine;
		this.urlPattern = urlPattern;
		this.user = user;
	}

	@Override
	public String source() {
		return "in process";
	}

	@Override
	public TestDatabase createDatabase() {
		String name = "test_" + this.databases.incrementAndGet();
		return new TestDatabase(this.engine, this.urlPattern.formatted(name), this.user, "");
	}

}
