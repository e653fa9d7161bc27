package org.norma.publications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.designations.Designation;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.RevisionId;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionText;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Person;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.Stage;
import org.norma.projects.StageEntered;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Who may decide, at once, in the middle of a fault, too late. */
@PublicationTest
@RecordApplicationEvents
@Import(ApprovalTests.Fault.class)
@Tag("long")
class ApprovalTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private Publications publications;

	@Autowired
	private FilingService filings;

	@Autowired
	private LatePublications late;

	@Autowired
	private DocumentService documents;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private MessageSource messages;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Fault fault;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.fault.at = null;
	}

	/** Breaks the transaction when a project enters a stage, or when anything is told. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Fault {

		volatile Object at;

		@EventListener
		void on(StageEntered event) {
			if (event.projectId().equals(this.at)) {
				throw new IllegalStateException("broken in the middle");
			}
		}

		@EventListener
		void on(Notice notice) {
			if (notice.key().equals(this.at)) {
				throw new IllegalStateException("broken in the middle");
			}
		}

	}

	@Test
	void fiftyApprovalsAtOnceGetFiftyConsecutiveNumbers() throws Exception {
		var ids = IntStream.range(0, 50).mapToObj((n) -> this.road.toApproval("industry.YD")).toList();
		assertThat(together(ids.stream().map(this::approving).toList())).containsOnlyNulls();
		var numbers = ids.stream()
			.map((id) -> this.publications.approvalOf(id).orElseThrow().designation().orElseThrow())
			.map((number) -> Integer.parseInt(Designation.parse(number).number()))
			.sorted()
			.toList();
		var first = numbers.get(0);
		assertThat(numbers).containsExactlyElementsOf(IntStream.range(first, first + 50).boxed().toList());
	}

	private Callable<Throwable> approving(ProjectId id) {
		return () -> catchThrowable(() -> this.road.approve(id));
	}

	@Test
	void refusedAndBrokenApprovalsGiveTheirNumberBackAndLeaveNothing() {
		var before = number(this.road.approve(this.road.toApproval("industry.SL")));
		var id = this.road.toApproval("industry.SL");
		this.fault.at = id;
		var history = this.acting.details(id).history();
		assertThat(catchThrowable(() -> this.road.approve(id))).hasMessage("broken in the middle");
		this.acting.refusal(() -> this.road.approve(id, new ApprovalData(RevisionId.next(), null, null, false, null)))
			.endsWith("is R1 now, not the one you read. Read it first.");
		assertThat(this.road.view(id).stage()).isEqualTo(Stage.APPROVAL);
		assertThat(this.publications.approvalOf(id)).isEmpty();
		assertThat(this.acting.details(id).history()).isEqualTo(history);
		this.fault.at = null;
		assertThat(number(this.road.approve(id))).isEqualTo(before + 1);
	}

	private static int number(Approval approval) {
		return Integer.parseInt(Designation.parse(approval.designation().orElseThrow()).number());
	}

	@Test
	void aPublicationBrokenInTheMiddleLeavesNothing() {
		var old = this.acting.edition("GB/T 83001-2016");
		var id = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.recommended", old));
		this.road.approve(id);
		var announced = count("announcement");
		this.fault.at = "publications.notice.published";
		assertThat(catchThrowable(() -> this.road.publish(id))).hasMessage("broken in the middle");
		assertThat(this.road.view(id).stage()).isEqualTo(Stage.PUBLICATION);
		assertThat(this.road.edition("GB/T 83001-2016").endsOn()).isEmpty();
		assertThat(this.road.editions().byNumber(Designation.parse("GB/T 83001-2026"))).isEmpty();
		assertThat(count("announcement")).isEqualTo(announced);
		this.fault.at = null;
		this.road.publish(id);
		assertThat(count("announcement")).isEqualTo(announced + 1);
		assertThat(this.jdbc.sql("""
				select count(*) from announcement_counter c where last <> (select count(*) from announcement a
				where a.authority_id = c.authority_id and a.year = c.year)""").query(Long.class).single()).isZero();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	@Test
	void aSecondEditionInTheSameYearWaitsForTheNextOne() {
		var first = this.road.toPublication(this.road.proposal("industry.HG"));
		var number = first.designation();
		var id = this.road.toApproval(this.road.of(ProjectKind.REVISION, "industry.HG", first.editionId().value()));
		this.acting.refusal(() -> this.road.approve(id))
			.isEqualTo(this.road.view(id).code() + " would get the number " + number
					+ ", which is given already: editions of one standard differ by their year (Measures on Industry Standards, Order 86 of 2023). "
					+ "Approve it from 2027-01-01 on, or make an amendment sheet.");
		this.acting.clock().set(LocalDate.of(2027, 1, 1));
		assertThat(this.road.approve(id).designation().orElseThrow()).isEqualTo(number.replace("-2026", "-2027"));
	}

	@Test
	void ofTwoWhoDecideOneSucceedsAndTheOtherIsToldWhatHappened() throws Exception {
		var id = this.road.toApproval("industry.QX");
		var outcomes = together(List.of(approving(id), approving(id)));
		assertThat(outcomes).filteredOn((outcome) -> outcome == null).hasSize(1);
		var refused = (RuleBroken) outcomes.stream().filter((each) -> each != null).findFirst().orElseThrow();
		assertThat(this.messages.getMessage(refused.key(), refused.arguments(), Locale.ENGLISH))
			.contains("has changed since you opened it: Qian Yu");
		Callable<Throwable> publishing = () -> catchThrowable(() -> this.road.publish(id));
		var published = together(List.of(publishing, publishing));
		assertThat(published).filteredOn((outcome) -> outcome == null).hasSize(1);
		assertThat(published).filteredOn((outcome) -> outcome != null).hasOnlyElementsOfType(RuleBroken.class);
	}

	private static List<Throwable> together(List<Callable<Throwable>> acts) throws Exception {
		var pool = Executors.newFixedThreadPool(acts.size());
		var start = new CountDownLatch(1);
		try {
			var running = acts.stream().map((act) -> pool.submit(() -> {
				start.await();
				return act.call();
			})).toList();
			start.countDown();
			var outcomes = new ArrayList<Throwable>();
			for (var each : running) {
				outcomes.add(each.get());
			}
			return outcomes;
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void numbersThatTheCatalogueHoldsAreNotGivenAgain() {
		this.acting.edition("HJ/T 41-2019");
		assertThat(this.road.approve(this.road.toApproval("industry.HJ")).designation().orElseThrow())
			.matches("HJ(/T)? 42-2026");
		this.acting.edition("HJ/T 43-2020");
		assertThat(this.road.approve(this.road.toApproval("industry.HJ")).designation().orElseThrow())
			.matches("HJ(/T)? 44-2026");
	}

	@Test
	void onlyOfficialsOfTheAuthorityDecide() {
		var id = this.road.toApproval("industry.JT");
		var other = this.acting.body("MEE", BodyKind.AUTHORITY);
		var strangers = List.of(this.acting.drafter(), Person.with("Zhao", Role.OFFICIAL, other),
				Person.with("Qian", Role.EXPERT, this.acting.committee()),
				Person.with("Sun", Role.DRAFTER, UUID.randomUUID()));
		for (var person : strangers) {
			refusedTo(person, id);
		}
		assertThat(catchThrowable(() -> this.road.approvals().approve(id, ApprovalData.plain())))
			.isInstanceOf(AccessDeniedException.class);
		this.road.approve(id);
		for (var person : strangers) {
			assertThat(catchThrowable(() -> person
				.does(() -> this.road.publications().publish(id, PublicationData.today(List.of(), true)))))
				.isInstanceOf(AccessDeniedException.class);
		}
		var publication = this.road.publish(id, PublicationData.today(List.of(), false));
		var filing = this.acting.official().get(() -> this.publications.record(id).filings().get(0).id());
		for (var person : strangers) {
			assertThat(catchThrowable(() -> person.does(() -> this.road.publications().makeTextPublic(id))))
				.isInstanceOf(AccessDeniedException.class);
			assertThat(catchThrowable(() -> person.does(() -> this.filings.file(filing, "1", this.acting.today()))))
				.isInstanceOf(AccessDeniedException.class);
		}
		assertThat(this.publications.readableText(publication.editionId())).isEmpty();
		assertThat(Person.with("Zhao", Role.OFFICIAL, other)
			.get(() -> this.publications.readableText(publication.editionId()))).isEmpty();
		assertThat(this.acting.drafter().get(() -> this.publications.readableText(publication.editionId())))
			.isPresent();
	}

	private void refusedTo(Person person, ProjectId id) {
		assertThat(catchThrowable(() -> person.does(() -> this.road.approvals().approve(id, ApprovalData.plain()))))
			.isInstanceOf(AccessDeniedException.class);
		assertThat(catchThrowable(() -> person.does(() -> this.road.approvals().sendBack(id, Stage.DRAFTING, "No."))))
			.isInstanceOf(AccessDeniedException.class);
	}

	@Test
	void theDossierSaysThatTheDraftChangedAfterItWasFrozen() {
		var id = this.road.to(Stage.DRAFTING, this.road.proposal("industry.TY"));
		this.acting.write(id);
		var document = new DocumentId(this.road.view(id).documentId());
		this.documents.freeze(document, "Review");
		assertThat(dossier(id).changedSince()).isFalse();
		var clause = this.documents.outline(document)
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == SectionKind.CLAUSE)
			.findFirst()
			.orElseThrow();
		this.acting.drafter()
			.does(() -> this.acting.sections()
				.save(document, clause.id(), clause.version(), new SectionText("Requirements", "Changed.", true)));
		assertThat(dossier(id).revision().identifier()).isEqualTo("R1");
		assertThat(dossier(id).reviewed()).isFalse();
		assertThat(dossier(id).changedSince()).isTrue();
	}

	private Dossier dossier(ProjectId id) {
		return this.acting.official().get(() -> this.publications.dossier(this.road.view(id)).orElseThrow());
	}

	@Test
	void aProjectIsSentBackWithAReasonInsteadOfApproved() {
		var id = this.road.toApproval("industry.WB");
		this.acting.official().does(() -> this.road.approvals().sendBack(id, Stage.DRAFTING, "Clause 4 is wrong."));
		assertThat(this.road.view(id).stage()).isEqualTo(Stage.DRAFTING);
		assertThat(this.acting.details(id).history()).extracting(ProjectEvent::reason).contains("Clause 4 is wrong.");
		this.acting.refusal(() -> this.road.approve(id)).contains("has changed since you opened it");
		assertThat(this.events.stream(Notice.class)).extracting(Notice::key).contains("publications.notice.returned");
	}

	@Test
	void doubleNumbersAreForIdenticalAdoptionsOnly() {
		var given = this.road.of(ProjectKind.ADOPTION, "national.recommended", null);
		var modified = new org.norma.projects.ProposalData(given.title(), given.level(), given.kind(),
				given.procedure(), false, given.legalGround(), given.authorityId(), given.committeeId(),
				given.leadBodyId(), given.draftingBodies(), given.cooperating(), given.justification(), null,
				"ISO 9001:2015", org.norma.designations.AdoptionDegree.MOD, null, null, given.adoption());
		var id = this.road.toApproval(modified);
		this.acting.refusal(() -> this.road.approve(id, new ApprovalData(null, null, null, true, null)))
			.contains("adopts with the degree MOD; only identical adoptions (IDT) carry the double number");
	}

	@Test
	void whatWaitsIsApprovalPublicationTextAndFiling() {
		var id = this.road.toApproval("local.31");
		assertThat(items(id)).as("who proposed does not approve").isEmpty();
		assertThat(items(this.acting.third(), id)).extracting(WorkItem::key)
			.containsExactly("publications.work.approve");
		this.road.approve(id);
		assertThat(items(id)).extracting(WorkItem::key).containsExactly("publications.work.publish");
		this.road.publish(id, PublicationData.today(List.of(), false));
		var day = this.acting.today();
		assertThat(items(id)).extracting(WorkItem::key, WorkItem::due)
			.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("publications.work.text", day.plusDays(20)),
					org.assertj.core.groups.Tuple.tuple("publications.work.file", day.plusDays(60)));
		this.acting.clock().passDays(61);
		assertThat(items(id)).extracting(WorkItem::key)
			.containsExactlyInAnyOrder("publications.work.text-late", "publications.work.file-late");
		this.late.check();
		this.late.check();
		assertThat(this.acting.details(id).history()).extracting(ProjectEvent::verb)
			.containsOnlyOnce("project.text-late")
			.containsOnlyOnce("project.filing-late");
		assertThat(this.events.stream(Notice.class)).extracting(Notice::key)
			.contains("publications.notice.text-late", "publications.notice.filing-late");
		this.acting.official().does(() -> this.road.publications().makeTextPublic(id));
		var filing = this.acting.official().get(() -> this.publications.record(id).filings().get(0).id());
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.filings.file(filing, "备案 1", this.acting.today().plusDays(1))))
			.contains("Choose a day between.");
		this.acting.second().does(() -> this.filings.file(filing, "备案 1", this.acting.today()));
		this.acting
			.refusal(() -> this.acting.official().does(() -> this.filings.file(filing, "备案 2", this.acting.today())))
			.contains("receipt 备案 1");
		assertThat(items(id)).isEmpty();
	}

	private List<WorkItem> items(ProjectId id) {
		return items(this.acting.official(), id);
	}

	private List<WorkItem> items(Person person, ProjectId id) {
		return person.get(() -> this.work.stream()
			.flatMap((source) -> source.of(person).stream())
			.filter((item) -> item.href().startsWith(this.road.view(id).href()))
			.toList());
	}

	@Test
	void thoseWhoWorkedOnItAreTold() {
		var publication = this.road.toPublication(this.road.proposal("industry.MZ"));
		assertThat(this.events.stream(Notice.class)
			.filter((notice) -> notice.arguments().contains(publication.designation())))
			.extracting((notice) -> notice.recipients().role(), Notice::key)
			.contains(org.assertj.core.groups.Tuple.tuple(Role.DRAFTER, "publications.notice.approved"),
					org.assertj.core.groups.Tuple.tuple(Role.EXPERT, "publications.notice.published"));
	}

	@Test
	void theGateIsTheAuthoritysOwnAct() {
		var id = this.road.toApproval("industry.YZ");
		this.acting.refusal(() -> this.acting.advance(id))
			.startsWith("Not approved. It has been with SAC (name) since")
			.endsWith("Approve it, or send it back.");
		assertThat(this.road.levels().byCode(new LevelCode("industry.YZ"))).isPresent();
		assertThat(this.acting.details(id).gates()).filteredOn((gate) -> gate.name().equals("approval"))
			.singleElement()
			.satisfies((gate) -> assertThat(gate.exemptible()).isFalse());
	}

}
