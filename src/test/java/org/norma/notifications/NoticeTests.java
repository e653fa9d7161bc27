package org.norma.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.norma.Statements;
import org.norma.shared.Ids;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@NotificationsTest
class NoticeTests {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestPeople people;

	@Autowired
	private Inbox inbox;

	@Autowired
	private SettingsService settings;

	@Autowired
	private JdbcClient jdbc;

	private final String occasion = "occasion " + UUID.randomUUID();

	@Test
	void aNoticeStandsInTheInboxInTheReadersLanguageAndInTheOutbox() {
		var reader = this.people.with(Role.EXPERT, null, Locale.SIMPLIFIED_CHINESE);
		publish(notice(Recipients.account(reader.accountId())));
		assertThat(sentences(reader, Locale.SIMPLIFIED_CHINESE)).containsExactly("GB/T 1的文本已修改");
		assertThat(sentences(reader, Locale.ITALIAN)).containsExactly("Il testo di GB/T 1 è stato modificato");
		assertThat(mailsTo(reader)).isEqualTo(1);
	}

	@Test
	void aTransactionThatIsRolledBackLeavesNeitherNoticeNorMail() {
		var reader = this.people.with(Role.EXPERT);
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(notice(Recipients.account(reader.accountId())));
			status.setRollbackOnly();
		});
		assertThat(sentences(reader, Locale.ENGLISH)).isEmpty();
		assertThat(mailsTo(reader)).isZero();
	}

	@Test
	void anInnerTransactionKeepsItsNoticeWhenTheOuterOneIsRolledBack() {
		var inside = this.people.with(Role.EXPERT);
		var outside = this.people.with(Role.EXPERT);
		var inner = new TransactionTemplate(this.transaction.getTransactionManager());
		inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(notice(Recipients.account(outside.accountId())));
			inner.executeWithoutResult(
					(own) -> this.events.publishEvent(notice(Recipients.account(inside.accountId()))));
			status.setRollbackOnly();
		});
		assertThat(sentences(inside, Locale.ENGLISH)).hasSize(1);
		assertThat(sentences(outside, Locale.ENGLISH)).isEmpty();
	}

	@Test
	void aNoticeOutsideAnyTransactionIsWrittenToo() {
		var reader = this.people.with(Role.EXPERT);
		this.events.publishEvent(notice(Recipients.account(reader.accountId())));
		assertThat(sentences(reader, Locale.ENGLISH)).hasSize(1);
	}

	@Test
	void whoeverWasToldOfAnOccasionIsNotToldAgain() {
		var reader = this.people.with(Role.EXPERT);
		var notice = notice(Recipients.account(reader.accountId()));
		publish(notice, notice);
		publish(notice);
		assertThat(sentences(reader, Locale.ENGLISH)).hasSize(1);
		assertThat(mailsTo(reader)).isEqualTo(1);
	}

	@Test
	void holdersOfTheRoleInTheBodyAreToldAndNobodyElse() {
		var body = Ids.next();
		var member = this.people.with(Role.EXPERT, body, Locale.ENGLISH);
		var everywhere = this.people.with(Role.EXPERT);
		var elsewhere = this.people.with(Role.EXPERT, Ids.next(), Locale.ENGLISH);
		var other = this.people.with(Role.AUDITOR, body, Locale.ENGLISH);
		var gone = this.people.with(Role.EXPERT, body, Locale.ENGLISH);
		this.people.disable(gone);
		publish(notice(Recipients.holders(Role.EXPERT, body)));
		assertThat(List.of(member, everywhere)).allSatisfy((person) -> assertThat(mailsTo(person)).isEqualTo(1));
		assertThat(List.of(elsewhere, other, gone)).allSatisfy((person) -> assertThat(mailsTo(person)).isZero());
	}

	@Test
	void withoutABodyHoldersOfTheRoleAnywhereAreTold() {
		var somewhere = this.people.with(Role.AUDITOR, Ids.next(), Locale.ENGLISH);
		var everywhere = this.people.with(Role.AUDITOR);
		var other = this.people.with(Role.OFFICIAL);
		publish(notice(Recipients.holders(Role.AUDITOR, null)));
		assertThat(List.of(somewhere, everywhere)).allSatisfy((person) -> assertThat(mailsTo(person)).isEqualTo(1));
		assertThat(mailsTo(other)).isZero();
	}

	@Test
	void aPlainAddressGetsOneMailAnOccasion() {
		var address = UUID.randomUUID() + "@Example.org";
		publish(notice(Recipients.address(address)));
		publish(notice(Recipients.address(address.toUpperCase(Locale.ROOT))));
		assertThat(mailsTo(address.toLowerCase(Locale.ROOT))).isEqualTo(1);
	}

	@Test
	void titlesStandInTheLanguageOfEachReader() {
		var chinese = this.people.with(Role.EXPERT, null, Locale.SIMPLIFIED_CHINESE);
		var italian = this.people.with(Role.EXPERT, null, Locale.ITALIAN);
		var title = Texts.of("zh", "头盔").with("en", "Helmets").with("it", "Caschi");
		publish(new Notice(new Recipients(Set.of(chinese.accountId(), italian.accountId()), null, null, Set.of()),
				"sample.edited", List.of(title), "/projects/1/text", this.occasion));
		assertThat(sentences(chinese, Locale.SIMPLIFIED_CHINESE)).containsExactly("头盔的文本已修改");
		assertThat(sentences(italian, Locale.ITALIAN)).containsExactly("Il testo di Caschi è stato modificato");
		assertThat(sentences(italian, Locale.ENGLISH)).allMatch((sentence) -> sentence.contains("Helmets"));
		assertThat(mail(italian.email())).contains("Caschi").doesNotContain("头盔");
	}

	@Test
	void aPlainAddressIsWrittenToInTheLanguageItGave() {
		var address = UUID.randomUUID() + "@example.org";
		publish(notice(Recipients.address(address, "zh-CN")));
		assertThat(mail(address)).contains("GB/T 1的文本已修改");
	}

	private String mail(String address) {
		return this.jdbc.sql("select letter::text from outbox where address = ? and occasion = ?")
			.params(address, this.occasion)
			.query(String.class)
			.single();
	}

	@Test
	void whoeverWantsNoMailAtOnceFindsTheNoticeInTheInboxOnly() {
		var never = this.people.with(Role.EXPERT);
		var daily = this.people.with(Role.EXPERT);
		this.settings.choose(never, MailChoice.NONE);
		this.settings.choose(daily, MailChoice.DIGEST);
		publish(notice(new Recipients(Set.of(never.accountId(), daily.accountId()), null, null, Set.of())));
		assertThat(sentences(never, Locale.ENGLISH)).hasSize(1);
		assertThat(sentences(daily, Locale.ENGLISH)).hasSize(1);
		assertThat(mailsTo(never) + mailsTo(daily)).isZero();
	}

	@Test
	void twoHundredNoticesOfOneTransactionCostAsManyStatementsAsOne() {
		var readers = IntStream.range(0, 200).mapToObj((i) -> this.people.with(Role.EXPERT)).toList();
		var one = this.people.with(Role.EXPERT);
		var forOne = Statements.of(() -> publish(notice(Recipients.account(one.accountId()))));
		var forAll = Statements.of(() -> publish(readers.stream()
			.map((reader) -> notice(Recipients.account(reader.accountId())))
			.toArray(Notice[]::new)));
		assertThat(forAll).hasSameSizeAs(forOne).isNotEmpty().hasSizeLessThan(8);
		assertThat(readers).allSatisfy((reader) -> assertThat(mailsTo(reader)).isEqualTo(1));
	}

	@Test
	void aWrongKeyOrALinkOutOfNormaDoesNotUndoTheAct() {
		var reader = this.people.with(Role.EXPERT);
		publish(new Notice(Recipients.account(reader.accountId()), "no.such.key", List.of(), "https://evil.example/",
				this.occasion));
		assertThat(this.inbox.of(reader.accountId(), PageRequest.of(0, 10), Locale.ENGLISH)).singleElement()
			.satisfies((notice) -> assertThat(notice.href()).isEqualTo("/inbox"))
			.satisfies((notice) -> assertThat(notice.text()).isEqualTo("no.such.key"));
	}

	private Notice notice(Recipients recipients) {
		return new Notice(recipients, "sample.edited", List.of("GB/T 1"), "/projects/1/text", this.occasion);
	}

	private void publish(Notice... notices) {
		this.transaction.executeWithoutResult((status) -> List.of(notices).forEach(this.events::publishEvent));
	}

	private List<String> sentences(TestPerson reader, Locale language) {
		return this.inbox.of(reader.accountId(), PageRequest.of(0, 10), language).map(InboxNotice::text).getContent();
	}

	private long mailsTo(TestPerson person) {
		return mailsTo(person.email());
	}

	private long mailsTo(String address) {
		return this.jdbc.sql("select count(*) from outbox where address = ? and occasion = ?")
			.params(address, this.occasion)
			.query(Long.class)
			.single();
	}

}
