package org.norma.api.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.files.EditionFiles;
import org.norma.lookup.BadQuery;
import org.norma.lookup.Hit;
import org.norma.lookup.KnownChoices;
import org.norma.lookup.Lookup;
import org.norma.lookup.Names;
import org.norma.lookup.QueryReader;
import org.norma.lookup.RepealedClauses;
import org.norma.lookup.SearchQuery;
import org.norma.shared.Refusal;
import org.norma.shared.web.PublicPage;
import org.norma.shared.web.SiteAddress;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PermitAll
@RequestMapping(path = "/api/v1/standards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Standards", description = "Search, and single standards with their relations")
class StandardsApi {

	private static final int LONGEST = 300;

	private static final String LANGUAGE = "Language of titles, names and sentences: en, zh-CN or it; "
			+ "when missing, that of the header Accept-Language";

	private final Lookup lookup;

	private final Editions editions;

	private final Names names;

	private final EditionFiles files;

	private final Clauses clauses;

	private final FacetNames facetNames;

	private final KnownChoices choices;

	private final RepealedClauses repealed;

	private final SiteAddress site;

	private final Clock clock;

	StandardsApi(Lookup lookup, Editions editions, Names names, EditionFiles files, Clauses clauses,
			FacetNames facetNames, KnownChoices choices, RepealedClauses repealed, SiteAddress site, Clock clock) {
		this.choices = choices;
		this.repealed = repealed;
		this.facetNames = facetNames;
		this.site = site;
		this.lookup = lookup;
		this.editions = editions;
		this.names = names;
		this.files = files;
		this.clauses = clauses;
		this.clock = clock;
	}

