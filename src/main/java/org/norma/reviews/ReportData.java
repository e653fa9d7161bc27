package org.norma.reviews;

/** What is reported. */
public record ReportData(ReportKind kind, String words) {
}
