package org.norma;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;

import org.norma.accounts.AccountService;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.BallotWorld;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.BodyKind;
import org.norma.consultations.CommentData;
import org.norma.consultations.CommentService;
import org.norma.consultations.CommentType;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.LevelService;
import org.norma.hierarchy.NewLevel;
import org.norma.hierarchy.Rule;
import org.norma.imports.ImportService;
import org.norma.needs.NeedData;
import org.norma.needs.NeedService;
import org.norma.needs.Urgency;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.World;
import org.norma.publications.Road;
import org.norma.reviews.DecisionService;
import org.norma.reviews.Outcome;
import org.norma.reviews.ReviewService;
import org.norma.reviews.Reviewing;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses with something that is there: each time another, fresh one. */
@TestComponent
record HostileTargets(World.Acting acting, Road.Travel road, AccountService accounts, BodyAdministration administration,
		BallotOpening opening, BallotVoting voting, BallotClosing closing, RoundService rounds, CommentService comments,
		ReviewService reviews, DecisionService decisions, NeedService needs, DocumentService documents,
		LevelService levels, ImportService imports, JdbcClient jdbc) {

	/** The address, its variables filled in. */
	String path(String pattern) {
		return path(pattern, new LinkedHashMap<>());
	}

	/**
	 * The address, its variables filled in.
	 * @param made what was made before, by the beginning of its addresses
	 */
	String path(String pattern, Map<String, List<?>> made) {
		if (!pattern.contains("{")) {
			return pattern;
		}
		List<?> values = things().entrySet()
			.stream()
			.filter((each) -> pattern.startsWith(each.getKey()))
			.findFirst()
			.<List<?>>map((each) -> made.computeIfAbsent(each.getKey(), (any) -> each.getValue().get()))
			.orElseGet(List::of);
		var path = pattern.replaceFirst("\\{act[^}]*}(?=$)", "decide");
		for (var value : values) {
			path = path.replaceFirst("\\{[^/]+}", Matcher.quoteReplacement(value.toString()));
		}
		return path.replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
	}

	/** By the beginning of their addresses, the longer first. */
	private Map<String, Supplier<List<?>>> things() {
		var things = new LinkedHashMap<String, Supplier<List<?>>>();
		things.put("/reviews/cases/{", () -> List.of(review()));
		things.put("/consultations/new/{", () -> List.of(drafted()));
		things.put("/consultations/comments/{", () -> List.of(comment()));
		things.put("/consultations/{", () -> List.of(round().value()));
		things.put("/ballots/{", this::ballot);
		things.put("/needs/{", () -> List.of(need()));
		things.put("/projects/programme/{", () -> List.of(2026));
		things.put("/projects/{", () -> List.of(this.road.toApproval("industry.SB").value()));
		things.put("/documents/{", this::section);
		things.put("/levels/{", () -> List.of(level(), Rule.values()[0]));
		things.put("/bodies/{", () -> List.of(body()));
		things.put("/accounts/{", () -> List.of(account()));
		things.put("/imports/{", () -> List.of(file()));
		things.put("/classification/{", () -> List.of("ics", "01"));
		things.put("/api/v1/standards/{", () -> List.of("GB-T-1"));
		return things;
	}

	UUID drafted() {
		var id = this.acting.drafting((proposal) -> proposal);
		this.acting.write(id);
		this.acting.advance(id);
		return id.value();
	}

	private RoundId round() {
		var id = drafted();
		return this.acting.official()
			.get(() -> this.rounds
				.open(new NewRound(new ProjectId(id), RoundKind.PUBLIC, this.acting.today().plusDays(60), Set.of())));
	}

	private String comment() {
		var round = round();
		return Person.with("Chen Jie", Role.EXPERT, this.acting.committee())
			.get(() -> this.comments.comment(round,
					new CommentData(null, null, CommentType.GENERAL, "Too short.", null, null), null, false));
	}

	private UUID review() {
		var reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
		var number = "GB/T " + (100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 800_000)) + "-2018";
		var standard = reviewing.standard(number, "national.recommended", "2018-05-01");
		return reviewing.judged(standard, Outcome.CONFIRM).value();
	}

	private List<UUID> ballot() {
		var world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		var committee = world.newCommittee();
		world.experts(3, committee);
		var id = world.open(world.inReview("industry.JR", committee)).value();
		return List.of(id,
				this.jdbc.sql("select id from ballot_voter where ballot_id = ? limit 1")
					.param(id)
					.query(UUID.class)
					.single());
	}

	private UUID need() {
		return Person.with("Zhang Min", Role.ENTERPRISE, UUID.randomUUID())
			.get(() -> this.needs.state(new NeedData("Plugs", "C", null, "They burn.", null, Urgency.HIGH, null)))
			.value();
	}

	private List<UUID> section() {
		var project = this.acting.drafting((proposal) -> proposal);
		var document = new DocumentId(this.acting.view(project).documentId());
		return List.of(document.value(), this.documents.outline(document).entries().get(0).id().value());
	}

	private String level() {
		var part = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);
		return Person.with("Sun Li", Role.ADMINISTRATOR, null)
			.get(() -> this.levels.add(new NewLevel(new LevelCode("industry"), part, LevelKind.INDUSTRY,
					Texts.of("en", part), null, LocalDate.of(2020, 1, 1))))
			.value();
	}

	private UUID body() {
		return this.acting.body("B-" + UUID.randomUUID(), BodyKind.COMMITTEE);
	}

	private UUID account() {
		return this.accounts.create("one-" + UUID.randomUUID() + "@example.org", "Wu Min", Locale.ENGLISH).id().value();
	}

	private UUID file() {
		var rows = "number;title\nGB/T 1-2020;Rules\n".getBytes(StandardCharsets.UTF_8);
		return Person.with("Sun Li", Role.ADMINISTRATOR, null)
			.get(() -> this.imports.take("rows.csv", new ByteArrayInputStream(rows), null));
	}

}
