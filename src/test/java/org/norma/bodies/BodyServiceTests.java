package org.norma.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.norma.shared.Act;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@RecordApplicationEvents
@Transactional
class BodyServiceTests {

	@Autowired
	private BodyService bodies;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private BodyDirectory directory;

	@Autowired
	private jakarta.persistence.EntityManager entities;

	@Test
	void aBodyIsMadeOnceAndFoundAgainByCodeOrByAnyOfItsNames() {
		var names = new Texts(Map.of("zh", "中国人民银行", "en", "People's Bank of China"));
		var made = this.bodies.ensure("PBC", BodyKind.AUTHORITY, names, "industry.JR", null);
		assertThat(made.levelCode()).isEqualTo("industry.JR");
		assertThat(this.bodies.ensure("PBC", BodyKind.AUTHORITY, Texts.empty(), null, null)).isEqualTo(made);
		assertThat(
				this.bodies.ensure("OTHER", BodyKind.AUTHORITY, Texts.of("en", "people's  BANK of china"), null, null))
			.isEqualTo(made);
		assertThat(this.bodies.byCode("PBC")).contains(made);
		assertThat(this.bodies.byId(new BodyId(made.id()))).contains(made);
		assertThat(this.bodies.byIds(List.of(made.id(), UUID.randomUUID()))).containsOnlyKeys(made.id());
	}

	@Test
	void aCommitteeIsNotTakenForAnAssociationOfTheSameName() {
		var committee = this.bodies.ensure("TC 1", BodyKind.COMMITTEE, Texts.of("en", "Welding"), null, null);
		var association = this.bodies.ensure("WELD", BodyKind.ASSOCIATION, Texts.of("en", "Welding"), null, null);
		assertThat(association.id()).isNotEqualTo(committee.id());
	}

	@Test
	void codesThatGiveTheSameAddressGetAddressesOfTheirOwn() {
		this.bodies.ensure("A/B 1", BodyKind.ENTERPRISE, Texts.of("en", "First"), null, null);
		this.bodies.ensure("A-B 1", BodyKind.ENTERPRISE, Texts.of("en", "Second"), null, null);
		this.bodies.ensure("new", BodyKind.ENTERPRISE, Texts.of("en", "Third"), null, null);
		assertThat(this.directory.details("a-b-1").names().in(Locale.ENGLISH)).isEqualTo("First");
		assertThat(this.directory.details("a-b-1-2").names().in(Locale.ENGLISH)).isEqualTo("Second");
		assertThat(this.directory.details("body-new").code()).isEqualTo("new");
	}

	@Test
	void allWordsMustFitAndWildcardsAreWords() {
		this.bodies.ensure("UNI", BodyKind.ORGANISATION, Texts.of("it", "Ente italiano di normazione"), null, null);
		assertThat(this.bodies.search("normazione UNI", null, PageRequest.of(0, 5))).hasSize(1);
		assertThat(this.bodies.search("normazione BSI", null, PageRequest.of(0, 5))).isEmpty();
		assertThat(this.bodies.search("%", null, PageRequest.of(0, 5))).isEmpty();
		assertThat(this.bodies.search("uni", BodyKind.COMMITTEE, PageRequest.of(0, 5))).isEmpty();
	}

	@Test
	void aListIsSortedByNameOfTheLanguageAndIgnoresUnknownSorts() {
		this.bodies.ensure("Z", BodyKind.ORGANISATION, new Texts(Map.of("en", "Alpha", "it", "Zeta")), null, null);
		this.bodies.ensure("Y", BodyKind.ORGANISATION, new Texts(Map.of("en", "Beta", "it", "Alfa")), null, null);
		var query = new BodyQuery(null, null, null, null, null);
		assertThat(this.directory.list(query, PageRequest.of(0, 5, Sort.by("name")), Locale.ENGLISH))
			.extracting(BodyRow::code)
			.containsExactly("Z", "Y");
		assertThat(this.directory.list(query, PageRequest.of(0, 5, Sort.by("name")), Locale.ITALIAN))
			.extracting(BodyRow::code)
			.containsExactly("Y", "Z");
		assertThat(this.directory.list(query, PageRequest.of(0, 5, Sort.by("1;drop table body")), Locale.ENGLISH))
			.hasSize(2);
	}

	@Test
	void anAdministratorMakesChangesDisbandsAndReopensABodyAndTheLedgerIsTold(ApplicationEvents events) {
		var slug = this.administration.create(facts("SAC/TC 1", null));
		this.entities.flush();
		var id = new BodyId(this.directory.details(slug).id());
		this.administration.change(id, facts("SAC/TC 1A", null));
		this.administration.disband(id, LocalDate.of(2026, 1, 1), "");
		this.entities.flush();
		assertThat(this.directory.details(slug).status()).isEqualTo(BodyStatus.DISBANDED);
		this.administration.reopen(id);
		this.entities.flush();
		assertThat(this.directory.details(slug).ended()).isNull();
		assertThat(this.directory.details(slug).code()).isEqualTo("SAC/TC 1A");
		assertThat(events.stream(Act.class)).extracting(Act::verb)
			.containsExactly("body.created", "body.changed", "body.disbanded", "body.reopened");
	}

