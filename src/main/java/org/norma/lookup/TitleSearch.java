package org.norma.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.TitleIndex;
import org.norma.shared.Texts;

import org.springframework.stereotype.Component;

/** Finds titles that share a good part of their words with others. */
@Component
class TitleSearch implements TitleIndex {

	private static final float SHARE = 0.34f;

	private final Index index;

	TitleSearch(Index index) {
		this.index = index;
	}

	@Override
	public List<String> slugsNear(Texts titles, int most) {
		var either = new BooleanQuery.Builder();
		titles.byLanguage().forEach((language, title) -> {
			var query = near(Field.titleIn(language), title);
			if (query != null) {
				either.add(query, Occur.SHOULD);
			}
		});
		return slugs(either.build(), most);
	}

	private static @Nullable Query near(Field field, String title) {
		var analyzer = (field == Field.TITLE_ZH) ? Analyzers.CHINESE_QUERY : field.analyzer();
		return new QueryBuilder(analyzer).createMinShouldMatchQuery(field.name(), title, SHARE);
	}

	private List<String> slugs(Query query, int most) {
		return this.index.ask((searcher) -> {
			var slugs = new ArrayList<String>();
			for (var doc : searcher.search(query, most).scoreDocs) {
				var stored = searcher.storedFields().document(doc.doc, Set.of(Field.ROW.name()));
				slugs.add(Row.read(stored.get(Field.ROW.name())).slug());
			}
			return slugs;
		});
	}

}
