package org.norma.lookup;

import java.util.List;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One way to read what was typed.
 *
 * @param query what is asked
 * @param match how near it is to what was typed
 * @param meant what was perhaps meant
 * @param words the words to mark in titles
 */
record Reading(Query query, SearchResult.Match match, @Nullable String meant, List<String> words) {
}
