package org.norma.lookup.web;

import java.util.List;
import java.util.stream.Stream;

import org.norma.lookup.Facet;

/**
 * A facet beside the results.
 *
 * @param choices the choices shown at once
 * @param more those shown on demand
 */
record FacetView(Facet facet, List<Choice> choices, List<Choice> more) {

	public String parameter() {
		return this.facet.parameter();
	}

	public boolean isChosen() {
		return chosen() > 0;
	}

	public long chosen() {
		return Stream.concat(this.choices.stream(), this.more.stream()).filter(Choice::chosen).count();
	}

	/** Whether one of those shown on demand is chosen. */
	public boolean moreChosen() {
		return this.more.stream().anyMatch(Choice::chosen);
	}

	/**
	 * A value of a facet.
	 *
	 * @param count its results
	 * @param number the same, as the reader writes numbers
	 */
	record Choice(String value, String label, int count, String number, boolean chosen, int depth) {
	}

}
