package org.norma.files;

import java.util.List;

/**
 * What became of many files.
 *
 * @param trial whether nothing was kept
 */
public record FileReport(boolean trial, List<FileLine> lines) {

	public FileReport {
		lines = List.copyOf(lines);
	}

	public long count(String outcome) {
		return this.lines.stream().filter((line) -> line.outcome().code().equals(outcome)).count();
	}

}
