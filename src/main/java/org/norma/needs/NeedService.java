package org.norma.needs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.GuestThrottle;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Token;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in needs, and the support that others give them. */
@Service
@Transactional
public class NeedService {

	/** How long a mail address may be confirmed. */
	public static final Duration OPEN = Duration.ofDays(7);

	/** Within this time the same words of the same person are one need. */
	private static final Duration TWICE = Duration.ofMinutes(10);

	private final NeedRepository needs;

	private final NeedLists lists;

	private final NeedRefusals refusals;

	private final GuestThrottle throttle;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NeedService(NeedRepository needs, NeedLists lists, NeedRefusals refusals, GuestThrottle throttle,
			ApplicationEventPublisher events, Clock clock) {
		this.needs = needs;
		this.lists = lists;
		this.refusals = refusals;
		this.throttle = throttle;
		this.events = events;
		this.clock = clock;
	}

	/** States a need for the signed-in person. */
	public NeedId state(NeedData data) {
		var person = Actor.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
		var before = same(data, person.accountId(), null);
		if (before.isPresent()) {
			return before.get().id();
		}
		var need = Need.by(person.accountId(), person.displayName(), code(), data, this.clock.instant());
		this.needs.saveAndFlush(need);
		told("need.stated", need);
		return need.id();
	}

	/**
	 * Keeps a need of somebody without an account until the address is confirmed, and
	 * sends the link for it there.
	 * @param origin network address it came from
	 */
	public void stateByMail(NeedData data, String mail, @Nullable String name, String origin) {
		var address = mail.strip().toLowerCase(Locale.ROOT);
		if (same(data, null, address).isPresent()) {
			return;
		}
		this.throttle.take(origin, address);
		var token = Token.next();
		var proposer = new Proposer(null, name, address, LocaleContextHolder.getLocale().toLanguageTag());
		var need = Need.byMail(proposer, token.hash(), code(), data, this.clock.instant());
		this.needs.saveAndFlush(need);
		this.events.publishEvent(new Notice(need.proposer(), "needs.notice.confirm", List.of(need.subject()),
				"/needs/confirm/" + token.value(), "need-confirm-" + need.code()));
	}

	/** What the person stated in the same words a moment ago: a form sent twice. */
	private Optional<Need> same(NeedData data, @Nullable UUID account, @Nullable String mail) {
		this.lists.queue((account != null) ? account.toString() : String.valueOf(mail));
		return this.needs.same(data.subject(), data.why(), this.clock.instant().minus(TWICE), account, mail)
			.stream()
			.findFirst();
	}

	/** The need that a used link has confirmed. */
	@Transactional(readOnly = true)
	public Optional<NeedId> confirmedBy(String token) {
		return this.needs.findByUsedTokenHash(new Token(token).hash()).map(Need::id);
	}

	/** Confirms the address: the need becomes public. */
	public NeedId confirm(String token) {
		var need = byToken(token);
		need.confirm();
		need.proposer().addresses().forEach(this.throttle::wanted);
		this.needs.saveAndFlush(need);
		told("need.confirmed", need);
		return need.id();
	}

	/** What a link would confirm; refused when it is used or too old. */
	@Transactional(readOnly = true)
	public String subjectOf(String token) {
		return byToken(token).subject();
	}

	private Need byToken(String token) {
		return this.needs.findByTokenHash(new Token(token).hash())
			.filter((need) -> need.statedAt().plus(OPEN).isAfter(this.clock.instant()))
			.orElseThrow(() -> new NotFound("needs.link-unknown"));
	}

	/** Says that the signed-in person needs the same. */
	public void support(NeedId id) {
		var person = Actor.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
		var need = this.needs.findById(id).orElseThrow(() -> new NotFound("needs.not-found"));
		this.refusals.refuseUnlessOpen(need);
		if (need.isBy(person.accountId())) {
			throw new RuleBroken("needs.refused.own", need.code());
		}
		if (this.lists.support(id, person.accountId())) {
			told("need.supported", need);
		}
	}

	/** Forgets needs whose address was never confirmed. */
	public void forgetUnconfirmed() {
		this.needs.deleteUnconfirmed(this.clock.instant().minus(OPEN));
	}

	private void told(String verb, Need need) {
		var role = Actor.actingAs(Role.ENTERPRISE, Role.EXPERT, Role.OFFICIAL, Role.DRAFTER);
		this.events
			.publishEvent(Act.by(role, verb, "need", need.code(), Map.of(), Map.of("state", need.state().name())));
	}

	private String code() {
		return this.lists.nextCode(Year.from(LocalDate.now(this.clock)));
	}

}
