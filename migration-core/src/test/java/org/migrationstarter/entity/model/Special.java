package org.migrationstarter.entity.model;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What Hibernate maps on some databases only.
 */
final class Special {

	private Special() {
	}

	/**
	 * Enum types with a name.
	 */
	static final class NamedEnums {

		private NamedEnums() {
		}

		enum Mood {

			SAD, OK, HAPPY

		}

		@Entity(name = "Diary")
		static class Diary {

			@Id
			LocalDate entryDate;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			@Column(nullable = false)
			Mood mood;

		}

		@Entity(name = "Meeting")
		static class Meeting {

			@Id
			@GeneratedValue
			long id;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			Mood mood;

		}

	}

	/**
	 * Embeddables in one JSON column.
	 */
	static final class JsonDocuments {

		private JsonDocuments() {
		}

		@Embeddable
		static class Theme {

			@Column(nullable = false)
			String font;

			int size;

		}

		@Entity(name = "Profile")
		static class Profile {

			@Id
			@GeneratedValue
			long id;

			@JdbcTypeCode(SqlTypes.JSON)
			Theme theme;

		}

	}

}
