package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Finds what may be a rename: in one table a column that goes and one that comes, of
 * types that fit; and a table that goes beside one that comes with mostly the same
 * columns.
 */
public final class RenameCandidates {

	private static final double SAME_TYPE = 0.5;

	private static final double FITTING_TYPE = 0.3;

	private static final double NAME = 0.3;

	private static final double DETAIL = 0.1;

	private static final double LEAST_COMMON_COLUMNS = 0.5;

	private final List<RenameCandidate> candidates = new ArrayList<>();

	private RenameCandidates() {
	}

	/**
	 * Look for renames that nobody has named.
	 * @param actual what is there
	 * @param desired what is asked for
	 * @param known what is known to be renamed
	 * @return the candidates, the likeliest first; one thing can be in several of them
	 */
	public static List<RenameCandidate> between(Schema actual, Schema desired, RenameHints known) {
		Schema renamed = Changes.apply(Renames.between(known, actual, desired), actual);
		RenameCandidates candidates = new RenameCandidates();
		candidates.tables(renamed, desired);
		candidates.columns(renamed, desired);
		candidates.candidates.sort(Comparator.comparingDouble(RenameCandidate::score)
			.reversed()
			.thenComparing((candidate) -> candidate.rename().describe()));
		return List.copyOf(candidates.candidates);
	}

	private void tables(Schema actual, Schema desired) {
		List<Table> gone = missing(actual.tables(), desired.tables(), Table::name);
		List<Table> come = missing(desired.tables(), actual.tables(), Table::name);
		come.forEach((to) -> gone.forEach((from) -> table(from, to)));
	}

	private void table(Table from, Table to) {
		Set<Object> common = signature(from);
		Set<Object> all = new HashSet<>(common);
		common.retainAll(signature(to));
		all.addAll(signature(to));
		double share = all.isEmpty() ? 0 : (double) common.size() / all.size();
		if (share >= LEAST_COMMON_COLUMNS) {
			double names = NameSimilarity.of(from.name().name(), to.name().name());
			this.candidates.add(new RenameCandidate(new RenameTable(from.name(), to.name()),
					share * (1 - NAME) + names * NAME, common.size() + " of " + all.size() + " columns are the same"
							+ (NameSimilarity.isSimilar(names) ? ", the names are similar" : "")));
		}
	}

	private static Set<Object> signature(Table table) {
		return table.columns()
			.stream()
			.map((column) -> List.of(column.name(), column.type()))
			.collect(Collectors.toCollection(HashSet::new));
	}

	private void columns(Schema actual, Schema desired) {
		Map<QualifiedName, Table> tables = actual.tables()
			.stream()
			.collect(Collectors.toMap(Table::name, Function.identity()));
		for (Table after : desired.tables()) {
			Table before = tables.get(after.name());
			if (before != null && !before.columns().equals(after.columns())) {
				columns(before, after);
			}
		}
	}

	private void columns(Table before, Table after) {
		List<Column> gone = missing(before.columns(), after.columns(), Column::name);
		List<Column> come = missing(after.columns(), before.columns(), Column::name);
		boolean only = gone.size() == 1 && come.size() == 1;
		come.forEach((to) -> gone.forEach((from) -> column(after.name(), from, to, only)));
	}

	private void column(QualifiedName table, Column from, Column to, boolean only) {
		boolean sameType = from.type().equals(to.type());
		boolean fits = sameType || !TypeNarrowing.between(from.type(), to.type())
				|| from.type().base().equals(to.type().base());
		if (!fits || from.generated() != null || to.generated() != null) {
			return;
		}
		double names = NameSimilarity.of(from.name(), to.name());
		boolean sameDetails = from.nullable() == to.nullable()
				&& Objects.equals(from.defaultValue(), to.defaultValue());
		double score = (sameType ? SAME_TYPE : FITTING_TYPE) + names * NAME + (only ? DETAIL : 0)
				+ (sameDetails ? DETAIL : 0);
		List<String> reasons = new ArrayList<>();
		reasons.add(sameType ? "both are " + to.type() : from.type() + " fits into " + to.type());
		if (only) {
			reasons.add("no other column of the table comes or goes");
		}
		if (NameSimilarity.isSimilar(names)) {
			reasons.add("the names are similar");
		}
		this.candidates.add(new RenameCandidate(new RenameColumn(table, from.name(), to.name()), Math.min(score, 1),
				String.join(", ", reasons)));
	}

	private static <T, N> List<T> missing(List<T> from, List<T> in, Function<T, N> name) {
		Set<N> names = in.stream().map(name).collect(Collectors.toSet());
		return from.stream().filter((object) -> !names.contains(name.apply(object))).toList();
	}

}
