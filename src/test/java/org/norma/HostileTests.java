package org.norma;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.norma.accounts.AccountService;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.BallotWorld;
import org.norma.bodies.BodyAdministration;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.needs.NeedData;
import org.norma.needs.NeedService;
import org.norma.needs.Urgency;
import org.norma.projects.Person;
import org.norma.projects.World;
import org.norma.publications.PublicationTest;
import org.norma.publications.Road;
import org.norma.reviews.DecisionService;
import org.norma.reviews.Outcome;
import org.norma.reviews.ReviewService;
import org.norma.reviews.Reviewing;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Somebody with every right sends nonsense to every handler: each field in turn missing,
 * empty, huge, with characters that no text has, of another kind, far out of range. Norma
 * may refuse, it may not break.
 */
@PublicationTest
@EnabledIfSystemProperty(named = "norma.test.hostile", matches = ".+")
class HostileTests {

	private static final List<String> NONSENSE = List.of("", "a\u0000b", "\uD800", "x".repeat(300_000),
			"+999999999-12-31", "99999999999999999999", "-2147483648");

	/** The modules whose handlers are attacked. */
	private static final String MODULES = System.getProperty("norma.test.hostile",
			"projects|needs|consultations|ballots|publications|reviews");

	@Autowired
	private MockMvcTester web;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private AccountService accounts;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private BallotOpening opening;

	@Autowired
	private BallotVoting voting;

	@Autowired
	private BallotClosing closing;

	@Autowired
	private RoundService rounds;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private NeedService needs;

	@Autowired
	private JdbcClient jdbc;

