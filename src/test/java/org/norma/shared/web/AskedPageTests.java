package org.norma.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever number is asked for, a page of the list comes back. */
class AskedPageTests {

	private static final List<Integer> LINES = IntStream.range(0, 25).boxed().toList();

	private final List<Pageable> read = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "-2147483648,0", "-1,0", "0,0", "1,1", "2,2", "3,2", "107374183,2", "2147483647,2" })
	void aNumberBeyondTheListIsItsLastPage(int asked, int shown) {
		var page = AskedPage.of(asked, 10, (each) -> lines(LINES, each));
		assertThat(page.getNumber()).isEqualTo(shown);
		assertThat(page).isNotEmpty();
		assertThat(this.read).allMatch((each) -> each.getOffset() <= 1_000_000).hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void anEmptyListHasItsFirstPageAlone() {
		assertThat(AskedPage.of(50_000_000, 10, (each) -> lines(List.<Integer>of(), each)).getNumber()).isZero();
	}

	@Test
	void thePagerNamesFivePagesAtMost() {
		var links = new PageLinks();
		assertThat(links.near(new PageImpl<>(List.of(), PageRequest.of(50_000_000, 10), 25))).containsExactly(0, 1, 2);
		assertThat(links.near(new PageImpl<>(List.of(), PageRequest.of(7, 10), 1_000))).containsExactly(5, 6, 7, 8, 9);
		assertThat(links.near(Page.empty())).containsExactly(0);
	}

	private Page<Integer> lines(List<Integer> all, Pageable asked) {
		this.read.add(asked);
		var from = (int) Math.min(asked.getOffset(), all.size());
		return new PageImpl<>(all.subList(from, Math.min(from + asked.getPageSize(), all.size())), asked, all.size());
	}

}
