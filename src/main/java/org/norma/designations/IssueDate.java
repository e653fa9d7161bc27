package org.norma.designations;

/**
 * When a document was issued, as far as its number tells; a month of 0 is none.
 */
public record IssueDate(int year, int month) implements Comparable<IssueDate> {

	public IssueDate {
		if (year < 1 || year > 9999 || month < 0 || month > 12) {
			throw new IllegalArgumentException("No such month: " + year + "-" + month);
		}
	}

	static IssueDate of(int year) {
		return new IssueDate(year, 0);
	}

	/** Whether a number of four digits after a dash is rather a year than a part. */
	static boolean plausible(int year) {
		return year >= 1900 && year <= 2099;
	}

	@Override
	public int compareTo(IssueDate other) {
		return (this.year != other.year) ? Integer.compare(this.year, other.year)
				: Integer.compare(this.month, other.month);
	}

	@Override
	public String toString() {
		return (this.month == 0) ? "%04d".formatted(this.year) : "%04d-%02d".formatted(this.year, this.month);
	}

}
