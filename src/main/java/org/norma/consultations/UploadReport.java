package org.norma.consultations;

import java.util.List;

import org.norma.shared.RefusedLine;

/**
 * What came of a table of comments: all of its lines were taken, or none.
 *
 * @param taken comments taken
 * @param refused the lines that kept the table from being taken
 */
public record UploadReport(int taken, List<RefusedLine> refused) {

	public UploadReport {
		refused = List.copyOf(refused);
	}

}
