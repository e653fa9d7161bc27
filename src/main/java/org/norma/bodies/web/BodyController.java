package org.norma.bodies.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.bodies.BodyDirectory;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyQuery;
import org.norma.bodies.BodyRow;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodyStatus;
import org.norma.bodies.CommitteeRules;
import org.norma.bodies.Departures;
import org.norma.bodies.InterestCategory;
import org.norma.bodies.InterestShare;
import org.norma.bodies.MembershipKind;
import org.norma.classification.Classification;
import org.norma.classification.Entry;
import org.norma.classification.Scheme;
import org.norma.shared.UnknownChoice;
import org.norma.shared.export.TableKind;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.PublicPage;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@PermitAll
class BodyController {

	private static final int SEATS_SHOWN = 50;

	private static final int OPTIONS = 20;

	private static final int PAGE_SIZE = 25;

	private final BodyDirectory directory;

	private final BodyService bodies;

	private final Classification classification;

	private final MessageSource messages;

	private final Departures departures;

	private final CommitteeRules committeeRules;

	private final Clock clock;

	BodyController(BodyDirectory directory, BodyService bodies, Classification classification, MessageSource messages,
			Departures departures, CommitteeRules committeeRules, Clock clock) {
		this.directory = directory;
		this.bodies = bodies;
		this.classification = classification;
		this.messages = messages;
		this.departures = departures;
		this.committeeRules = committeeRules;
		this.clock = clock;
	}

	@PublicPage
	@GetMapping("/bodies")
	String list(@ModelAttribute("query") BodyQuery query, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "") String sort, Model model, Locale locale) {
		refuseUnknown(query, locale);
		var found = AskedPage.of(page, PAGE_SIZE, order(sort), (asked) -> this.directory.list(query, asked, locale));
		var regions = found.stream().map((row) -> row.region()).filter(Objects::nonNull).toList();
		model.addAttribute("page", found);
		model.addAttribute("regionNames", this.classification.names(Scheme.REGION, regions, locale));
		model.addAttribute("regions", regions());
		model.addAttribute("kinds", BodyKind.values());
		model.addAttribute("statuses", BodyStatus.values());
		return "bodies/list";
	}

	@PublicPage
	@GetMapping("/bodies.csv")
	void csv(@ModelAttribute("query") BodyQuery query, @RequestParam(defaultValue = "") String sort,
			HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		refuseUnknown(query, locale);
		try (var table = TableKind.CSV.answer(request, response, "bodies")) {
			new BodyCsv(table, this.messages, locale)
				.writeAll((number) -> this.directory.list(query, PageRequest.of(number, 1000, order(sort)), locale));
		}
	}

	/** A region is known where it has a name, or where a body is confined to it. */
	private void refuseUnknown(BodyQuery query, Locale locale) {
		this.bodies.chosen(query.member());
		UnknownChoice.orRefuse(query.region(), (code) -> this.classification.find(Scheme.REGION, code)
			.map(Entry::code)
			.or(() -> this.directory.list(new BodyQuery(null, null, code, null, null), PageRequest.of(0, 1), locale)
				.stream()
				.map(BodyRow::code)
				.findFirst()));
	}

	/** A column, with {@code ,desc} behind it for downwards. */
	private static Sort order(String asked) {
		var column = asked.split(",", 2)[0].strip();
		var direction = asked.toLowerCase(Locale.ROOT).endsWith(",desc") ? Sort.Direction.DESC : Sort.Direction.ASC;
		return column.isEmpty() ? Sort.unsorted() : Sort.by(direction, column);
	}

	@GetMapping("/bodies/options")
	String options(@RequestParam Map<String, String> typed, Model model) {
		var words = typed.values().stream().findFirst().orElse("");
		model.addAttribute("options", this.bodies.search(words, null, PageRequest.of(0, OPTIONS)));
		return "bodies/options";
	}

	@GetMapping("/bodies/{slug}")
	@PublicPage
	String show(@PathVariable String slug, Model model, Locale locale) {
		var body = this.directory.details(slug);
		var members = this.directory.members(body.id());
		model.addAttribute("body", body);
		model.addAttribute("endsLater", body.endsAfter(LocalDate.now(this.clock)));
		model.addAttribute("region",
				(body.region() != null) ? this.classification.find(Scheme.REGION, body.region()).orElse(null) : null);
		model.addAttribute("children", this.directory.children(body.id()));
		model.addAttribute("predecessors", this.directory.predecessors(body.id()));
		model.addAttribute("members", members);
		model.addAttribute("shares", InterestShare.among(members));
		model.addAttribute("unmet", body.disbanded() ? List.of() : this.committeeRules.unmet(new BodyId(body.id())));
		model.addAttribute("seats", this.directory.seats(body.id(), SEATS_SHOWN));
		model.addAttribute("seatCount", this.directory.seatCount(body.id()));
		model.addAttribute("liaisons", this.directory.liaisons(body.id()));
		model.addAttribute("seatsOfBody", this.departures.seats(new BodyId(body.id())).orElse(null));
		model.addAttribute("vacancies", this.departures.vacancies(new BodyId(body.id())));
		model.addAttribute("membershipKinds", MembershipKind.values());
		model.addAttribute("interests", InterestCategory.values());
		return "bodies/show";
	}

	private List<Entry> regions() {
		return this.classification.children(Scheme.REGION, null);
	}

}
