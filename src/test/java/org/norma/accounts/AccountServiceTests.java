package org.norma.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.SignedIn;
import org.norma.accounts.TimeUnderControl.HandClock;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerService;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TimeUnderControl.class)
class AccountServiceTests {

	private static final String PASSWORD = "copper harbour seven";

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountDirectory directory;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private SignInService people;

	@Autowired
	private BodyService bodies;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private Contacts contacts;

	@Autowired
	private LedgerService ledger;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HandClock clock;

	@BeforeEach
	void noAccounts() {
		this.jdbc.sql("delete from password_link").update();
		this.jdbc.sql("delete from account_grant").update();
		this.jdbc.sql("delete from account").update();
	}

	@Test
	void aUserNameIsTakenWhateverItsCase() {
		this.accounts.create("Li@Example.org", "Li Wei", Locale.ENGLISH);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.accounts.create("lI@eXample.ORG", "Li Wei 2", Locale.ENGLISH))
			.withMessageContaining("accounts.user-name.taken");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into account (id, user_name, display_name, enabled, created_at, failed_attempts, revision)
				values (gen_random_uuid(), 'li@example.org', 'x', true, now(), 0, 0)""").update());
	}

	@Test
	void nobodyGivesARoleToHimselfWhereAnotherCould() {
		var today = LocalDate.now(this.clock);
		var alone = this.accounts.create("a@example.org", "Anna", Locale.ITALIAN).id();
		this.accounts.grant(alone, Role.ADMINISTRATOR, null, today, null);
		var anna = new SignedIn(alone.value(), "Anna", List.of(new Actor.Grant(Role.ADMINISTRATOR, null, null)));
		as(anna, () -> this.accounts.grant(alone, Role.OFFICIAL, null, today, null));
		var other = this.accounts.create("b@example.org", "Bao", Locale.ENGLISH).id();
		as(anna, () -> this.accounts.grant(other, Role.ADMINISTRATOR, null, today, null));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> as(anna, () -> this.accounts.grant(alone, Role.AUDITOR, null, today, null)))
			.withMessageContaining("accounts.own-grant");
	}

	@Test
	void nobodySitsInMoreCommitteesThanTheRulesAllow() {
		var today = LocalDate.now(this.clock);
		var id = this.accounts.create("seats@example.org", "Wang Fang", Locale.ENGLISH).id();
		for (var code : List.of("SEATS 1", "SEATS 2", "SEATS 3")) {
			this.accounts.grant(id, Role.EXPERT, committee(code, "national"), today, null);
		}
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.accounts.grant(id, Role.EXPERT, committee("SEATS 4", "national"), today, null))
			.withMessageContaining("bodies.refused.committees-per-person")
			.satisfies((refusal) -> assertThat(refusal.arguments()).contains("Wang Fang", "SEATS 1, SEATS 2, SEATS 3",
					"3"));
		this.accounts.grant(id, Role.EXPERT, committee("SEATS ISO", null), today, null);
		var below = committee("SEATS 1/SC 1", "national");
		this.jdbc.sql("update body set parent_id = :above where id = :id")
			.param("above", committee("SEATS 1", "national").value())
			.param("id", below.value())
			.update();
		this.accounts.grant(id, Role.EXPERT, below, today, null);
		var drafter = this.accounts.create("drafts@example.org", "Li Wei", Locale.ENGLISH).id();
		for (var code : List.of("SEATS 1", "SEATS 2", "SEATS 3", "SEATS 4")) {
			this.accounts.grant(drafter, Role.DRAFTER, committee(code, "national"), today, null);
		}
	}

	private BodyId committee(String code, String level) {
		return new BodyId(
				this.bodies.ensure(code, BodyKind.COMMITTEE, Texts.of("en", "Committee " + code), level, null).id());
	}

	private static void as(SignedIn person, Runnable act) {
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
		try {
			act.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	@Test
	void aRoleBeginsTodayAtTheEarliest() {
		var today = LocalDate.now(this.clock);
		var made = this.accounts.create("a@example.org", "Anna", Locale.ITALIAN).id();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.accounts.grant(made, Role.OFFICIAL, null, today.minusDays(1), null))
			.withMessageContaining("accounts.grant.begins-before-today");
		this.accounts.grant(made, Role.OFFICIAL, null, today, null);
		assertThat(this.directory.byId(made).grants()).hasSize(1);
	}

	@Test
	void theLinkSetsThePasswordOnceAndWithin24Hours() {
		var made = this.accounts.create("a@example.org", "Anna", Locale.ITALIAN);
		assertThat(this.passwords.userNameFor(made.token())).contains("a@example.org");
		assertThat(this.jdbc.sql("select token_hash from password_link").query(String.class).single())
			.isNotEqualTo(made.token());
		this.passwords.set(made.token(), PASSWORD);
		assertThat(this.people.withPassword("A@example.org", PASSWORD, new SignInOrigin("::1", null))).isPresent();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.passwords.set(made.token(), PASSWORD + "!"));

		var late = this.passwords.reset(made.id());
		assertThat(this.people.withPassword("a@example.org", PASSWORD, new SignInOrigin("::1", null))).isEmpty();
		this.clock.pass(Duration.ofHours(24));
		assertThat(this.passwords.userNameFor(late)).isEmpty();
	}

	@Test
	void aNewLinkMakesTheOldOneUseless() {
		var made = this.accounts.create("a@example.org", "Anna", Locale.ITALIAN);
		var second = this.passwords.reset(made.id());
		assertThat(this.passwords.userNameFor(made.token())).isEmpty();
		assertThat(this.passwords.userNameFor(second)).isPresent();
	}

	@Test
	void theLastAdministratorCannotBeRemoved() {
		var one = administrator("one@example.org");
		var grant = this.directory.byId(one).grants().get(0);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.accounts.revoke(one, grant.id()))
			.withMessageContaining("accounts.last-administrator");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.accounts.disable(one))
			.withMessageContaining("accounts.last-administrator");
		administrator("two@example.org");
		this.accounts.disable(one);
		assertThat(this.directory.byId(one).enabled()).isFalse();
	}

	@Test
	void twoAdministratorsCannotRemoveEachOtherAtOnce() throws Exception {
		var one = administrator("one@example.org");
		var two = administrator("two@example.org");
		try (var threads = new Threads()) {
			var done = threads.run(List.of(() -> tries(one), () -> tries(two)));
			assertThat(done).containsExactlyInAnyOrder(true, false);
		}
	}

	@Test
	void whatIsDoneToAnAccountStandsInTheLedger() {
		var made = this.accounts.create("a@example.org", "Anna", Locale.ITALIAN);
		var sac = this.bodies.ensure("SAC", BodyKind.AUTHORITY,
				Texts.of("en", "Standardization Administration of China"), null, null);
		this.accounts.grant(made.id(), Role.OFFICIAL, new BodyId(sac.id()), today(), null);
		this.accounts.rename(made.id(), "Anna Bianchi");
		this.accounts.revoke(made.id(), this.directory.byId(made.id()).grants().get(0).id());
		this.accounts.disable(made.id());
		this.people.withPassword("a@example.org", "wrong", new SignInOrigin("192.0.2.1", null));
		var history = this.ledger.of("account", made.id().value().toString());
		assertThat(history).extracting(LedgerEntry::verb)
			.containsExactly("account.sign-in-refused", "account.disabled", "grant.taken", "account.renamed",
					"grant.given", "account.created");
		assertThat(history.get(4).after()).containsEntry("body", "SAC").containsEntry("role", "OFFICIAL");
		assertThat(history.get(3).before()).containsEntry("name", "Anna");
	}

	@Test
	void anOpenLinkEndsWithTheAccountAndDoesNotComeBack() {
		administrator("boss@example.org");
		var made = this.accounts.create("a@example.org", "Anna", Locale.ITALIAN);
		assertThat(this.passwords.userNameFor(made.token())).isPresent();
		this.accounts.disable(made.id());
		this.accounts.enable(made.id());
		assertThat(this.passwords.userNameFor(made.token())).isEmpty();
	}

	@Test
	void whatWasTypedAsAnUnknownUserNameIsNotKept() {
		this.people.withPassword("my secret password", "x", new SignInOrigin("192.0.2.7", null));
		assertThat(this.ledger.of("account", "unknown").get(0).toString()).doesNotContain("secret")
			.contains("192.0.2.7");
	}

	@Test
	void theListIsFilteredAndPaged() {
		for (int i = 0; i < 7; i++) {
			this.accounts.create("p" + i + "@example.org", "Person " + i, Locale.ENGLISH);
		}
		var admin = administrator("x_y@example.org");
		assertThat(this.directory.search(new AccountFilter("", null, null), PageRequest.of(1, 5)).getContent())
			.hasSize(3);
		assertThat(this.directory.search(new AccountFilter("_", null, null), PageRequest.of(0, 5)))
			.extracting(AccountRow::id)
			.containsExactly(admin);
		assertThat(this.directory.search(new AccountFilter("", Role.ADMINISTRATOR, true), PageRequest.of(0, 5)))
			.hasSize(1);
		assertThat(this.directory.search(new AccountFilter("", null, false), PageRequest.of(0, 5))).isEmpty();
	}

	@Test
	void aChangedAccountIsReadAnewAndADisabledOneNoMore() {
		administrator("boss@example.org");
		var made = this.accounts.create("a@example.org", "Anna", Locale.ITALIAN);
		var person = this.people.principal(made.id().value()).orElseThrow();
		assertThat(this.people.isFresh(person)).isTrue();
		this.accounts.grant(made.id(), Role.EXPERT, null, today(), today());
		assertThat(this.people.isFresh(person)).isFalse();
		var expert = this.people.principal(made.id().value()).orElseThrow();
		assertThat(expert.holds(Role.EXPERT)).isTrue();
		this.clock.pass(Duration.ofDays(1));
		assertThat(this.people.isFresh(expert)).isFalse();
		assertThat(this.people.principal(made.id().value()).orElseThrow().holds(Role.EXPERT)).isFalse();
		this.accounts.disable(made.id());
		assertThat(this.people.principal(made.id().value())).isEmpty();
	}

	@Test
	void aRoleCountsOnlyWhileItsBodyStands() {
		var body = this.bodies.ensure("GONE " + UUID.randomUUID(), BodyKind.AUTHORITY,
				Texts.of("en", "Gone " + UUID.randomUUID()), null, null);
		var id = this.accounts.create("gone@example.org", "Li Wei", Locale.ENGLISH).id();
		this.accounts.grant(id, Role.OFFICIAL, new BodyId(body.id()), today(), null);
		var official = this.people.principal(id.value()).orElseThrow();
		assertThat(official.holds(Role.OFFICIAL, body.id())).isTrue();
		this.administration.disband(new BodyId(body.id()), today().plusDays(1), "");
		assertThat(this.people.principal(id.value()).orElseThrow().holds(Role.OFFICIAL)).isTrue();
		this.administration.reopen(new BodyId(body.id()));
		var before = this.people.principal(id.value()).orElseThrow();
		this.administration.disband(new BodyId(body.id()), today(), "");
		assertThat(this.people.isFresh(before)).isFalse();
		assertThat(this.people.principal(id.value()).orElseThrow().holds(Role.OFFICIAL)).isFalse();
		assertThat(this.contacts.holders(Role.OFFICIAL, body.id())).isEmpty();
		assertThat(this.contacts.holders(Role.OFFICIAL, null)).isEmpty();
		assertThat(this.contacts.grantsOf(List.of(id.value()))).isEmpty();
		assertThat(this.contacts.actor(id.value()).orElseThrow().grants()).isEmpty();
		this.administration.reopen(new BodyId(body.id()));
		assertThat(this.people.principal(id.value()).orElseThrow().holds(Role.OFFICIAL)).isTrue();
	}

	private boolean tries(AccountId other) {
		try {
			this.accounts.disable(other);
			return true;
		}
		catch (RuleBroken refusal) {
			return false;
		}
	}

	private AccountId administrator(String userName) {
		var id = this.accounts.create(userName, "Boss", Locale.ENGLISH).id();
		this.accounts.grant(id, Role.ADMINISTRATOR, null, today(), null);
		return id;
	}

	private LocalDate today() {
		return LocalDate.now((Clock) this.clock);
	}

	/** A few threads, stopped at the end. */
	private static final class Threads implements AutoCloseable {

		private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

		List<Boolean> run(List<Callable<Boolean>> jobs) throws InterruptedException {
			return this.pool.invokeAll(jobs).stream().map(Threads::get).toList();
		}

		private static boolean get(Future<Boolean> future) {
			try {
				return future.get();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void close() {
			this.pool.shutdownNow();
		}

	}

}
