package org.norma.lookup.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.PartialDate;
import org.norma.lookup.Hit;
import org.norma.lookup.Lookup;
import org.norma.lookup.Names;
import org.norma.lookup.RepealedClauses;
import org.norma.lookup.SearchQuery;
import org.norma.shared.export.ExportTable;

import org.springframework.stereotype.Component;

/**
 * The lines of an export: a few hundred at a time, so that names are asked for together.
 */
@Component
class ExportRows {

	private static final int TOGETHER = 500;

	private static final List<String> COLUMNS = List.of("number", "title", "title_en", "title_zh", "title_it", "level",
			"level_name", "binding", "status", "as_of", "published", "effective", "withdrawn", "issuer", "ics",
			"region", "url", "binding_clauses", "repealed_clauses", "end_derived");

	private final Lookup lookup;

	private final Names names;

	private final RepealedClauses repealed;

	ExportRows(Lookup lookup, Names names, RepealedClauses repealed) {
		this.lookup = lookup;
		this.names = names;
		this.repealed = repealed;
	}

	void write(SearchQuery query, String base, Locale locale, ExportTable file) throws IOException {
		file.head(COLUMNS);
		var levels = this.names.levels(locale);
		var waiting = new ArrayList<Hit>(TOGETHER);
		this.lookup.each(query, (hit) -> {
			waiting.add(hit);
			if (waiting.size() == TOGETHER) {
				write(waiting, query, base, locale, levels, file);
			}
		});
		write(waiting, query, base, locale, levels, file);
	}

	private void write(List<Hit> hits, SearchQuery query, String base, Locale locale, Map<String, String> levels,
			ExportTable file) {
		var ids = hits.stream().map(Hit::issuer).filter(Objects::nonNull).map(Object::toString).distinct().toList();
		var issuers = this.names.bodies(ids, locale);
		var repealed = this.repealed.of(hits, query.asOf());
		try {
			for (var hit : hits) {
				file.line(values(hit, query, base, locale, levels, issuers, repealed));
			}
			hits.clear();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<@Nullable Object> values(Hit hit, SearchQuery query, String base, Locale locale,
			Map<String, String> levels, Map<String, String> issuers, Map<String, List<String>> repealed) {
		return Arrays.asList(hit.number(), hit.title(locale), hit.titles().get("en").orElse(""),
				hit.titles().get("zh").orElse(""), hit.titles().get("it").orElse(""), hit.level(),
				levels.getOrDefault(hit.level(), hit.level()), hit.binding().name(), hit.status().code(), query.asOf(),
				day(hit.published()), day(hit.effective()), day(hit.withdrawn()),
				issuers.get(String.valueOf(hit.issuer())), String.join(" ", hit.ics()), hit.region(),
				base + "/standards/" + hit.slug(), String.join(" ", hit.clauses()),
				String.join(" ", repealed.getOrDefault(hit.slug(), List.of())), hit.derived());
	}

	/** A day; a month or a year alone is no day, and stays as it is. */
	private static @Nullable Object day(@Nullable String date) {
		if (date == null) {
			return null;
		}
		return PartialDate.parse(date)
			.filter((known) -> known.precision() == PartialDate.Precision.D)
			.map((known) -> (Object) known.start())
			.orElse(date);
	}

}
