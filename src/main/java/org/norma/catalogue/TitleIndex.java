package org.norma.catalogue;

import java.util.List;

import org.norma.shared.Texts;

/**
 * Finds editions by the words of titles faster than the tables can; a bean of the module
 * that keeps the search index.
 */
public interface TitleIndex {

	/** Slugs of editions that share words with the titles, the nearest first. */
	List<String> slugsNear(Texts titles, int most);

}
