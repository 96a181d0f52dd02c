package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Column;

/**
 * What is different between two definitions of one column.
 *
 * @param from the column before
 * @param to the column after
 */
public record ColumnDifference(Column from, Column to) {

	/**
	 * Compare two definitions.
	 * @param from the column before
	 * @param to the column after
	 * @return what is different
	 */
	public static ColumnDifference between(Column from, Column to) {
		return new ColumnDifference(from, to);
	}

	/**
	 * Whether the type changes.
	 * @return {@code true} if the types do not mean the same
	 */
	public boolean type() {
		return !this.from.type().equals(this.to.type());
	}

	/**
	 * Whether the column begins or ceases to take null.
	 * @return {@code true} if the nullability changes
	 */
	public boolean nullability() {
		return this.from.nullable() != this.to.nullable();
	}

	/**
	 * Whether the default changes.
	 * @return {@code true} if the defaults are not the same text
	 */
	public boolean defaultValue() {
		return !Objects.equals(this.from.defaultValue(), this.to.defaultValue());
	}

	/**
	 * Whether the identity comes, goes or changes.
	 * @return {@code true} if the identities are not equal
	 */
	public boolean identity() {
		return !Objects.equals(this.from.identity(), this.to.identity());
	}

	/**
	 * Whether the generated expression comes, goes or changes.
	 * @return {@code true} if the expressions are not equal
	 */
	public boolean generated() {
		return !Objects.equals(this.from.generated(), this.to.generated());
	}

	/**
	 * Whether the collation changes.
	 * @return {@code true} if the collations are not equal
	 */
	public boolean collation() {
		return !Objects.equals(this.from.collation(), this.to.collation());
	}

	/**
	 * Whether the comment changes.
	 * @return {@code true} if the comments are not equal
	 */
	public boolean comment() {
		return !Objects.equals(this.from.comment(), this.to.comment());
	}

	/**
	 * Whether nothing is different but, perhaps, the name.
	 * @return {@code true} if the two mean the same
	 */
	public boolean isEmpty() {
		return onlyComment() && !comment();
	}

	/**
	 * Whether nothing is different but the comment and, perhaps, the name.
	 * @return {@code true} if the two hold and do the same
	 */
	public boolean onlyComment() {
		return !type() && !nullability() && !defaultValue() && !identity() && !generated() && !collation();
	}

	/**
	 * Whether values that fit the old definition may not fit the new one: a shorter or
	 * less precise type, another base type, an enum constant less, a plain column that
	 * becomes a computed one.
	 * @return {@code true} if values can be lost
	 */
	public boolean canLoseValues() {
		return (type() && TypeNarrowing.between(this.from.type(), this.to.type()))
				|| (this.from.generated() == null && this.to.generated() != null);
	}

	/**
	 * Say in plain words what is different ({@code type varchar(30) to varchar(40)}).
	 * @return one line, without a full stop
	 */
	public String describe() {
		List<String> parts = new ArrayList<>();
		if (type()) {
			parts.add("type " + this.from.type() + " to " + this.to.type());
		}
		if (nullability()) {
			parts.add(this.to.nullable() ? "null allowed" : "not null");
		}
		if (defaultValue()) {
			parts.add("default " + or(this.from.defaultValue()) + " to " + or(this.to.defaultValue()));
		}
		if (identity()) {
			parts.add((this.to.identity() == null) ? "no identity" : "identity");
		}
		if (generated()) {
			parts.add((this.to.generated() == null) ? "no longer generated"
					: "generated as " + this.to.generated().expression());
		}
		if (collation()) {
			parts.add("collation " + or(this.from.collation()) + " to " + or(this.to.collation()));
		}
		if (comment()) {
			parts.add("comment");
		}
		return String.join(", ", parts);
	}

	private static String or(@Nullable String text) {
		return (text != null) ? text : "none";
	}

}
