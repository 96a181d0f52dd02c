package org.migrationstarter.entity.model;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * Tables outside the default schema.
 */
final class Schemas {

	private Schemas() {
	}

	@Entity(name = "User")
	@Table(name = "users")
	static class User {

		@Id
		long id;

		@ManyToOne
		LogEntry lastEntry;

	}

	@Entity(name = "LogEntry")
	@Table(schema = "audit", indexes = @Index(name = "ix_log_text", columnList = "text"))
	static class LogEntry {

		@Id
		@SequenceGenerator(schema = "audit", name = "log_sequence", sequenceName = "log_sequence")
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "log_sequence")
		long id;

		@Column(length = 200)
		String text;

		@ManyToOne
		User user;

		@ManyToOne
		LogEntry cause;

		@ElementCollection
		List<String> details;

	}

}
