package org.norma.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.documents.ClauseChange;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.Direction;
import org.norma.documents.OutlineEntry;
import org.norma.documents.SectionId;
import org.norma.documents.SectionKind;
import org.norma.documents.StructureService;
import org.norma.projects.GateLine;
import org.norma.projects.Person;
import org.norma.projects.ProjectTest;
import org.norma.projects.Stage;
import org.norma.projects.World;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What was accepted is in the text before the text goes on. */
@ProjectTest
class ChangesTests {

	private static final String SAFE = "The product shall be safe.";

	@Autowired
	private World.Acting acting;

	@Autowired
	private RoundService rounds;

	@Autowired
	private Consultations consultations;

	@Autowired
	private CommentService comments;

	@Autowired
	private DispositionService dispositions;

	@Autowired
	private CommentChanges changes;

	@Autowired
	private AnswerUpload answers;

	@Autowired
	private DocumentService documents;

	@Autowired
	private StructureService structure;

	@Autowired
	private ConsultationWork work;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	private Draft draft;

	private RoundId round;

	@BeforeEach
	void aRound() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.draft = Draft.industry(this.acting, this.rounds, this.consultations);
		this.round = this.draft.open(RoundKind.PUBLIC, 30);
	}

	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private String comment(CommentType type, UUID clause) {
		return this.acting.drafter()
			.get(() -> this.comments.comment(this.round,
					new CommentData(clause, null, type, "Comment " + UUID.randomUUID(), null, null), null, true));
	}

	private UUID clause() {
		return this.draft.clause(this.round);
	}

	private void answer(String code, Disposition disposition, ChangedClauses change) {
		this.acting.official()
			.does(() -> this.dispositions.dispose(code, null, new Answer(disposition, "As you say.", change)));
	}

	private DocumentId document() {
		return new DocumentId(this.draft.view().documentId());
	}

	private OutlineEntry entry(String heading) {
		return this.documents.outline(document())
			.entries()
			.stream()
			.filter((entry) -> entry.heading().equals(heading))
			.findFirst()
			.orElseThrow();
	}

	private void write(String body) {
		this.draft.rewrite(body);
	}

	private UUID newClause(String heading) {
		return this.acting.drafter().get(() -> this.structure.add(document(), SectionKind.CLAUSE, heading)).value();
	}

	private String missing() {
		return this.draft.missing("changes", this.messages);
	}

	private CommentRow row(String code) {
		return this.acting.official().get(() -> this.consultations.comment(code));
	}

	private List<ClauseChange> shown(Person person, String code) {
		return person
			.get(() -> this.changes.of(this.consultations.round(this.round), this.consultations.comment(code)));
	}

	/**
	 * How a comment was answered, what was written then, and whether the text goes on.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			TECHNICAL | ACCEPTED | The product shall be safe.        | stays
			TECHNICAL | PARTLY   | The product shall be safe.        | stays
			EDITORIAL | ACCEPTED | The product shall be safe.        | stays
			GENERAL   | ACCEPTED | The product shall be safe.        | stays
			TECHNICAL | REJECTED | The product shall be safe.        | goes on
			TECHNICAL | NOTED    | The product shall be safe.        | goes on
			TECHNICAL | ACCEPTED | The product shall be very safe.   | goes on
			TECHNICAL | PARTLY   | The product shall be quite safe.  | goes on
			EDITORIAL | ACCEPTED | The product shall be safe!        | goes on
			TECHNICAL | ACCEPTED | "The  product shall be  safe. "   | stays
			TECHNICAL | ACCEPTED | **The product** shall be safe.    | stays
			GENERAL   | PARTLY   | - The product shall be safe.      | stays
			EDITORIAL | ACCEPTED | "The  product shall be  safe. "   | stays
			EDITORIAL | ACCEPTED | **The product** shall be safe.    | goes on
			EDITORIAL | ACCEPTED | The pro duct shall be safe.       | goes on
			""")
	void whatWasAcceptedIsWritten(CommentType type, Disposition disposition, String body, String then) {
		var code = comment(type, clause());
		this.draft.close(this.round);
		answer(code, disposition, ChangedClauses.OWN);
		write(body);
		if (then.equals("goes on")) {
			assertThat(missing()).isEmpty();
			this.draft.advance();
			assertThat(this.draft.stage()).isEqualTo(Stage.REVIEW);
		}
		else {
			this.acting.refusal(this.draft::advance)
				.startsWith("Accepted comments whose change is not in the text: 1. " + code + " (4)")
				.contains("GB/T 16733", "answer the comment anew");
			assertThat(this.draft.stage()).isEqualTo(Stage.CONSULTATION);
		}
	}

	@Test
	void theListNamesEachCommentWithItsClauseAndWhereItIsMended() {
		var one = comment(CommentType.TECHNICAL, clause());
		var two = comment(CommentType.EDITORIAL, clause());
		var whole = comment(CommentType.GENERAL, null);
		this.draft.close(this.round);
		this.acting.official()
			.does(() -> this.dispositions.disposeAll(this.round, List.of(one, two, whole), Disposition.ACCEPTED,
					"Yes."));
		var lines = this.acting.details(this.draft.id())
			.gatesNow()
			.stream()
			.filter((gate) -> gate.name().equals("changes"))
			.findFirst()
			.orElseThrow();
		assertThat(lines.exemptible()).isFalse();
		assertThat(lines.state()).isEqualTo(GateLine.GateState.SHUT);
		assertThat(lines.missing()).extracting((each) -> each.key(), (each) -> each.arguments(), (each) -> each.href())
			.containsExactly(
					tuple("gate.changes.due", List.of("3", whole + ", " + one + " (4), " + two + " (4)"),
							"/consultations/" + this.round.value() + "/table?unchanged=true"),
					tuple("gate.changes.whole", List.of(whole), "/consultations/comments/" + whole),
					tuple("gate.changes.clause", List.of(one, "4"), "/consultations/comments/" + one),
					tuple("gate.changes.clause", List.of(two, "4"), "/consultations/comments/" + two));
		var seen = this.acting.version(this.draft.id());
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.acting.exemptions().request(this.draft.id(), seen, "changes", "No time.")))
			.isNotEmpty();
		write("The product shall be safe in use.");
		assertThat(missing()).as("one change answers them all").isEmpty();
	}

	@Test
	void anAnswerThatWasTooQuickIsGivenAnew() {
		var code = comment(CommentType.TECHNICAL, clause());
		this.draft.close(this.round);
		answer(code, Disposition.ACCEPTED, ChangedClauses.OWN);
		assertThat(row(code).change()).isEqualTo(new PromisedChange(List.of(clause()), List.of("4")));
		assertThat(missing()).isNotEmpty();
		answer(code, Disposition.REJECTED, ChangedClauses.OWN);
		assertThat(row(code).change()).isNull();
		this.draft.advance();
		assertThat(this.draft.stage()).isEqualTo(Stage.REVIEW);
	}

	@Test
	void everyClauseNamedChangesAndANewOneMayAnswer() {
		var code = comment(CommentType.TECHNICAL, clause());
		this.draft.close(this.round);
		var added = newClause("Marking");
		answer(code, Disposition.PARTLY, ChangedClauses.of(clause(), added));
		assertThat(row(code).change().said()).isEqualTo("4, 5");
		assertThat(missing()).contains(code + " (4)");
		answer(code, Disposition.PARTLY, ChangedClauses.of(added));
		assertThat(missing()).isEmpty();
		assertThat(shown(this.acting.official(), code)).singleElement()
			.satisfies((change) -> assertThat(change.change().older()).isNull());
	}

	@Test
	void aClauseThatWasDeletedIsAChangeAndOneThatMovedIsNone() {
		newClause("First");
		var deleted = comment(CommentType.TECHNICAL, clause());
		this.draft.close(this.round);
		answer(deleted, Disposition.ACCEPTED, ChangedClauses.OWN);
		this.acting.drafter().does(() -> this.structure.move(document(), entry("Requirements").id(), Direction.DOWN));
		assertThat(missing()).as("only moved").contains(deleted + " (4)");
		var section = entry("Requirements").id();
		this.acting.drafter().does(() -> this.structure.delete(document(), section));
		assertThat(missing()).isEmpty();
		this.acting.drafter().does(() -> this.structure.restore(document(), section));
		assertThat(missing()).as("back again").contains(deleted + " (4)");
	}

	@Test
	void whatStandsBelowADeletedClauseIsDeletedWithIt() {
		var parent = newClause("Parent");
		var below = this.acting.drafter()
			.get(() -> this.structure.addBelow(document(), new SectionId(parent), "Below"));
		this.draft.close(this.round);
		this.round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(CommentType.TECHNICAL, below.value());
		this.draft.close(this.round);
		answer(code, Disposition.ACCEPTED, ChangedClauses.OWN);
		assertThat(missing()).contains(code + " (5.1)");
		this.acting.drafter().does(() -> this.structure.delete(document(), new SectionId(parent)));
		assertThat(missing()).isEmpty();
	}

	@Test
	void onlyWhatIsSaidOfTheWholeIsAnsweredAnywhere() {
		var technical = comment(CommentType.TECHNICAL, clause());
		var general = comment(CommentType.GENERAL, clause());
		var whole = comment(CommentType.EDITORIAL, null);
		this.draft.close(this.round);
		this.acting.refusal(() -> answer(technical, Disposition.ACCEPTED, ChangedClauses.WHOLE))
			.startsWith(technical + " is about clause 4: name the clause that changes");
		this.acting.refusal(() -> answer(technical, Disposition.ACCEPTED, ChangedClauses.of(UUID.randomUUID())))
			.contains("neither in the text of the round nor in the draft");
		answer(technical, Disposition.REJECTED, ChangedClauses.OWN);
		answer(general, Disposition.ACCEPTED, ChangedClauses.WHOLE);
		answer(whole, Disposition.ACCEPTED, ChangedClauses.OWN);
		assertThat(missing()).contains("2. ", general, whole);
		newClause("Another");
		assertThat(missing()).isEmpty();
	}

	@Test
	void aChangeThatIsTakenBackInReviewKeepsTheTextThere() {
		var code = comment(CommentType.TECHNICAL, clause());
		this.draft.close(this.round);
		answer(code, Disposition.ACCEPTED, ChangedClauses.OWN);
		write("The product shall be very safe.");
		this.draft.advance();
		assertThat(missing()).isEmpty();
		write(SAFE);
		assertThat(missing()).contains(code + " (4)");
		this.acting.refusal(() -> answer(code, Disposition.REJECTED, ChangedClauses.OWN)).contains(code);
		var added = newClause("Safety");
		answer(code, Disposition.ACCEPTED, ChangedClauses.of(added));
		assertThat(missing()).isEmpty();
	}

	@Test
	void theDrafterFindsWhatIsToBeWrittenInMyWork() {
		var code = comment(CommentType.TECHNICAL, clause());
		this.draft.close(this.round);
		answer(code, Disposition.ACCEPTED, ChangedClauses.OWN);
		var drafter = this.acting.drafter();
		var items = drafter.get(() -> this.work.of(drafter));
		assertThat(items).filteredOn((item) -> item.key().equals("consultations.work.change"))
			.filteredOn((item) -> item.href().contains(this.round.value().toString()))
			.singleElement()
			.satisfies((item) -> assertThat(item.arguments()).containsExactly("1", code + " (4)"));
		var filter = new CommentFilter(null, null, null, null, null, true, null);
		assertThat(this.acting.official()
			.get(() -> this.consultations.comments(this.consultations.round(this.round), filter,
					PageRequest.of(0, 50))))
			.extracting(CommentRow::code)
			.containsExactly(code);
		write("The product shall be very safe.");
		var after = drafter.get(() -> this.work.of(drafter));
		assertThat(after).noneMatch((item) -> item.key().equals("consultations.work.change")
				&& item.href().contains(this.round.value().toString()));
	}

	@Test
	void theReceiptShowsTheDraftToItsPeopleAndTheFrozenChangeToEverybodyForGood() {
		var code = comment(CommentType.TECHNICAL, clause());
		var citizen = Person.with("Zhao", org.norma.shared.Role.ENTERPRISE, UUID.randomUUID());
		this.draft.close(this.round);
		answer(code, Disposition.ACCEPTED, ChangedClauses.OWN);
		assertThat(state(citizen, code)).isEqualTo(ChangeState.DUE);
		write("The product shall be very safe.");
		assertThat(shown(this.acting.official(), code)).singleElement()
			.satisfies((change) -> assertThat(change.frozen()).isFalse());
		assertThat(shown(citizen, code)).as("a draft is not for everybody").isEmpty();
		assertThat(state(citizen, code)).isEqualTo(ChangeState.DRAFTED);
		this.draft.freezeAgain();
		write("The product shall be extremely safe.");
		this.draft.freezeAgain();
		for (var person : List.of(citizen, this.acting.official())) {
			assertThat(shown(person, code)).singleElement().satisfies((change) -> {
				assertThat(change.older()).isEqualTo("R1");
				assertThat(change.newer()).isEqualTo("R2");
				assertThat(change.change().older().body()).isEqualTo(SAFE);
				assertThat(change.change().newer().body()).isEqualTo("The product shall be very safe.");
			});
			assertThat(state(person, code)).isEqualTo(ChangeState.MADE);
		}
		write(SAFE);
		this.draft.freezeAgain();
		assertThat(shown(citizen, code)).as("taken back").isEmpty();
		assertThat(state(this.acting.official(), code)).isEqualTo(ChangeState.DUE);
	}

	private ChangeState state(Person person, String code) {
		return person.get(() -> {
			var view = this.consultations.round(this.round);
			var comment = this.consultations.comment(code);
			return this.changes.state(view, comment, this.changes.of(view, comment)).orElseThrow();
		});
	}

	@Test
	void theAnswersOfARoundAreBroughtInItsTableAllOrNone() {
		var one = comment(CommentType.TECHNICAL, clause());
		var two = comment(CommentType.TECHNICAL, clause());
		this.draft.close(this.round);
		newClause("Marking");
		var bad = bring("处理意见,修改条款,备注\n采纳：是,5," + one + "\n采纳：是,77," + two + "\n");
		assertThat(bad.refused()).extracting((line) -> line.line()).containsExactly(3L);
		assertThat(row(one).disposition()).isNull();
		bad = bring("处理意见,修改条款,备注\n采纳：是,5," + one + "\n采纳：是,全文," + two + "\n采纳：是,4,C-2026-999999\n");
		assertThat(bad.refused()).extracting((line) -> line.key())
			.containsExactly("consultations.refused.whole-text", "consultations.refused.none-chosen");
		assertThat(row(one).disposition()).as("none is taken").isNull();
		var good = "处理意见,修改条款,备注\n采纳：是,5," + one + "\n部分采纳：四年,," + two + "\n";
		assertThat(bring(good).codes()).containsExactly(one, two);
		assertThat(row(one).change().said()).isEqualTo("5");
		assertThat(row(two).change().said()).isEqualTo("4");
		assertThat(row(two).answer()).isEqualTo("四年");
		assertThat(bring(good).codes()).as("nothing new").isEmpty();
	}

	private UploadReport bring(String table) {
		return this.acting.official()
			.get(() -> this.answers.upload(this.round, table.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
	}

	/**
	 * What was answered before answers named clauses has no clause and waits for none.
	 */
	@Test
	void answersFromBeforeAreMarkedAndNotAskedForAChange() {
		var code = comment(CommentType.TECHNICAL, clause());
		this.draft.close(this.round);
		this.jdbc
			.sql("""
					update comment set disposition = 'ACCEPTED', answer = 'Yes.', answered_by = 'Li Wei', answered_at = now()
					where code = ?
					""")
			.param(code)
			.update();
		assertThat(row(code).change()).isNull();
		assertThat(state(this.acting.official(), code)).isEqualTo(ChangeState.UNNAMED);
		this.draft.advance();
		assertThat(this.draft.stage()).isEqualTo(Stage.REVIEW);
	}

}
