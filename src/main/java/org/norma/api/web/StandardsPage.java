package org.norma.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

/** A page of results. */
record StandardsPage(@Schema(description = "Number of all results") int total, int page, int size,
		@Schema(description = "Day for which the status is given") LocalDate asOf,
		@Schema(description = "Counts by facet and value; choices in a facet do not narrow its own counts") Map<String, Map<String, Integer>> facets,
		@Schema(description = "What the values of the facets are called, by facet and value, where they are codes or identifiers") Map<String, Map<String, String>> names,
		List<StandardItem> items) {
}
