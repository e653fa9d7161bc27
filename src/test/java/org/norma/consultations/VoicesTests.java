package org.norma.consultations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.projects.Person;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.RefusedLine;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who speaks for whom in a round, says a thing once, and takes it back. */
@ProjectTest
@RecordApplicationEvents
class VoicesTests {

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
	private UploadService uploads;

	@Autowired
	private ApplicationEvents events;

	private Draft draft;

	private RoundId round;

	private UUID ministry;

	private UUID association;

	@BeforeEach
	void begin() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.ministry = this.acting.body("VOICE-MIN", BodyKind.AUTHORITY);
		this.association = this.acting.body("VOICE-ASS", BodyKind.ASSOCIATION);
		this.draft = Draft.industry(this.acting, this.rounds, this.consultations);
		this.round = this.draft.open(RoundKind.PUBLIC, 30, this.ministry, this.association);
	}

	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private Person ofMinistry() {
		return Person.with("Minister", Role.OFFICIAL, this.ministry);
	}

	private Person ofAssociation() {
		return Person.with("Associate", Role.OFFICIAL, this.association);
	}

	private UploadReport upload(Person person, String table) {
		return person.get(() -> this.uploads.upload(this.round, table.getBytes(StandardCharsets.UTF_8), true));
	}

	private String comment(Person person, String text, String unit) {
		return person.get(() -> this.comments.comment(this.round,
				new CommentData(null, null, CommentType.GENERAL, text, null, "Tests"), unit, true));
	}

	private Addressee reply(UUID body) {
		return this.consultations.addressees(this.consultations.round(this.round))
			.stream()
			.filter((each) -> each.body().id().equals(body))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aTableSpeaksForItsSendersOwnBodyOnly() {
		ofMinistry().does(() -> this.rounds.reply(this.round, this.ministry, true));
		for (var named : new String[] { "VOICE-MIN", "VOICE-MIN (name)", "Some works" }) {
			assertThat(upload(ofAssociation(), "MB/NC,Clause,Comments\n" + named + ",4,We object\n").refused())
				.singleElement()
				.satisfies((line) -> assertThat(line.field()).isEqualTo("MB/NC"))
				.extracting(RefusedLine::key)
				.isEqualTo("consultations.row.other-unit");
		}
		assertThat(this.consultations.counts(this.round).comments()).isZero();
		assertThat(reply(this.ministry).noComment()).isTrue();
		assertThat(upload(ofAssociation(), "MB/NC,Clause,Comments\nVOICE-ASS,4,We agree\n,4,Fine\n").taken())
			.isEqualTo(2);
		assertThat(reply(this.association).repliedOn()).isEqualTo(this.acting.today());
	}

	@Test
	void whatTheAuthorityBringsInForAUnitIsMarkedAndIsNoReplyOfTheUnit() {
		ofMinistry().does(() -> this.rounds.reply(this.round, this.ministry, true));
		var taken = upload(this.acting.official(),
				"MB/NC,Clause,Comments\nVOICE-MIN,4,By post\nVOICE-ASS,4,By fax\nSome works,4,A letter\n");
		assertThat(taken.codes()).hasSize(3).allSatisfy((code) -> {
			assertThat(this.consultations.comment(code).broughtInBy()).isEqualTo("Li Wei");
			assertThat(this.consultations.comment(code).bodyId()).isNull();
		});
		assertThat(reply(this.ministry).noComment()).isTrue();
		assertThat(reply(this.association).repliedOn()).isNull();
	}

	@Test
	void aDrafterBringsInNothingForOthers() {
		assertThat(upload(this.acting.drafter(), "MB/NC,Clause,Comments\nVOICE-MIN,4,In your name\n").refused())
			.hasSize(1);
		this.acting.refusal(() -> comment(this.acting.drafter(), "In your name", "VOICE-MIN"))
			.startsWith("You may not comment for “VOICE-MIN”, only for: LEAD.");
		this.acting.clock().passDays(31);
		this.acting.refusal(() -> upload(this.acting.drafter(), "Clause,Comments\n4,Late\n"))
			.startsWith("Comments were taken until");
	}

	@Test
	void aReplyIsGivenByTheUnitsPeopleAndOnItsBehalfByTheAuthorityWhoIsNamed() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.acting.drafter().does(() -> this.rounds.reply(this.round, this.ministry, true)));
		this.acting.official().does(() -> this.rounds.reply(this.round, this.ministry, true));
		assertThat(reply(this.ministry).enteredBy()).isEqualTo("Li Wei");
		var secretary = Person.with("Secretary", Role.OFFICIAL, this.acting.committee());
		secretary.does(() -> this.rounds.reply(this.round, this.association, false));
		assertThat(reply(this.association).enteredBy()).isEqualTo("Secretary");
		assertThat(reply(this.association).noComment()).isFalse();
		ofAssociation().does(() -> this.rounds.reply(this.round, this.association, true));
		assertThat(reply(this.association).enteredBy()).isNull();
		secretary.does(() -> this.rounds.reply(this.round, this.association, false));
		assertThat(reply(this.association).noComment()).as("the unit's own reply stays").isTrue();
	}

	@Test
	void whatSomebodySaysTwiceIsOneComment() {
		var code = comment(ofAssociation(), "Too high", null);
		var same = ofMinistry();
		var first = comment(same, "Too high", null);
		assertThat(comment(same, "Too high", null)).isEqualTo(first).isNotEqualTo(code);
		assertThat(comment(same, "Too low", null)).isNotEqualTo(first);
	}

	@Test
	void whatAnAddressSaysTwiceIsOneCommentAndTheReceiptIsSentAgain() {
		byMail("Twice");
		byMail("Twice");
		var confirm = notices("confirm");
		assertThat(confirm).hasSize(1);
		var token = confirm.get(0).href().substring("/consultations/confirm/".length());
		var code = this.comments.confirm(token);
		byMail("Twice");
		assertThat(this.consultations.counts(this.round).comments()).isEqualTo(1);
		assertThat(notices("before")).singleElement()
			.satisfies((notice) -> assertThat(notice.href()).isEqualTo("/consultations/comments/" + code));
		this.comments.withdraw(code, token);
		assertThat(this.consultations.counts(this.round).comments()).isZero();
	}

	private void byMail(String text) {
		this.comments.commentByMail(this.round, new CommentData(null, null, CommentType.GENERAL, text, null, null),
				"twice@example.org", null, null, false, "10.2.0.1");
	}

	private java.util.List<Notice> notices(String key) {
		return this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals("consultations.notice." + key))
			.toList();
	}

	@Test
	void aCommenterTakesTheOwnCommentBackWhileTheRoundIsOpen() {
		var person = ofAssociation();
		var code = comment(person, "Too high", null);
		assertThat(reply(this.association).repliedOn()).isNotNull();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ofMinistry().does(() -> this.comments.withdraw(code, null)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.comments.withdraw(code, "a-guess"));
		person.does(() -> this.comments.withdraw(code, null));
		assertThat(this.consultations.counts(this.round).comments()).isZero();
		assertThat(reply(this.association).repliedOn()).isNull();
		assertThat(this.consultations.comment(code).withdrawnAt()).isNotNull();
		this.acting.refusal(
				() -> this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.NOTED, "Thanks.")))
			.contains("was withdrawn by its author");
		var answered = comment(person, "Too low", null);
		this.acting.official().does(() -> this.dispositions.dispose(answered, Disposition.NOTED, "Thanks."));
		this.acting.refusal(() -> person.does(() -> this.comments.withdraw(answered, null)))
			.contains("is answered already");
	}

	@Test
	void answersAndNamesOfGroupsHaveTheirLimits() {
		var code = comment(ofAssociation(), "Too high", null);
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.dispositions.dispose(code, Disposition.NOTED, "x".repeat(5001))))
			.contains("has 5001 characters; at most 5000");
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.dispositions.group(this.round, java.util.List.of(code), "x".repeat(201))))
			.contains("has 201 characters; at most 200");
	}

}
