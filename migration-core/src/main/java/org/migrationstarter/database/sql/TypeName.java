package org.migrationstarter.database.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A type as it is spelled, taken apart: {@code CHARACTER VARYING(20) ARRAY[5]} is
 * {@code character varying} with the argument {@code 20} and one dimension of length
 * {@code 5}.
 *
 * @param words the words outside of all brackets, in lower case, with single spaces
 * @param arguments what stands in the round brackets, as it is written
 * @param dimensions the lengths of the array's dimensions, each empty where it is not
 * given; no element for a plain type
 */
public record TypeName(String words, List<Token> arguments, List<String> dimensions) {

	public TypeName {
		arguments = List.copyOf(arguments);
		dimensions = List.copyOf(dimensions);
	}

	/**
	 * Take a type apart.
	 * @param tokens the tokens of the type
	 * @return its parts
	 */
	public static TypeName of(List<Token> tokens) {
		List<String> words = new ArrayList<>();
		List<Token> arguments = new ArrayList<>();
		List<String> dimensions = new ArrayList<>();
		int depth = 0;
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (token.isSymbol("(")) {
				depth++;
			}
			else if (token.isSymbol(")")) {
				depth--;
			}
			else if (depth > 0) {
				if (!token.isSymbol(",")) {
					arguments.add(token);
				}
			}
			else if (token.isKeyword("array")) {
				boolean bounded = i + 2 < tokens.size() && tokens.get(i + 1).isSymbol("[");
				dimensions.add(bounded ? tokens.get(i + 2).text() : "");
				i += bounded ? 3 : 0;
			}
			else {
				words.add(token.lowerCase());
			}
		}
		return new TypeName(String.join(" ", words), arguments, dimensions);
	}

	/**
	 * Return a numeric argument.
	 * @param index which argument, from 0
	 * @param defaultValue what it is where it is not given or no number
	 * @return the number, or the default
	 */
	public @Nullable Integer argument(int index, @Nullable Integer defaultValue) {
		if (index >= this.arguments.size() || !this.arguments.get(index).text().matches("\\d{1,9}")) {
			return defaultValue;
		}
		return Integer.valueOf(this.arguments.get(index).text());
	}

	/**
	 * Spell the dimensions.
	 * @return what stands behind the type of an element, for example {@code  array[5]}
	 */
	public String arraySuffix() {
		return this.dimensions.stream()
			.map((length) -> length.isEmpty() ? " array" : " array[" + length + "]")
			.collect(Collectors.joining());
	}

	/**
	 * Spell the dimensions if one of them is bounded.
	 * @return the same as {@link #arraySuffix()}, or empty if there is no bound
	 */
	public String arrayBounds() {
		return this.dimensions.stream().allMatch(String::isEmpty) ? "" : arraySuffix();
	}

}