	@Test
	void aBodyWithOneAtWorkBelowIsNotDisbanded() {
		var above = this.administration.create(facts("SAC/TC 1", null));
		this.entities.flush();
		this.administration.create(facts("SAC/TC 1/SC 1", "SAC/TC 1"));
		this.entities.flush();
		var id = new BodyId(this.directory.details(above).id());
		assertRefused("bodies.still-works-below", () -> this.administration.disband(id, LocalDate.of(2026, 1, 1), ""));
	}

	@Test
	void codesParentsAndEndsAreGuarded() {
		var above = this.administration.create(facts("SAC/TC 1", null));
		this.entities.flush();
		this.administration.create(facts("SAC/TC 1/SC 1", "SAC/TC 1"));
		this.entities.flush();
		var id = new BodyId(this.directory.details(above).id());
		assertRefused("bodies.code-taken", () -> this.administration.create(facts("SAC/TC 1", null)));
		assertRefused("bodies.parent-unknown", () -> this.administration.create(facts("X", "NOWHERE")));
		assertRefused("bodies.parent-below", () -> this.administration.change(id, facts("SAC/TC 1", "SAC/TC 1/SC 1")));
		assertRefused("bodies.parent-below", () -> this.administration.change(id, facts("SAC/TC 1", "SAC/TC 1")));
		assertRefused("bodies.not-disbanded", () -> this.administration.reopen(id));
		assertRefused("bodies.member-unknown",
				() -> this.administration.seat(id, "NOWHERE", MembershipKind.MEMBER, null));
		assertRefused("bodies.member-of-itself",
				() -> this.administration.seat(id, "SAC/TC 1", MembershipKind.MEMBER, null));
	}

	@Test
	void whoComesAfterADissolvedBodyAnswersForItAndThoseAboveToo(ApplicationEvents events) {
		var oldest = made("SBQTS", null);
		var former = made("AQSIQ", null);
		made("COUNCIL", null);
		var living = made("SAMR", "COUNCIL");
		this.administration.disband(oldest, LocalDate.of(2001, 4, 10), "AQSIQ");
		this.administration.disband(former, LocalDate.of(2018, 3, 17), "");
		this.entities.flush();
		assertThat(codes(this.bodies.answering(oldest))).isEmpty();
		this.administration.succeed(former, " SAMR ");
		this.entities.flush();
		assertThat(codes(this.bodies.answering(oldest))).containsExactly("SAMR", "COUNCIL");
		assertThat(this.bodies.today(oldest)).isEqualTo(living.value());
		assertThat(this.directory.predecessors(living.value())).extracting(BodyLink::code).containsExactly("AQSIQ");
		assertThat(this.directory.details("aqsiq").successor()).extracting(BodyLink::code).isEqualTo("SAMR");
		assertThat(events.stream(Act.class).filter((act) -> act.verb().equals("body.succeeded"))).singleElement()
			.satisfies((act) -> assertThat(act.after()).containsEntry("successor", living.value().toString()));
		this.administration.reopen(former);
		this.entities.flush();
		assertThat(codes(this.bodies.answering(former))).containsExactly("AQSIQ");
	}

	@Test
	void aSuccessorIsAKnownBodyOfTheSameKindAndNeverOneThatCameBefore() {
		var first = made("FIRST", null);
		var second = made("SECOND", null);
		this.bodies.ensure("FIRM", BodyKind.ENTERPRISE, Texts.of("en", "Firm"), null, null);
		assertRefused("bodies.not-disbanded", () -> this.administration.succeed(first, "SECOND"));
		this.administration.disband(first, LocalDate.of(2021, 1, 1), "SECOND");
		this.administration.disband(second, LocalDate.of(2022, 1, 1), "");
		this.entities.flush();
		assertRefused("bodies.successor-unknown", () -> this.administration.succeed(second, "NOWHERE"));
		assertRefused("bodies.successor-kind", () -> this.administration.succeed(second, "FIRM"));
		assertRefused("bodies.successor-of-itself", () -> this.administration.succeed(second, "SECOND"));
		assertRefused("bodies.successor-of-itself", () -> this.administration.succeed(second, "FIRST"));
	}

	/** Red before: after the twentieth step nobody was followed. */
	@Test
	void whoAnswersTodayIsFoundHoweverManyCameBetween() {
		var line = IntStream.rangeClosed(0, 24).mapToObj((step) -> made("STEP" + step, null)).toList();
		for (int step = 0; step < 24; step++) {
			this.administration.disband(line.get(step), LocalDate.of(2021, 1, 1), "STEP" + (step + 1));
			this.entities.flush();
		}
		assertThat(this.bodies.today(line.get(0))).isEqualTo(line.get(24).value());
		this.administration.disband(line.get(24), LocalDate.of(2022, 1, 1), "");
		this.entities.flush();
		assertRefused("bodies.successor-of-itself", () -> this.administration.succeed(line.get(24), "STEP0"));
	}

