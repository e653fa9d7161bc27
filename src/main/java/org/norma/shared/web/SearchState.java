package org.norma.shared.web;

/** The state of the search index of this machine, for pages that are made from it. */
public interface SearchState {

	/**
	 * Another text after every change of what a search answers; never that of another
	 * machine.
	 */
	String state();

}
