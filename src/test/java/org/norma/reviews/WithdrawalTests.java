package org.norma.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.catalogue.Status;
import org.norma.documents.DocumentId;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionText;
import org.norma.projects.Gate;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectState;
import org.norma.projects.ProjectTest;
import org.norma.projects.StageMoves;
import org.norma.projects.World;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Withdrawals, and who still cites what is withdrawn. */
@ProjectTest
@RecordApplicationEvents
class WithdrawalTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private ReviewReader reader;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private CitedBy citedBy;

	@Autowired
	private Editions editions;

	@Autowired
	private StageMoves moves;

	@Autowired
	private List<Gate> gates;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEvents events;

	private Reviewing reviewing;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
	}

	private ProjectId withdrawal(UUID standard) {
		var id = this.reviewing.judged(standard, Outcome.WITHDRAW);
		this.reviewing.decide(id, Outcome.WITHDRAW);
		return new ProjectId(this.reader.byId(id).orElseThrow().projectId());
	}

	/** What the approval does, whose tests stand elsewhere. */
	private ProjectId approved(UUID standard) {
		var id = withdrawal(standard);
		this.jdbc.sql("update project set stage = 'WITHDRAWAL', entered_stage_on = '2026-03-02' where id = :id")
			.param("id", id.value())
			.update();
		return id;
	}

	private Status status(UUID standard, LocalDate day) {
		return this.editions.byId(new EditionId(standard)).orElseThrow().statusOn(day);
	}

	private UUID standard(String number) {
		return this.reviewing.standard(number, "national.recommended", "2018-05-01");
	}

	@Test
	void everyStandardProjectAndDraftThatCitesItIsListedBeforeTheDecision() {
		var cited = standard("GB/T 91001-2018");
		this.reviewing.citing("JR/T 91002-2024", "GB/T 91001-2018");
		this.reviewing.citing("JR/T 91003-2024", "GB/T 91001");
		this.reviewing.citing("JR/T 91004-2024", "GB/T 91001-2003");
		var drafting = this.acting.drafting(java.util.function.UnaryOperator.identity());
		write(drafting, "The battery shall conform to GB/T 91001—2018, 5.2, not to GB/T 91001.2.");
		var other = this.acting.drafting(java.util.function.UnaryOperator.identity());
		write(other, "The battery shall conform to GB/T 91001.2-2018.");
		var id = this.reviewing.judged(cited, Outcome.WITHDRAW);
		var shown = this.reviewing.official().get(() -> this.reader.page(id)).citing();
		assertThat(shown.lines()).extracting(CitingLine::kind, CitingLine::name)
			.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("standard", "JR/T 91002-2024"),
					org.assertj.core.groups.Tuple.tuple("standard", "JR/T 91003-2024"),
					org.assertj.core.groups.Tuple.tuple("draft", this.acting.view(drafting).code()));
	}

	private void write(ProjectId project, String words) {
		var document = new DocumentId(this.acting.view(project).documentId());
		var clause = this.acting.documents()
			.outline(document)
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == SectionKind.CLAUSE)
			.findFirst()
			.orElseThrow();
		this.acting.drafter()
			.does(() -> this.acting.sections()
				.save(document, clause.id(), clause.version(), new SectionText("Requirements", words, true)));
	}

	@Test
	void aDraftThatIsNotPublicIsCountedButNotNamedToStrangers() {
		var cited = standard("GB/T 91005-2018");
		var secret = this.acting
			.propose(this.acting.of(org.norma.projects.ProjectKind.REVISION, org.norma.projects.Procedure.NORMAL,
					this.acting.grounded("national.recommended", "basic-common"), cited));
		assertThat(this.citedBy.of(cited, null).lines()).isEmpty();
		assertThat(this.citedBy.of(cited, null).hidden()).isEqualTo(1);
		assertThat(this.reviewing.official().get(() -> this.citedBy.of(cited, null)).lines())
			.extracting(CitingLine::name)
			.containsExactly(this.acting.view(secret).code());
		var withdrawal = withdrawal(cited);
		var stranger = Person.with("Other", Role.OFFICIAL, UUID.randomUUID());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> stranger.get(() -> this.withdrawals.page(withdrawal)));
	}

	@Test
	void aStandardIsWithdrawnInOneActAndThoseConcernedAreTold() {
		var cited = standard("GB/T 91006-2018");
		this.reviewing.citing("JR/T 91007-2024", "GB/T 91006-2018");
		var id = approved(cited);
		assertThat(this.reviewing.official()
			.get(() -> this.work.stream().flatMap((source) -> source.of(this.reviewing.official()).stream()).toList()))
			.anyMatch((item) -> item.href().equals("/reviews/withdrawals/" + id.value()));
		var last = LocalDate.of(2026, 6, 1);
		this.reviewing.official().does(() -> this.withdrawals.carryOut(id, last, "Nobody uses it."));
		assertThat(status(cited, last.minusDays(1))).isEqualTo(Status.IN_FORCE);
		assertThat(status(cited, last)).isEqualTo(Status.WITHDRAWN);
		assertThat(this.acting.view(id).state()).isEqualTo(ProjectState.COMPLETED);
		var page = this.reviewing.official().get(() -> this.withdrawals.page(id));
		assertThat(page.done()).get()
			.extracting(Withdrawal::effectiveOn, Withdrawal::decidedBy)
			.containsExactly(last, "Li Wei");
		assertThat(page.done().orElseThrow().citing()).extracting(CitingLine::name).containsExactly("JR/T 91007-2024");
		assertThat(page.stillCites(page.done().orElseThrow().citing().get(0))).isTrue();
		assertThat(this.events.stream(Notice.class))
			.anyMatch((notice) -> notice.key().equals("reviews.notice.withdrawn")
					&& notice.recipients().bodyId().equals(this.acting.committee()));
	}

	@Test
	void nothingIsWithdrawnBeforeItsApprovalNorForADayThatHasPassed() {
		var early = withdrawal(standard("GB/T 91008-2018"));
		this.acting
			.refusal(() -> this.reviewing.official()
				.does(() -> this.withdrawals.carryOut(early, LocalDate.of(2026, 6, 1), "Now.")))
			.contains("is at stage 10: a withdrawal is carried out after its approval, at stage 95");
		var id = approved(standard("GB/T 91009-2018"));
		this.acting
			.refusal(() -> this.reviewing.official()
				.does(() -> this.withdrawals.carryOut(id, LocalDate.of(2026, 3, 1), "Late.")))
			.contains("cannot end on 2026-03-01")
			.contains("before 2026-03-02");
	}

	@Test
	void theGateStaysShutUntilItIsCarriedOut() {
		var id = approved(standard("GB/T 91010-2018"));
		var gate = this.gates.stream().filter((each) -> each.name().equals("withdrawal")).findFirst().orElseThrow();
		assertThat(gate.missing(this.acting.view(id))).hasSize(1);
		assertThat(gate.exemptible()).isFalse();
		this.acting.refusal(() -> this.reviewing.official().does(() -> this.moves.complete(id, "GB/T 91010-2018")))
			.contains("is approved, but the standard is not withdrawn yet");
		this.reviewing.official().does(() -> this.withdrawals.carryOut(id, this.acting.today(), "Old."));
		assertThat(gate.missing(this.acting.view(id))).isEmpty();
	}

	@Test
	void nobodyElseCarriesItOut() {
		var id = approved(standard("GB/T 91011-2018"));
		for (var stranger : List.of(Person.with("Other", Role.OFFICIAL, this.acting.lead()), this.reviewing.expert(),
				this.acting.drafter())) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> stranger.does(() -> this.withdrawals.carryOut(id, this.acting.today(), "Mine.")));
		}
	}

	@Test
	void ofTwoOfficialsWhoWithdrawAtOnceOneSucceedsAndTheOtherIsTold() throws Exception {
		var id = approved(standard("GB/T 91012-2018"));
		var li = Person.with("Li Wei", Role.OFFICIAL, this.acting.authority());
		var chen = Person.with("Chen Jing", Role.OFFICIAL, this.acting.authority());
		var start = new CountDownLatch(1);
		var pool = Executors.newFixedThreadPool(2);
		var outcomes = new ArrayList<Throwable>();
		try {
			var running = List.of(li, chen).stream().map((person) -> pool.submit((Callable<Throwable>) () -> {
				start.await();
				return person
					.get(() -> catchThrowable(() -> this.withdrawals.carryOut(id, LocalDate.of(2026, 3, 2), "Old.")));
			})).toList();
			start.countDown();
			for (var each : running) {
				outcomes.add(each.get());
			}
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(outcomes).filteredOn((outcome) -> outcome == null).hasSize(1);
		this.acting.refusal(() -> {
			throw outcomes.stream().filter((outcome) -> outcome != null).findFirst().orElseThrow();
		}).contains("has changed since you opened it:").containsPattern("Li Wei|Chen Jing");
	}

}