	@PublicPage(kept = 65, searched = true)
	@GetMapping
	@Operation(summary = "Searches standards",
			description = "A parameter may be repeated: several values of one facet widen the result.")
	StandardsPage search(
			@Parameter(description = "Number in any spelling, or words") @RequestParam(
					required = false) @Nullable String q,
			@Parameter(description = "Code of a level; levels below count too") @RequestParam(
					required = false) @Nullable List<String> level,
			@Parameter(description = "draft, upcoming, in-force, superseded, withdrawn or unknown") @RequestParam(
					required = false) @Nullable List<String> status,
			@Parameter(description = "mandatory, voluntary, informative or by-agreement") @RequestParam(
					required = false) @Nullable List<String> binding,
			@Parameter(description = "ICS code; codes below count too") @RequestParam(
					required = false) @Nullable List<String> ics,
			@Parameter(
					description = "CCS code or letter (a classification by letter and two digits); codes below count too") @RequestParam(
							required = false) @Nullable List<String> ccs,
			@Parameter(description = "Economic sector, a letter or code; codes below count too") @RequestParam(
					required = false) @Nullable List<String> sector,
			@Parameter(description = "Code of a region") @RequestParam(required = false) @Nullable List<String> region,
			@Parameter(description = "Code or identifier of the issuing body; names.issuer says whose an identifier is",
					example = "ISO") @RequestParam(required = false) @Nullable List<String> issuer,
			@Parameter(description = "Year of publication") @RequestParam(required = false) @Nullable List<String> year,
			@Parameter(description = "Day for which the status is asked, as 2026-01-31; today when missing",
					schema = @Schema(type = "string", format = "date")) @RequestParam(
							required = false) @Nullable String asOf,
			@Parameter(description = "relevance, number or newest",
					schema = @Schema(type = "string", allowableValues = { "relevance", "number", "newest" },
							defaultValue = "relevance")) @RequestParam(required = false) @Nullable String sort,
			@Parameter(description = "First page is 1; page times size is at most 10000",
					schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "10000",
							defaultValue = "1")) @RequestParam(required = false) @Nullable String page,
			@Parameter(description = "Results a page, at most 100",
					schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100",
							defaultValue = "20")) @RequestParam(required = false) @Nullable String size,
			@Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String lang,
			HttpServletRequest request, Locale locale) {
		var query = query(request);
		var result = this.lookup.search(query);
		var facets = new TreeMap<String, Map<String, Integer>>();
		result.counts().forEach((facet, counts) -> facets.put(facet.parameter(), new TreeMap<>(counts)));
		return new StandardsPage(result.total(), query.page(), query.size(), query.asOf(), facets,
				this.facetNames.of(result.counts(), locale),
				items(result.hits(), query.asOf(), this.site.of(request), locale));
	}

	@PublicPage(kept = 65, searched = true)
	@GetMapping("/{*designation}")
	@Operation(summary = "One standard with its relations",
			description = "The number may be written in any spelling; a number or an amendment without a year gives the edition in force on the day, "
					+ "or else the newest known then. What was published later is answered as unpublished.")
	StandardDetail standard(
			@Parameter(description = "Number, URL-encoded", example = "ISO 9001:2015") @PathVariable String designation,
			@Parameter(description = "Day for which the status is asked; today when missing",
					schema = @Schema(type = "string", format = "date")) @RequestParam(
							required = false) @Nullable String asOf,
			@Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String lang,
			HttpServletRequest request, Locale locale) {
		var number = designation.substring(1).strip();
		var day = query(request).asOf();
		var edition = find(number, day).orElseThrow(() -> nothing(number, day));
		var issuer = edition.issuerId()
			.map((id) -> this.names.bodies(List.of(id.toString()), locale).get(id.toString()))
			.orElse(null);
		var around = this.editions.around(edition, day);
		var base = this.site.of(request);
		var file = edition.validity().isKnownOn(day)
				? StandardDetail.File.of(this.files.of(edition, around.related(), null), base) : null;
		return StandardDetail.of(around, LocalDate.now(this.clock), issuer, file, this.clauses.of(edition), base,
				locale);
	}

	private SearchQuery query(HttpServletRequest request) {
		var parameters = new HashMap<String, List<String>>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
		return this.choices.of(QueryReader.read(parameters, LocalDate.now(this.clock)));
	}

	private Optional<Edition> find(String number, LocalDate day) {
		if (Designation.isBlank(number) || number.length() > LONGEST) {
			throw new BadQuery("api.bad-number", LONGEST);
		}
		var parsed = Designation.parse(number);
		return this.editions.byNumber(parsed)
			.or(() -> this.editions.bySlug(number))
			.or(() -> this.lookup.byNumber(number, day).map(Hit::slug).flatMap(this.editions::bySlug))
			.or(() -> undated(number, parsed, day));
	}

	private Optional<Edition> undated(String number, Designation parsed, LocalDate day) {
		var read = Designation.guess(number).orElse(parsed);
		var meant = read.isOpaque() ? Designation.fromSlug(number) : read;
		return this.editions.leading(meant, day)
			.or(() -> series(meant).flatMap((series) -> this.lookup.newestOf(series, day))
				.map(Hit::slug)
				.flatMap(this.editions::bySlug));
	}

	private static Optional<Designation> series(Designation meant) {
		return (meant.isOpaque() || meant.isDated() || !meant.supplements().isEmpty()) ? Optional.empty()
				: Optional.of(meant);
	}

	private NoSuchStandard nothing(String number, LocalDate day) {
		var near = this.lookup.search(SearchQuery.of(number.replaceAll("\\p{Cntrl}+", " "), day).page(1, 5));
		return new NoSuchStandard(number, near.hits().stream().map(Hit::number).toList());
	}

	private List<StandardItem> items(List<Hit> hits, LocalDate day, String base, Locale locale) {
		var ids = hits.stream().map(Hit::issuer).filter(Objects::nonNull).map(Object::toString).distinct().toList();
		var issuers = this.names.bodies(ids, locale);
		var repealed = this.repealed.of(hits, day);
		return hits.stream()
			.map((hit) -> StandardItem.of(hit, repealed.getOrDefault(hit.slug(), List.of()),
					issuers.get(String.valueOf(hit.issuer())), base, locale))
			.toList();
	}

	/** A number that the catalogue does not hold, with numbers that come near. */
	static class NoSuchStandard extends Refusal {

		private final transient List<String> near;

		NoSuchStandard(String number, List<String> near) {
			super("api.not-found", number);
			this.near = near;
		}

		List<String> near() {
			return this.near;
		}

	}

}
