package org.norma.demonstration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.demonstration.Story.Until;
import org.norma.designations.Designation;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionService;
import org.norma.documents.SectionText;
import org.norma.documents.StructureService;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.CoordinationPosition;
import org.norma.projects.CoordinationService;
import org.norma.projects.CourseService;
import org.norma.projects.LateProjects;
import org.norma.projects.PlanService;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectReader;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.ProposalData;
import org.norma.projects.ProposalService;
import org.norma.projects.SimilarAnswer;
import org.norma.shared.Texts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes a project from its proposal to the end of its drafting. */
@Component
@ConditionalOnProperty("norma.demo")
class Walk {

	private static final String PLAN_DEPARTMENT = "469";

	private final DemoPeople people;

	private final DemoClock clock;

	private final BodyService bodies;

	private final Editions editions;

	private final LevelDirectory levels;

	private final Projects projects;

	private final ProjectReader reader;

	private final ProposalService proposals;

	private final PlanService plan;

	private final CourseService course;

	private final CoordinationService coordination;

	private final LateProjects late;

	private final DocumentService documents;

	private final SectionService sections;

	private final StructureService structure;

	Walk(DemoPeople people, DemoClock clock, BodyService bodies, Editions editions, LevelDirectory levels,
			Projects projects, ProjectReader reader, ProposalService proposals, PlanService plan, CourseService course,
			CoordinationService coordination, LateProjects late, DocumentService documents, SectionService sections,
			StructureService structure) {
		this.people = people;
		this.clock = clock;
		this.bodies = bodies;
		this.editions = editions;
		this.levels = levels;
		this.projects = projects;
		this.reader = reader;
		this.proposals = proposals;
		this.plan = plan;
		this.course = course;
		this.coordination = coordination;
		this.late = late;
		this.documents = documents;
		this.sections = sections;
		this.structure = structure;
	}

	/** Proposes it on the day the story begins. */
	ProjectId propose(Story story) {
		return this.people.ask(story.official(), () -> this.proposals.propose(proposal(story)));
	}

	private ProposalData proposal(Story story) {
		var procedure = (story.procedure() != null) ? story.procedure() : Procedure.NORMAL;
		return new ProposalData(new Texts(story.title()), new LevelCode(story.level()), story.kind(), procedure,
				story.until() == Until.PRELIMINARY, story.ground(), body(story.authority()),
				(story.committee() != null) ? body(story.committee()) : null, body(story.lead()), Set.of(),
				bodies(story.cooperating()), story.why(), edition(story.target()), story.adopts(), story.degree(),
				story.urgent(), null);
	}

	Set<UUID> bodies(Set<String> codes) {
		return codes.stream().map(this::body).collect(Collectors.toSet());
	}

	private UUID body(String code) {
		return this.bodies.byCode(code)
			.map(BodySummary::id)
			.orElseThrow(() -> new IllegalArgumentException("no body " + code));
	}

	private @Nullable UUID edition(@Nullable String number) {
		return (number != null) ? this.editions.byNumber(Designation.parse(number))
			.map(Edition::id)
			.map((id) -> id.value())
			.orElseThrow(() -> new IllegalArgumentException("no edition " + number)) : null;
	}

	/** Answers what stands near to it. */
	void answerSimilar(ProjectId id, Story story) {
		this.people.let(story.official(),
				() -> this.reader.details(id)
					.similar()
					.forEach((line) -> this.proposals.answer(id, line.id(),
							(story.similar() != null) ? story.similar() : SimilarAnswer.DIFFERENT,
							"It treats another subject: " + line.designation())));
	}

	/**
	 * Makes it public for as long as the rules ask; the last day, {@code null} for none.
	 */
	@Nullable LocalDate publicise(ProjectId id, Story story) {
		var rules = this.levels.rulesOf(view(id).level(), today());
		var days = rules.days(Rule.PUBLICITY_DAYS);
		if (days.isEmpty()) {
			return null;
		}
		var until = today().plusDays(days.getAsInt());
		this.people.let(story.official(), () -> this.plan.publicise(id, version(id), until));
		return until;
	}

