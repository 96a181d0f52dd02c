package org.migrationstarter.entity.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/**
 * Attributes of every type.
 */
final class Values {

	private Values() {
	}

	enum Priority {

		LOW, NORMAL, HIGH

	}

	record Money(BigDecimal amount, String currency) {

	}

	@Converter(autoApply = true)
	static class MoneyConverter implements AttributeConverter<Money, String> {

		@Override
		public String convertToDatabaseColumn(Money money) {
			return (money != null) ? money.amount() + " " + money.currency() : null;
		}

		@Override
		public Money convertToEntityAttribute(String text) {
			if (text == null) {
				return null;
			}
			String[] parts = text.split(" ");
			return new Money(new BigDecimal(parts[0]), parts[1]);
		}

	}

	@Entity(name = "Ticket")
	static class Ticket {

		@Id
		@GeneratedValue
		long id;

		@Enumerated(EnumType.STRING)
		@Column(length = 12, nullable = false)
		Priority priority;

		@Enumerated(EnumType.ORDINAL)
		Priority perceivedPriority;

		@Convert(converter = YesNoConverter.class)
		boolean urgent;

	}

	@Entity(name = "Document")
	static class Document {

		@Id
		@GeneratedValue
		long id;

		@Lob
		String text;

		@Lob
		byte[] scan;

		byte[] thumbnail;

		@Column(length = 100_000)
		String summary;

		@Nationalized
		String title;

		@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
		String notes;

	}

	@Entity(name = "Sensor")
	static class Sensor {

		@Id
		@GeneratedValue
		UUID id;

		String[] channels;

		int[] samples;

		List<Double> calibration;

	}

	@Entity(name = "Preferences")
	static class Preferences {

		@Id
		UUID id;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> settings;

	}

	@Entity(name = "Everything")
	static class Everything {

		@Id
		long id;

		boolean flag;

		Boolean optionalFlag;

		byte tiny;

		short small;

		int medium;

		float single;

		double twice;

		char letter;

		BigInteger huge;

		BigDecimal amount;

		@Column(precision = 19, scale = 4)
		BigDecimal rate;

		LocalDate date;

		LocalTime time;

		@Column(secondPrecision = 3)
		LocalDateTime dateTime;

		Instant instant;

		OffsetDateTime offsetTime;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		ZonedDateTime zoned;

		Duration duration;

		Year foundedIn;

		ZoneId zone;

		Locale locale;

		Currency currency;

		URL url;

		Class<?> type;

		Money price;

		@Column(columnDefinition = "varchar(17)")
		String ownDefinition;

	}

	@Entity(name = "Edited")
	static class Edited {

		@Id
		@Column(length = 26)
		String code;

		@Version
		Instant editedAt;

	}

}
