package org.norma.lookup.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionAddresses;
import org.norma.catalogue.PartialDate;
import org.norma.lookup.Hit;
import org.norma.lookup.Lookup;
import org.norma.lookup.SearchQuery;
import org.norma.shared.export.AtomEntry;
import org.norma.shared.export.AtomFeed;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The newest results of a query as a feed: always as of today, which a feed is about. */
@Component
class ResultFeed {

	private static final int MOST = 50;

	private final Lookup lookup;

	private final EditionAddresses editions;

	private final MessageSource messages;

	private final Clock clock;

	ResultFeed(Lookup lookup, EditionAddresses editions, MessageSource messages, Clock clock) {
		this.lookup = lookup;
		this.editions = editions;
		this.messages = messages;
		this.clock = clock;
	}

	AtomFeed of(SearchQuery asked, Locale locale) {
		var today = LocalDate.now(this.clock);
		var query = new SearchQuery(asked.text(), asked.chosen(), today, SearchQuery.Sort.NEWEST, 1, MOST);
		var hits = this.lookup.search(query).hits();
		var ids = this.editions.ids(hits.stream().map(Hit::slug).toList());
		var search = new Address(query.sortedBy(SearchQuery.Sort.RELEVANCE).page(1, 20), today).search();
		return new AtomFeed("/standards.atom" + search.substring(1),
				this.messages.getMessage("lookup.feed.title", new Object[] { query.text() }, locale), search,
				hits.stream().flatMap((hit) -> entry(hit, ids, locale)).toList());
	}

	/** What the index holds and the catalogue no longer does is left out. */
	private Stream<AtomEntry> entry(Hit hit, Map<String, UUID> ids, Locale locale) {
		return Stream.ofNullable(ids.get(hit.slug()))
			.map((id) -> new AtomEntry(id, hit.number() + " " + hit.title(locale), hit.titleLanguage(locale),
					began(hit.published()), "Norma", "/standards/" + hit.slug(), summary(hit, locale), null));
	}

	private String summary(Hit hit, Locale locale) {
		var status = this.messages.getMessage("catalogue.status." + hit.status().code(), null, locale);
		var dates = Stream.of(hit.published(), hit.effective(), hit.withdrawn())
			.map((date) -> Objects.toString(date, "–"))
			.collect(Collectors.joining(" / "));
		return status + " (" + this.messages.getMessage("lookup.feed.dates", new Object[] { dates }, locale) + ")";
	}

	private Instant began(@Nullable String published) {
		return PartialDate.parse(Objects.toString(published, ""))
			.map(PartialDate::start)
			.orElse(LocalDate.EPOCH)
			.atStartOfDay(this.clock.getZone())
			.toInstant();
	}

}
