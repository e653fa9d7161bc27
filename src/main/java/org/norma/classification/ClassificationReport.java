package org.norma.classification;

import java.util.List;

import org.norma.shared.RefusedLine;

/** What an import did: numbers of entries, and the lines that were not taken. */
public record ClassificationReport(int added, int changed, int unchanged, List<RefusedLine> refused) {
}
