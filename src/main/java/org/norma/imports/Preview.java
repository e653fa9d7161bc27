package org.norma.imports;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;
import org.norma.catalogue.StagedEdition;
import org.norma.shared.Texts;

/**
 * The first rows of a file beside what they mean under a mapping.
 *
 * @param columns columns, or paths, that occur in them
 * @param rows the rows
 * @param failureKey why the file cannot be read, where it cannot
 * @param failureArguments what fills that sentence
 * @param text how the text of the file was read
 */
public record Preview(SortedSet<String> columns, List<Line> rows, @Nullable String failureKey,
		List<String> failureArguments, Text text) {

	private static final int SHOWN = 5;

	public Object[] failureFilling() {
		return this.failureArguments.toArray();
	}

	/** The first rows, in which one sees whether the file is understood. */
	public List<Line> first() {
		return this.rows.subList(0, Math.min(SHOWN, this.rows.size()));
	}

	/** The others that were read, to be unfolded. */
	public List<Line> more() {
		return this.rows.subList(first().size(), this.rows.size());
	}

	/** How many of the others have remarks. */
	public long moreWithRemarks() {
		return more().stream().filter((line) -> !line.remarks().isEmpty()).count();
	}

	/** The publishers of whose level the rows say nothing. */
	public SortedSet<String> withoutLevel() {
		return new TreeSet<>(waitingForLevel().keySet());
	}

	/** How many of the rows wait for the level of each publisher. */
	public Map<String, Long> waitingForLevel() {
		return this.rows.stream()
			.flatMap((line) -> line.remarks().stream())
			.filter((remark) -> remark.key().equals("imports.row.no-level") && !remark.arguments().get(1).isEmpty())
			.collect(Collectors.groupingBy((remark) -> remark.arguments().get(1), Collectors.counting()));
	}

	/**
	 * How the text of a file was read.
	 *
	 * @param charset character set; empty for a workbook
	 * @param headerLine line that names the columns; 0 where each row names its own
	 * @param samples the first line that is not plain ASCII, by character set
	 */
	public record Text(String charset, long headerLine, Map<String, String> samples) {

		static final Text NONE = new Text("", 0, Map.of());

		/** Where the character set cannot be found out, samples help to choose it. */
		Text orOfUnknown(String failure, Supplier<Map<String, String>> samples) {
			return failure.equals("imports.file.charset-unknown") ? new Text("", 0, samples.get()) : this;
		}

		/** Whether more than one character set makes sense, or none does. */
		public boolean isDoubtful() {
			return this.samples.size() > 1;
		}

	}

	/**
	 * One row.
	 *
	 * @param line where it stands
	 * @param cells what the file says
	 * @param understood what it means, {@code null} when it is refused
	 * @param status its status on the day of the snapshot
	 * @param remarks what is to be said about it
	 */
	public record Line(long line, Map<String, String> cells, @Nullable StagedEdition understood,
			@Nullable Status status, List<Remark> remarks) {

		public String designation() {
			return (this.understood != null) ? this.understood.data().designation().format() : "";
		}

		public Texts titles() {
			return (this.understood != null) ? this.understood.data().titles() : Texts.empty();
		}

	}

}
