package org.norma.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.persistence.EntityManagerFactory;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.norma.catalogue.Edition;

import org.springframework.stereotype.Component;

/**
 * Opens the index for one question at a time. Questions go to Lucene itself, because
 * counting several facets of many hits in one pass costs several times as much through
 * the aggregations of Hibernate Search, which keeps the index.
 */
@Component
class Index {

	private final EntityManagerFactory entities;

	Index(EntityManagerFactory entities) {
		this.entities = entities;
	}

	/** Answers from the index as the last finished transaction left it. */
	<T> T ask(Question<T> question) {
		try (var reader = open()) {
			return question.answer(new IndexSearcher(reader));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private IndexReader open() {
		return Search.mapping(this.entities).scope(Edition.class).extension(LuceneExtension.get()).openIndexReader();
	}

	@FunctionalInterface
	interface Question<T> {

		T answer(IndexSearcher searcher) throws IOException;

	}

}
