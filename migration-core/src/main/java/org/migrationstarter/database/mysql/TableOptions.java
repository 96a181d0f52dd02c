package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.TableChange.ChangeTableOptions;

/**
 * Other options of a table, one by one: an option that is no longer given goes back to
 * what the database does by itself.
 */
final class TableOptions {

	private static final Pattern PARTITIONS = Pattern.compile("(?:^|\\s)(partition by .*)$",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern OPTION = Pattern.compile("(\\w+)\\s*=\\s*('(?:[^']|'')*'|\\S+)|with system versioning",
			Pattern.CASE_INSENSITIVE);

	private static final String VERSIONING = "with system versioning";

	private final Map<String, String> before;

	private final Map<String, String> after;

	private final String partitionsBefore;

	private final String partitionsAfter;

	TableOptions(ChangeTableOptions change) {
		this.before = options(change.from());
		this.after = options(change.to());
		this.partitionsBefore = partitions(change.from());
		this.partitionsAfter = partitions(change.to());
	}

	private static String partitions(@Nullable String options) {
		Matcher matcher = PARTITIONS.matcher((options != null) ? options : "");
		return matcher.find() ? matcher.group(1) : "";
	}

	private static Map<String, String> options(@Nullable String options) {
		Map<String, String> values = new LinkedHashMap<>();
		Matcher matcher = OPTION.matcher((options != null) ? PARTITIONS.matcher(options).replaceFirst("") : "");
		while (matcher.find()) {
			if (matcher.group(1) == null) {
				values.put(VERSIONING, "");
			}
			else {
				values.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
			}
		}
		return values;
	}

	/**
	 * Write the options.
	 * @return the clause; with partitions it must be the last
	 */
	Clause clause() {
		List<String> options = new ArrayList<>();
		this.before.keySet()
			.stream()
			.filter((option) -> !this.after.containsKey(option))
			.forEach((option) -> options.add(usual(option)));
		this.after.forEach((option, value) -> {
			if (!value.equals(this.before.get(option))) {
				options.add(set(option, value));
			}
		});
		String text = String.join(", ", options);
		if (!this.partitionsBefore.equals(this.partitionsAfter)) {
			text += " " + (this.partitionsAfter.isEmpty() ? "remove partitioning" : this.partitionsAfter);
		}
		return Clause.of(text.strip());
	}

	private static String set(String option, String value) {
		return switch (option) {
			case VERSIONING -> "add system versioning";
			// The columns that have no collation of their own follow.
			case "collate" -> "convert to character set " + characterSet(value) + " collate " + value;
			default -> option + "=" + value;
		};
	}

	private static String usual(String option) {
		return switch (option) {
			case VERSIONING -> "drop system versioning";
			case "collate" -> "convert to character set default";
			case "engine" -> "engine=InnoDB";
			default -> option + "=default";
		};
	}

	private static String characterSet(String collation) {
		int end = collation.indexOf('_');
		return (end > 0) ? collation.substring(0, end) : collation;
	}

}
