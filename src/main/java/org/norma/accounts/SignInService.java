package org.norma.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who signs in, and reads a signed-in person anew when the account has changed. */
@Service
public class SignInService {

	private final AccountRepository accounts;

	private final BodyService bodies;

	private final PasswordEncoder encoder;

	private final SignInThrottle throttle;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/** Compared with when there is no account, so that the answer takes as long. */
	private final String nobodysHash;

	private volatile boolean anyAccount;

	SignInService(AccountRepository accounts, BodyService bodies, PasswordEncoder encoder, SignInThrottle throttle,
			ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.bodies = bodies;
		this.encoder = encoder;
		this.throttle = throttle;
		this.events = events;
		this.clock = clock;
		this.nobodysHash = Objects.requireNonNull(encoder.encode(UUID.randomUUID().toString()));
	}

	/**
	 * Counts the try of an account from where it comes, or throws {@link TooManyTries}.
	 * Outside the transaction of the sign-in, so that waiting costs no connection.
	 */
	public void countTry(String userName, SignInOrigin origin) {
		this.throttle.take(userName, origin);
	}

	/** The person, when user name and password are right and the account is enabled. */
	@Transactional
	public Optional<Principal> withPassword(String userName, String password, SignInOrigin origin) {
		var account = this.accounts.findByUserName(Account.normalised(userName)).orElse(null);
		var hash = (account != null && account.passwordHash() != null) ? account.passwordHash() : this.nobodysHash;
		var right = this.encoder.matches(password, hash);
		if (account == null || account.passwordHash() == null || !right || !account.enabled()) {
			refused(account, origin.address());
			return Optional.empty();
		}
		this.throttle.good(userName, origin);
		return Optional.of(signedIn(account, origin.address()));
	}

	/** The person of an account that proved itself in another way. */
	@Transactional
	public Optional<Principal> without(AccountId id, String address) {
		return this.accounts.findById(id).filter(Account::enabled).map((account) -> signedIn(account, address));
	}

	/** The person as the account says now, empty when it may not sign in. */
	@Transactional(readOnly = true)
	public Optional<Principal> principal(UUID accountId) {
		return this.accounts.findById(new AccountId(accountId)).filter(Account::enabled).map(this::principal);
	}

	@Transactional(readOnly = true)
	public Optional<Principal> principalNamed(String userName) {
		return this.accounts.findByUserName(Account.normalised(userName)).filter(Account::enabled).map(this::principal);
	}

	/**
	 * Whether the person is still as read: neither changed nor disabled, and of today.
	 */
	public boolean isFresh(Principal person) {
		return person.asOf().equals(today()) && this.accounts.freshness(new AccountId(person.accountId()))
			.filter((now) -> now.enabled() && now.revision() == person.revision())
			.isPresent();
	}

	/** Whether the installation has an account at all. */
	public boolean anyAccount() {
		this.anyAccount = this.anyAccount || this.accounts.any();
		return this.anyAccount;
	}

	/** Language and theme that the person chose. */
	@Transactional(readOnly = true)
	public Preferences preferences(UUID accountId) {
		return this.accounts.findById(new AccountId(accountId))
			.map((account) -> new Preferences(account.language(), account.theme(), !account.linkSeen()))
			.orElseThrow(() -> new NotFound("accounts.not-found"));
	}

	private Principal signedIn(Account account, String address) {
		account.signedIn(this.clock.instant());
		this.events.publishEvent(AccountActs.by(account, "account.signed-in", Map.of(), Map.of("address", address)));
		return principal(account);
	}

	private void refused(@Nullable Account account, String address) {
		if (account != null) {
			account.refused();
		}
		this.events.publishEvent(AccountActs.refused(account, address));
	}

	private Principal principal(Account account) {
		var today = today();
		var counting = counting(account, today);
		var known = this.bodies.byIds(counting.stream().flatMap((grant) -> Stream.ofNullable(grant.bodyId())).toList());
		var language = (account.language() != null) ? account.language() : Locale.ENGLISH;
		var grants = counting.stream()
			.map((grant) -> new Actor.Grant(grant.role(), grant.bodyId(), name(grant, known, language)))
			.toList();
		return new Principal(account.id().value(), account.userName(), account.displayName(), List.copyOf(grants),
				account.language(), today, account.revision());
	}

	/** Roles of the day, held in bodies that stand. */
	private List<Grant> counting(Account account, LocalDate day) {
		var held = account.grants().stream().filter((grant) -> grant.countsOn(day)).toList();
		var gone = this.bodies.gone(held.stream().flatMap((grant) -> Stream.ofNullable(grant.bodyId())).toList());
		return held.stream().filter((grant) -> grant.bodyId() == null || !gone.contains(grant.bodyId())).toList();
	}

	private static @Nullable String name(Grant grant, Map<UUID, BodySummary> known, Locale language) {
		var body = (grant.bodyId() != null) ? known.get(grant.bodyId()) : null;
		return (body != null) ? body.names().in(language) : null;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