	private int standards;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	@Test
	void nonsenseIsRefusedAndBreaksNothing() {
		var person = somebodyWithEveryRight();
		var broken = new ArrayList<String>();
		this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().matches("org\\.norma\\.(" + MODULES + ")\\..*"))
			.sorted(java.util.Comparator.comparing((entry) -> entry.getKey().toString()))
			.forEach((entry) -> attack(entry.getKey(), entry.getValue(), person, broken));
		assertThat(broken).isEmpty();
	}

	private Person somebodyWithEveryRight() {
		var id = this.accounts.create("all-" + UUID.randomUUID() + "@example.org", "Zhao Qian", Locale.ENGLISH).id();
		var grants = new ArrayList<>(this.acting.official().grants());
		grants.add(new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
		grants.add(new Actor.Grant(Role.EXPERT, this.acting.committee(), null));
		grants.add(new Actor.Grant(Role.ADMINISTRATOR, null, null));
		grants.add(new Actor.Grant(Role.AUDITOR, null, null));
		grants.add(new Actor.Grant(Role.ENTERPRISE, this.acting.enterprise(), null));
		return new Person(id.value(), "Zhao Qian", List.copyOf(grants), Locale.ENGLISH);
	}

	private void attack(RequestMappingInfo mapping, HandlerMethod handler, Person person, List<String> broken) {
		var methods = mapping.getMethodsCondition().getMethods();
		var post = methods.contains(RequestMethod.POST);
		for (var pattern : mapping.getPatternValues()) {
			var fields = fields(handler.getMethod());
			var path = path(pattern);
			send(post, path, Map.of(), person, broken);
			for (var field : fields.keySet()) {
				for (var nonsense : NONSENSE) {
					var form = new LinkedHashMap<>(fields);
					form.put(field, nonsense);
					send(post, path, form, person, broken);
				}
			}
			if (pattern.contains("{")) {
				Stream.of(UUID.randomUUID().toString(), "nonsense", "a\u0000b", "%00", "9".repeat(40))
					.forEach((id) -> send(post, pattern.replaceAll("\\{[^/]+}", id), fields, person, broken));
			}
		}
	}

	private void send(boolean post, String path, Map<String, String> form, Person person, List<String> broken) {
		try {
			var request = (post ? this.web.post() : this.web.get()).uri(java.net.URI.create(path))
				.with(csrf())
				.with(authentication(person.token()));
			form.forEach(request::param);
			var answer = request.exchange();
			var fault = answer.getUnresolvedException();
			var status = (fault != null) ? 500 : answer.getResponse().getStatus();
			if (status >= 500) {
				broken.add((post ? "POST " : "GET ") + path + " " + shown(form) + ": " + status + " " + root(fault));
			}
		}
		catch (IllegalArgumentException ex) {
			// no address
		}
	}

	private static String root(Throwable thrown) {
		var cause = thrown;
		while (cause != null && cause.getCause() != null) {
			cause = cause.getCause();
		}
		var text = String.valueOf(cause);
		return text.substring(0, Math.min(text.length(), 300));
	}

	private static Map<String, String> shown(Map<String, String> form) {
		var shown = new LinkedHashMap<String, String>();
		form.forEach((name, value) -> shown.put(name, (value.length() > 40) ? value.length() + " characters"
				: value.replace("\u0000", "<NUL>").replace("\uD800", "<half>")));
		return shown;
	}

	/** The fields of a form with something plausible in each. */
	private static Map<String, String> fields(Method handler) {
		var fields = new LinkedHashMap<String, String>();
		for (var parameter : handler.getParameters()) {
			if (parameter.isAnnotationPresent(RequestParam.class) && !Map.class.isAssignableFrom(parameter.getType())) {
				fields.put(name(parameter), plausible(parameter.getType()));
			}
			if (parameter.isAnnotationPresent(ModelAttribute.class) && parameter.getType().isRecord()) {
				Arrays.stream(parameter.getType().getRecordComponents())
					.forEach((field) -> fields.put(field.getName(), plausible(field.getType())));
			}
		}
		return fields;
	}

	private static String name(Parameter parameter) {
		var given = parameter.getAnnotation(RequestParam.class);
		return !given.value().isEmpty() ? given.value() : !given.name().isEmpty() ? given.name() : parameter.getName();
	}

	private static String plausible(Class<?> type) {
		if (type.isEnum()) {
			return String.valueOf(type.getEnumConstants()[0]);
		}
		return switch (type.getSimpleName()) {
			case "LocalDate" -> "2026-05-02";
			case "UUID" -> UUID.randomUUID().toString();
			case "boolean", "Boolean" -> "true";
			case "int", "Integer", "long", "Long" -> "1";
			default -> "text";
		};
	}

	/** The address with something that is there. */
	private String path(String pattern) {
		var thing = things().entrySet()
			.stream()
			.filter((each) -> pattern.startsWith(each.getKey() + "/{") || pattern.contains(each.getKey() + "/{"))
			.map((each) -> each.getValue().get())
			.findFirst()
			.orElseGet(UUID::randomUUID)
			.toString();
		return pattern.replaceFirst("\\{act[^}]*}", "decide")
			.replaceFirst("\\{[^/]+}", thing)
			.replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
	}

	private Map<String, Supplier<UUID>> things() {
		var things = new LinkedHashMap<String, Supplier<UUID>>();
		things.put("/reviews/cases", this::review);
		things.put("/consultations", this::round);
		things.put("/ballots", this::ballot);
		things.put("/needs", this::need);
		things.put("/projects", () -> this.road.toApproval("industry.SB").value());
		return things;
	}

	private UUID review() {
		var reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
		var number = "GB/T " + (96000 + this.standards++) + "-2018";
		var standard = reviewing.standard(number, "national.recommended", "2018-05-01");
		return reviewing.judged(standard, Outcome.CONFIRM).value();
	}

	private UUID round() {
		var id = this.acting.drafting((proposal) -> proposal);
		this.acting.write(id);
		this.acting.advance(id);
		return this.acting.official()
			.get(() -> this.rounds.open(new NewRound(id, RoundKind.PUBLIC, this.acting.today().plusDays(60), Set.of())))
			.value();
	}

	private UUID ballot() {
		var world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		var committee = world.newCommittee();
		world.experts(3, committee);
		return world.open(world.inReview("industry.JR", committee)).value();
	}

	private UUID need() {
		return Person.with("Zhang Min", Role.ENTERPRISE, UUID.randomUUID())
			.get(() -> this.needs.state(new NeedData("Plugs", "C", null, "They burn.", null, Urgency.HIGH, null)))
			.value();
	}

}