	private BodyId made(String code, String parent) {
		var slug = this.administration.create(new BodyFacts(code, BodyKind.COMMITTEE, Texts.of("en", "Body " + code),
				null, null, parent, null, "", false, null));
		this.entities.flush();
		return new BodyId(this.directory.details(slug).id());
	}

	private List<String> codes(List<UUID> ids) {
		var byIds = this.bodies.byIds(ids);
		return ids.stream().map((id) -> byIds.get(id).code()).toList();
	}

	@Test
	void anInterestWithMoreThanHalfOfTheSeatsIsSeen() {
		var slug = this.administration.create(facts("SAC/TC 1", null));
		this.entities.flush();
		var id = new BodyId(this.directory.details(slug).id());
		for (var number = 0; number < 3; number++) {
			this.bodies.ensure("E" + number, BodyKind.ENTERPRISE, Texts.empty(), null, null);
			this.administration.seat(id, "E" + number, MembershipKind.MEMBER,
					(number < 2) ? InterestCategory.PRODUCER : InterestCategory.TESTING);
		}
		assertThat(InterestShare.among(this.directory.members(id.value()))).containsExactly(
				new InterestShare(InterestCategory.PRODUCER, 2, 3), new InterestShare(InterestCategory.TESTING, 1, 3));
		assertThat(InterestShare.among(this.directory.members(id.value()))).extracting(InterestShare::moreThanHalf)
			.containsExactly(true, false);
	}

	private static BodyFacts facts(String code, String parent) {
		return new BodyFacts(code, BodyKind.COMMITTEE, Texts.of("en", "Committee " + code), null, null, parent, null,
				"", false, LocalDate.of(2020, 1, 1));
	}

	private static void assertRefused(String key, Runnable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

	@Test
	void whatIsGoneAnswersNoMoreAndASuccessorNotBeforeTheDay() {
		var bank = made("PBC", null);
		var industry = made("MIIT", null);
		made("MEE", null);
		this.administration.disband(industry, LocalDate.now().minusDays(1), "MEE");
		this.administration.disband(bank, LocalDate.now().plusDays(30), "MIIT");
		this.entities.flush();
		assertThat(codes(this.bodies.answering(bank))).containsExactly("PBC");
		assertThat(this.bodies.today(bank)).isEqualTo(bank.value());
		this.administration.reopen(bank);
		this.administration.disband(bank, LocalDate.now(), "MIIT");
		this.entities.flush();
		assertThat(codes(this.bodies.answering(bank))).containsExactly("MEE");
	}

	@Test
	void onlyAuthoritiesAndCommitteesStandAboveBodiesOfOtherKinds() {
		for (var below : List.of(BodyKind.AUTHORITY, BodyKind.COMMITTEE)) {
			for (var above : List.of(BodyKind.ENTERPRISE, BodyKind.LABORATORY, BodyKind.CERTIFICATION_BODY)) {
				refusedBelow(below, above);
			}
		}
		refusedBelow(BodyKind.AUTHORITY, BodyKind.ASSOCIATION);
		refusedBelow(BodyKind.AUTHORITY, BodyKind.COMMITTEE);
		refusedBelow(BodyKind.ENTERPRISE, BodyKind.ASSOCIATION);
		refusedBelow(BodyKind.ASSOCIATION, BodyKind.ENTERPRISE);
		for (var kind : BodyKind.values()) {
			stands(kind, kind);
			stands(kind, BodyKind.AUTHORITY);
		}
	}

	private void stands(BodyKind below, BodyKind above) {
		var mark = java.util.UUID.randomUUID().toString();
		this.bodies.ensure("ABOVE " + mark, above, Texts.of("en", "Above " + mark), null, null);
		this.administration.create(new BodyFacts("BELOW " + mark, below, Texts.of("en", "Below " + mark), null, null,
				"ABOVE " + mark, null, "", false, null));
		this.entities.flush();
	}

	private void refusedBelow(BodyKind below, BodyKind above) {
		assertThatExceptionOfType(RuleBroken.class).as(below + " below " + above)
			.isThrownBy(() -> stands(below, above))
			.withMessageContaining("bodies.parent-kind");
	}

	@Test
	void noBodyEndsOnAnAbsurdDay() {
		var body = made("ABSURD", null);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.administration.disband(body, LocalDate.of(1, 1, 1), ""))
			.withMessageContaining("bodies.ends-absurd");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.administration.disband(body, LocalDate.of(20260, 1, 1), ""))
			.withMessageContaining("bodies.ends-absurd");
	}

}
