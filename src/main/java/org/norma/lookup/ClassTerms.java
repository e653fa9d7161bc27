package org.norma.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.norma.classification.Scheme;
import org.norma.classification.UsedClasses;

import org.springframework.stereotype.Component;

/** Classes of standards, as the index has them. */
@Component
class ClassTerms implements UsedClasses {

	private static final int MOST = 100;

	private final Index index;

	ClassTerms(Index index) {
		this.index = index;
	}

	@Override
	public List<String> path(Scheme scheme, String code) {
		var path = Facet.valueOf(scheme.name()).path(code);
		var last = path.get(path.size() - 1);
		return this.index.ask((searcher) -> isUsed(searcher, scheme, last)) ? path : List.of();
	}

	@Override
	public List<String> below(Scheme scheme, String code) {
		return codes(scheme, code, (each) -> isBelow(Facet.valueOf(scheme.name()).path(each), code));
	}

	private static boolean isBelow(List<String> path, String code) {
		return path.size() > 1 && path.get(path.size() - 2).equals(code);
	}

	@Override
	public List<String> beginning(Scheme scheme, String start) {
		return codes(scheme, start, (each) -> true);
	}

	private List<String> codes(Scheme scheme, String start, Predicate<String> wanted) {
		return this.index.ask((searcher) -> {
			var codes = new ArrayList<String>();
			var terms = MultiTerms.getTerms(searcher.getIndexReader(), scheme.name());
			if (terms == null) {
				return codes;
			}
			var each = terms.iterator();
			var found = each.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
			while (found && codes.size() < MOST) {
				var code = each.term().utf8ToString();
				if (!code.startsWith(start)) {
					break;
				}
				if (wanted.test(code) && isUsed(searcher, scheme, code)) {
					codes.add(code);
				}
				found = each.next() != null;
			}
			return codes;
		});
	}

	private static boolean isUsed(IndexSearcher searcher, Scheme scheme, String code) throws IOException {
		return searcher.count(new TermQuery(new Term(scheme.name(), code))) > 0;
	}

}