	void accept(ProjectId id, Story story) {
		this.people.let(story.decider(), () -> this.plan.accept(id, version(id), PLAN_DEPARTMENT, null));
	}

	/** Writes the clauses of the story, the first into the clause that stands already. */
	void write(ProjectId id, Story story) {
		var text = view(id).documentId();
		if (text == null || story.text().isEmpty()) {
			return;
		}
		var document = new DocumentId(text);
		this.people.let(story.drafter(), () -> {
			for (int at = 1; at < story.text().size(); at++) {
				this.structure.add(document, SectionKind.CLAUSE, null);
			}
			writeScope(document, story);
			var clauses = entries(document, SectionKind.CLAUSE);
			for (int at = 0; at < story.text().size(); at++) {
				var clause = story.text().get(at);
				this.sections.save(document, clauses.get(at).id(), clauses.get(at).version(),
						new SectionText(clause.heading(), clause.body(), true));
			}
		});
	}

	/** Writes into the clauses what was accepted in the comments of the story. */
	void amend(ProjectId id, Story story) {
		var text = view(id).documentId();
		if (text == null) {
			return;
		}
		var document = new DocumentId(text);
		this.people.let(story.drafter(), () -> {
			var clauses = entries(document, SectionKind.CLAUSE);
			for (var remark : story.comments()) {
				var written = remark.written();
				if (written != null) {
					var clause = clauses.get(remark.clause() - 1);
					this.sections.save(document, clause.id(), clause.version(),
							new SectionText(clause.heading(), written, true));
				}
			}
		});
	}

	private void writeScope(DocumentId document, Story story) {
		var title = new Texts(story.title()).in(Locale.SIMPLIFIED_CHINESE);
		entries(document, SectionKind.SCOPE).forEach((scope) -> this.sections.save(document, scope.id(),
				scope.version(), new SectionText(scope.heading(), "本文件规定了" + title + "。", true)));
	}

	private java.util.List<org.norma.documents.OutlineEntry> entries(DocumentId document, SectionKind kind) {
		return this.documents.outline(document)
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == kind && entry.level() == 0)
			.toList();
	}

	/** Lets all cooperating authorities sign off, and moves on. */
	void advance(ProjectId id, Story story) {
		this.people.let(story.official(), () -> this.course.advance(id, version(id)));
	}

	/**
	 * A cooperating authority objects, and the objection goes to the coordination body.
	 */
	void object(ProjectId id, Story story, Story.Objection objection) {
		var body = body(objection.body());
		var until = today().plusDays(14);
		this.people.let(story.official(), () -> this.coordination.ask(id, until));
		this.clock.on(today().plusDays(5));
		this.people.let(objection.by(),
				() -> this.coordination.answer(id, body, CoordinationPosition.OBJECTED, objection.reason()));
		this.people.let(story.official(), () -> this.coordination.escalate(id, body));
	}

	/** What the daily check said when a period was over, and said again. */
	void late(ProjectId id) {
		var due = view(id).dueOn();
		if (due == null) {
			return;
		}
		this.clock.back();
		var today = today();
		Stream.of(due.plusDays(1), due.plusDays(31), due.plusMonths(6).plusDays(1))
			.filter((day) -> !day.isAfter(today))
			.forEach((day) -> {
				this.clock.on(day);
				this.late.check();
			});
	}

	void suspend(ProjectId id, Story story, String reason) {
		this.people.let(story.official(), () -> this.course.suspend(id, version(id), reason));
	}

	void cancel(ProjectId id, Story story, String reason) {
		this.people.let(story.official(), () -> this.course.cancel(id, version(id), reason));
	}

	ProjectView view(ProjectId id) {
		return this.projects.byId(id).orElseThrow();
	}

	private int version(ProjectId id) {
		return this.reader.details(id).version();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** Whether the story makes a text. */
	static boolean hasText(Story story) {
		return story.kind() != ProjectKind.WITHDRAWAL;
	}

}
