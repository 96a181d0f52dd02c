package org.migrationstarter.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An engine that lives in this JVM.
 */
final class InProcessServer implements TestServer {

	private final Engine engine;

	private final String urlPattern;

	private final String user;

	private final AtomicInteger databases = new AtomicInteger();

	private final Queue<TestDatabase> inMemory = new ConcurrentLinkedQueue<>();

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
		TestDatabase database = new TestDatabase(this.engine, this.urlPattern.formatted(name), this.user, "");
		if (this.urlPattern.contains(":mem:")) {
			this.inMemory.add(database);
		}
		return database;
	}

	@Override
	public void forgetDatabases() {
		for (TestDatabase database = this.inMemory.poll(); database != null; database = this.inMemory.poll()) {
			JdbcClient.create(database.dataSource()).sql("shutdown").update();
		}
	}

}
