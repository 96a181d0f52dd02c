package org.migrationstarter.revision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Makes versions of points in time.
 */
public final class VersionFormat {

	private static final List<ChronoUnit> STEPS = List.of(ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.HOURS,
			ChronoUnit.DAYS, ChronoUnit.MONTHS, ChronoUnit.YEARS);

	private final String pattern;

	private final DateTimeFormatter formatter;

	private final ZoneId zone;

	private VersionFormat(String pattern, DateTimeFormatter formatter, ZoneId zone) {
		this.pattern = pattern;
		this.formatter = formatter;
		this.zone = zone;
	}

	/**
	 * Make a format.
	 * @param pattern the pattern of a {@link DateTimeFormatter}, such as
	 * {@code yyyyMMddHHmmss}
	 * @param zone the time zone of the versions
	 * @return the format
	 * @throws RevisionException if that is no pattern, or does not make versions
	 */
	public static VersionFormat of(String pattern, ZoneId zone) {
		try {
			DateTimeFormatter formatter = new DateTimeFormatterBuilder().appendPattern(pattern.replace('_', '.'))
				.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
				.parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
				.parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
				.toFormatter(Locale.ROOT);
			VersionFormat format = new VersionFormat(pattern, formatter, zone);
			format.version(LocalDateTime.of(2026, 11, 20, 14, 30));
			return format;
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new RevisionException(
					"'%s' does not make versions of points in time: %s.".formatted(pattern, ex.getMessage()),
					"Set migrations.version-format to a pattern of digits, dots and underscores, such as yyyyMMddHHmmss.",
					ex);
		}
	}

	/**
	 * Make a version for now. If it is taken, or not higher than those that the revision
	 * builds on, the next that is free is chosen.
	 * @param now the time
	 * @param taken all versions that there are
	 * @param revises the versions that the revision builds on
	 * @return the version
	 * @throws RevisionException if no point in time has a version that is high enough
	 */
	public Version next(Instant now, Collection<Version> taken, Collection<Version> revises) {
		LocalDateTime time = LocalDateTime.ofInstant(now, this.zone).truncatedTo(ChronoUnit.SECONDS);
		Optional<Version> highest = revises.stream().max(Comparator.naturalOrder());
		if (highest.isPresent() && highest.get().compareTo(version(time)) >= 0) {
			time = after(highest.get());
		}
		Set<Version> others = new HashSet<>(taken);
		while (others.contains(version(time))) {
			time = step(time);
		}
		return version(time);
	}

	private LocalDateTime after(Version version) {
		try {
			LocalDateTime next = step(LocalDateTime.parse(version.toString(), this.formatter));
			if (version(next).compareTo(version) > 0) {
				return next;
			}
			throw tooHigh(version, null);
		}
		catch (DateTimeException ex) {
			throw tooHigh(version, ex);
		}
	}

	private RevisionException tooHigh(Version version, @Nullable DateTimeException cause) {
		return new RevisionException(
				"Version %s is higher than any that the clock gives in the form %s.".formatted(version, this.pattern),
				"Give the new revision a higher version with --version.", cause);
	}

	private LocalDateTime step(LocalDateTime time) {
		Version version = version(time);
		return STEPS.stream()
			.map((unit) -> time.plus(1, unit))
			.filter((next) -> !version(next).equals(version))
			.findFirst()
			.orElseThrow(() -> new RevisionException("Version %s is taken.".formatted(version),
					"Set migrations.version-format to a pattern that tells two points in time apart."));
	}

	private Version version(LocalDateTime time) {
		return Version.of(this.formatter.format(time));
	}

}
