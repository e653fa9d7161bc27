package org.norma.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.norma.lookup.Hit;

/** An edition in a list. */
record StandardItem(@Schema(example = "ISO 9001:2015") String designation,
		@Schema(description = "Title in the language of the request, or the nearest one") String title,
		@Schema(description = "Titles by language") Map<String, String> titles,
		@Schema(description = "Code of the level", example = "national.recommended") String level,
		@Schema(description = "How far the text as a whole binds on the day", example = "VOLUNTARY") String binding,
		@Schema(description = "Clauses that bind on the day in a text that as a whole does not") List<String> bindingClauses,
		@Schema(description = "Clauses that no longer bind on the day in a text that as a whole does") List<String> repealedClauses,
		@Schema(description = "What it is on the day asked about", example = "in-force") String status,
		@Schema(description = "Day, month or year", example = "2016-12-30") @Nullable String published,
		@Schema(description = "First day of force", example = "2017-07-01") @Nullable String effective,
		@Schema(description = "First day on which it was withdrawn or superseded") @Nullable String withdrawn,
		@Schema(description = "Whether no source gives the end, so that it follows from the edition that replaces it wholly") boolean endDerived,
		@Schema(description = "Name of who issues it") @Nullable String issuer,
		@Schema(description = "ICS codes") List<String> ics, @Schema(description = "Address of its page") String url) {

	static StandardItem of(Hit hit, List<String> repealed, @Nullable String issuer, String base, Locale locale) {
		return new StandardItem(hit.number(), hit.title(locale), hit.titles().byLanguage(), hit.level(),
				hit.binding().name(), hit.clauses(), repealed, hit.status().code(), hit.published(), hit.effective(),
				hit.withdrawn(), hit.derived(), issuer, hit.ics(), base + "/standards/" + hit.slug());
	}

}
