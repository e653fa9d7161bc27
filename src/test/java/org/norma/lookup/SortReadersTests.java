package org.norma.lookup;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SortReadersTests {

	@Test
	void theBestStandFirst() {
		assertThat(SearchQuery.Sort.values()).filteredOn(SearchQuery.Sort::best)
			.containsExactly(SearchQuery.Sort.RELEVANCE);
	}

	@Test
	void theNewestStandFirst() {
		assertThat(SearchQuery.Sort.values()).filteredOn(SearchQuery.Sort::newest)
			.containsExactly(SearchQuery.Sort.NEWEST);
	}

	@Test
	void orTheyStandByNumber() {
		assertThat(SearchQuery.Sort.values()).filteredOn(SearchQuery.Sort::byNumber)
			.containsExactly(SearchQuery.Sort.NUMBER);
	}

}
