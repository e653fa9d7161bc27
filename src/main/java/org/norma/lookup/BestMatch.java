package org.norma.lookup;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.norma.designations.Designation;
import org.norma.lookup.SearchResult.Match;

/** How near the best result is to the number that was typed. */
final class BestMatch {

	private BestMatch() {
	}

	static Match of(IndexSearcher searcher, Understood text, Reading reading, Row best) throws IOException {
		var typed = text.number().orElse(null);
		if (reading.match() != Match.EXACT || typed == null) {
			return reading.match();
		}
		var names = names(best);
		if (text.isNumber() && isOtherPrefix(searcher, typed, names)) {
			return Match.OTHER_PREFIX;
		}
		return (typed.isDated() && isOtherEdition(typed, names.get(0))) ? Match.OTHER_EDITIONS : Match.EXACT;
	}

	/** It has the figures behind another prefix, and nothing has the number itself. */
	private static boolean isOtherPrefix(IndexSearcher searcher, Designation typed, List<Designation> names)
			throws IOException {
		var asked = typed.series();
		var found = names.stream().map((name) -> name.series().key()).toList();
		return !found.contains(asked.key()) && asked.matchKeys().stream().anyMatch(found::contains)
				&& searcher.getIndexReader().docFreq(new Term(Field.SERIES_KEY.name(), asked.key())) == 0;
	}

	/** It is another edition of the number than the one typed. */
	private static boolean isOtherEdition(Designation typed, Designation best) {
		return !typed.matchKeys().contains(best.key()) && typed.series().matchKeys().contains(best.series().key())
				&& !best.year().equals(typed.year());
	}

	/** All numbers by which it is found, its own first. */
	private static List<Designation> names(Row row) {
		var former = Stream.ofNullable(row.former()).flatMap(List::stream).map(Row.Name::number);
		return Stream.concat(Stream.of(row.number()), former)
			.map(Designation::parse)
			.flatMap((number) -> Stream.concat(Stream.concat(Stream.of(number), number.adopted().stream()),
					number.jointNames().stream()))
			.toList();
	}

}
