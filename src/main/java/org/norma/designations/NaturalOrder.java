package org.norma.designations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Order of numbers that carry letters: runs of digits by value, all else letter by
 * letter, so that 9 &lt; 10 &lt; 10A.
 */
final class NaturalOrder {

	private NaturalOrder() {
	}

	static int compare(String left, String right) {
		int i = 0;
		int j = 0;
		while (i < left.length() && j < right.length()) {
			int order = 0;
			if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
				int leftEnd = endOfDigits(left, i);
				int rightEnd = endOfDigits(right, j);
				order = compareDigits(left.substring(i, leftEnd), right.substring(j, rightEnd));
				i = leftEnd;
				j = rightEnd;
			}
			else {
				order = Character.compare(Character.toUpperCase(left.charAt(i++)),
						Character.toUpperCase(right.charAt(j++)));
			}
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(left.length() - i, right.length() - j);
	}

	static int compare(List<String> left, List<String> right) {
		for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
			int order = compare(left.get(i), right.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(left.size(), right.size());
	}

	static <T extends Comparable<T>> int compareAll(List<T> left, List<T> right) {
		for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
			int order = left.get(i).compareTo(right.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(left.size(), right.size());
	}

	static <T extends Comparable<T>> int nullsFirst(@Nullable T left, @Nullable T right) {
		if (left == null || right == null) {
			return Boolean.compare(left != null, right != null);
		}
		return left.compareTo(right);
	}

	private static int compareDigits(String left, String right) {
		String shortLeft = withoutLeadingZeros(left);
		String shortRight = withoutLeadingZeros(right);
		return (shortLeft.length() != shortRight.length()) ? Integer.compare(shortLeft.length(), shortRight.length())
				: shortLeft.compareTo(shortRight);
	}

	private static String withoutLeadingZeros(String digits) {
		int start = 0;
		while (start < digits.length() && digits.charAt(start) == '0') {
			start++;
		}
		return digits.substring(start);
	}

	private static int endOfDigits(String text, int start) {
		int end = start;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
