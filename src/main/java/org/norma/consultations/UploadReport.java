package org.norma.consultations;

import java.util.List;

import org.norma.shared.RefusedLine;

/**
 * What came of a table of comments: all of its lines were taken, or none.
 *
 * @param codes numbers of the comments taken
 * @param repeated lines left out because the same sender said the same in this round
 * @param refused the lines that kept the table from being taken
 */
public record UploadReport(List<String> codes, List<Long> repeated, List<RefusedLine> refused) {

	public UploadReport {
		codes = List.copyOf(codes);
		repeated = List.copyOf(repeated);
		refused = List.copyOf(refused);
	}

	public int taken() {
		return this.codes.size();
	}

}
