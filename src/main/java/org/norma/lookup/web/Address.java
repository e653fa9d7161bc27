package org.norma.lookup.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.lookup.Facet;
import org.norma.lookup.SearchQuery;

import org.springframework.web.util.UriUtils;

/** Addresses of queries: whatever is asked stands in the address. */
record Address(SearchQuery query, LocalDate today) {

	/** The query as the part of an address after the question mark. */
	String parameters() {
		return parameters(this.query.page(), null, "");
	}

	/** The search page of this query. */
	public String search() {
		return "/?" + parameters();
	}

	public String page(int number) {
		return "/?" + parameters(number, null, "");
	}

	/** The same query without one choice. */
	public String without(Facet facet, String value) {
		return "/?" + parameters(1, facet, value);
	}

	/** The same query without any choice. */
	public String withoutChoices() {
		return "/?" + new Address(new SearchQuery(this.query.text(), Map.of(), this.query.asOf(), this.query.sort(), 1,
				this.query.size()), this.today)
			.parameters();
	}

	/** All editions on the day. */
	public String all() {
		return "/?" + new Address(SearchQuery.of("", this.query.asOf()), this.today).parameters();
	}

	/** All editions on the day with one choice, as it stands in addresses. */
	public String of(String facet, Object value) {
		return all() + "&" + facet + "=" + encode(value.toString());
	}

	/** Other words with the same choices. */
	public String words(String words) {
		return "/?" + new Address(
				new SearchQuery(words, this.query.chosen(), this.query.asOf(), this.query.sort(), 1, this.query.size()),
				this.today)
			.parameters();
	}

	/**
	 * A list of the results as a file: {@code csv}, {@code xlsx}, {@code jsonl}.
	 */
	public String file(String format) {
		return "/standards." + format + "?" + parameters(1, null, "");
	}

	/** What follows the results from today on, whatever day is looked at. */
	public String feed() {
		return new Address(new SearchQuery(this.query.text(), this.query.chosen(), this.today, this.query.sort(), 1,
				this.query.size()), this.today)
			.file("atom");
	}

	/** The page of an edition, as of the day of the query. */
	public String standard(String slug) {
		return "/standards/" + slug + (isCurrent() ? "" : "?asOf=" + this.query.asOf());
	}

	public boolean isCurrent() {
		return this.query.asOf().equals(this.today);
	}

	private String parameters(int page, @Nullable Facet except, String value) {
		var parts = new ArrayList<String>();
		parts.add("q=" + encode(this.query.text()));
		this.query.chosen()
			.forEach((facet, values) -> values.stream()
				.filter((each) -> facet != except || !each.equals(value))
				.forEach((each) -> parts.add(facet.parameter() + "=" + encode(shown(facet, each)))));
		if (!isCurrent()) {
			parts.add("asOf=" + this.query.asOf());
		}
		if (this.query.sort() != SearchQuery.Sort.RELEVANCE) {
			parts.add("sort=" + this.query.sort().name().toLowerCase(Locale.ROOT));
		}
		if (this.query.size() != 20) {
			parts.add("size=" + this.query.size());
		}
		if (page != 1) {
			parts.add("page=" + page);
		}
		return String.join("&", parts);
	}

	/** in-force stands in addresses, IN_FORCE in the code. */
	static String shown(Facet facet, String value) {
		return switch (facet) {
			case STATUS, BINDING -> value.toLowerCase(Locale.ROOT).replace('_', '-');
			default -> value;
		};
	}

	private static String encode(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
