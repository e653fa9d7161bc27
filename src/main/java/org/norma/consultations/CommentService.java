package org.norma.consultations;

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

/** Takes in comments, and the support that others give them. */
@Service
@Transactional
public class CommentService {

	/** How long a mail address may be confirmed. */
	public static final Duration OPEN = Duration.ofDays(7);

	private final RoundRepository rounds;

	private final CommentRepository comments;

	private final CommentLists lists;

	private final Addressees addressees;

	private final SaidBefore said;

	private final Speakers speakers;

	private final RoundTexts texts;

	private final RoundAccess access;

	private final GuestThrottle throttle;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CommentService(RoundRepository rounds, CommentRepository comments, CommentLists lists, Addressees addressees,
			SaidBefore said, Speakers speakers, RoundTexts texts, RoundAccess access, GuestThrottle throttle,
			ApplicationEventPublisher events, Clock clock) {
		this.rounds = rounds;
		this.comments = comments;
		this.lists = lists;
		this.addressees = addressees;
		this.said = said;
		this.speakers = speakers;
		this.texts = texts;
		this.access = access;
		this.throttle = throttle;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Comments for the signed-in person, who speaks for the body in which they hold a
	 * role.
	 * @return the number of the comment, by which its answer is found
	 */
	public String comment(RoundId id, CommentData data, @Nullable String organisation, boolean nameShown) {
		var round = running(id);
		var by = speaker(round, organisation, nameShown);
		this.said.queue(id, by);
		var before = this.said.same(id, data, by);
		if (before.isPresent()) {
			return before.get();
		}
		var comment = save(round, data, by, null);
		received(round, comment, by.bodyId());
		return comment.code();
	}

	private Commenter speaker(RoundSummary round, @Nullable String organisation, boolean nameShown) {
		var person = RoundAccess.person();
		var voices = this.speakers.of(round.id(), this.access.project(round), person);
		var voice = voices.of(organisation, false)
			.orElseThrow(() -> new RuleBroken("consultations.refused.other-unit", String.valueOf(organisation),
					voices.codes()));
		return new Commenter(person.accountId(), voice.body(), person.displayName(), voice.unit(), nameShown,
				voice.broughtInBy());
	}

	/** The number under which the signed-in person said this in the round before. */
	@Transactional(readOnly = true)
	public Optional<String> saidBefore(RoundId id, CommentData data, @Nullable String organisation) {
		var person = RoundAccess.person();
		return this.said.same(id, data,
				new Commenter(person.accountId(), null, person.displayName(), organisation, false, null));
	}

	/**
	 * Keeps a comment of somebody without an account until the address is confirmed, and
	 * sends the link for it there.
	 * @param origin network address it came from
	 */
	public void commentByMail(RoundId id, CommentData data, String mail, @Nullable String name,
			@Nullable String organisation, boolean nameShown, String origin) {
		var round = running(id);
		var address = mail.strip().toLowerCase(Locale.ROOT);
		var by = new Commenter(null, null, name, organisation, address, nameShown, null,
				LocaleContextHolder.getLocale().toLanguageTag());
		this.said.queue(id, by);
		var before = this.said.same(id, data, by);
		if (before.isPresent()) {
			before.flatMap(this.comments::findByCode).filter(Comment::confirmed).ifPresent(this::remind);
			return;
		}
		this.throttle.take(origin, address);
		var token = Token.next();
		var comment = save(round, data, by, token.hash());
		this.events.publishEvent(new Notice(comment.author(), "consultations.notice.confirm",
				List.of(comment.code(), this.access.project(round).title()), "/consultations/confirm/" + token.value(),
				"comment-confirm-" + comment.code()));
	}

	/** Who says again what is confirmed already is led to its receipt. */
	private void remind(Comment comment) {
		this.events.publishEvent(new Notice(comment.author(), "consultations.notice.before", List.of(comment.code()),
				comment.href(), "comment-before-" + comment.code()));
	}

	private RoundSummary running(RoundId id) {
		var round = this.rounds.findById(id).orElseThrow(RoundAccess::notFound);
		var summary = round.summary(LocalDate.now(this.clock));
		var project = this.access.readable(summary);
		round.refuseUnlessRunning(LocalDate.now(this.clock));
		RoundAccess.refuseStopped(project);
		if (!this.access.mayComment(summary, project)) {
			throw new AccessDeniedException("Not for this round");
		}
		return summary;
	}

	private Comment save(RoundSummary round, CommentData data, Commenter by, @Nullable String tokenHash) {
		var year = Year.from(LocalDate.now(this.clock));
		var code = CommentLists.code(year, this.lists.lastOf(year, 1));
		return this.comments.saveAndFlush(new Comment(round.id(), code, data,
				Clause.find(this.texts.clauses(round), data.clause()), by, tokenHash, this.clock.instant()));
	}

	/** Confirms the address: the comment becomes part of the round. */
	public String confirm(String token) {
		var comment = byToken(token);
		var round = this.rounds.findById(comment.roundId()).orElseThrow(RoundAccess::notFound);
		round.refuseIfClosed();
		comment.confirm();
		comment.author().addresses().forEach(this.throttle::wanted);
		this.comments.saveAndFlush(comment);
		received(round.summary(LocalDate.now(this.clock)), comment, null);
		return comment.code();
	}

	/** What a link would confirm; refused when it is used or too old. */
	@Transactional(readOnly = true)
	public String textOf(String token) {
		return byToken(token).text();
	}

	private Comment byToken(String token) {
		return this.comments.findByTokenHash(new Token(token).hash())
			.filter((comment) -> comment.statedAt().plus(OPEN).isAfter(this.clock.instant()))
			.orElseThrow(() -> new NotFound("consultations.link-unknown"));
	}

	private void received(RoundSummary round, Comment comment, @Nullable UUID body) {
		if (body != null) {
			this.addressees.commented(round.id(), body, LocalDate.now(this.clock));
		}
		told("comment.stated", comment);
	}

	/**
	 * Takes a comment back while its round is open.
	 * @param proof the used link of the mail, from somebody without an account
	 */
	public void withdraw(String code, @Nullable String proof) {
		var comment = this.comments.lock(code).filter(Comment::stands).orElseThrow(RoundAccess::notFound);
		var own = Actor.current().filter((person) -> comment.by(person.accountId())).isPresent();
		if (!own && !(proof != null && comment.confirmedWith(new Token(proof).hash()))) {
			throw new AccessDeniedException("Not the author");
		}
		this.rounds.findById(comment.roundId())
			.orElseThrow(RoundAccess::notFound)
			.refuseUnlessRunning(LocalDate.now(this.clock));
		comment.withdraw(this.clock.instant());
		this.comments.saveAndFlush(comment);
		comment.bodyId().ifPresent((body) -> this.addressees.withdrew(comment.roundId(), body));
		told("comment.withdrawn", comment);
	}

	/** Says that the signed-in person says the same. */
	public void support(String code) {
		var person = RoundAccess.person();
		var comment = this.comments.findByCode(code).filter(Comment::stands).orElseThrow(RoundAccess::notFound);
		running(comment.roundId());
		if (comment.by(person.accountId())) {
			throw new RuleBroken("consultations.refused.own", comment.code());
		}
		if (this.lists.support(comment.id(), person.accountId())) {
			told("comment.supported", comment);
		}
	}

	/** Forgets comments whose address was never confirmed. */
	public void forgetUnconfirmed() {
		this.comments.deleteUnconfirmed(this.clock.instant().minus(OPEN));
	}

	private void told(String verb, Comment comment) {
		var role = Actor.current().filter((person) -> person.holds(Role.ENTERPRISE)).isPresent() ? Role.ENTERPRISE
				: Role.EXPERT;
		this.events.publishEvent(Act.by(role, verb, "comment", comment.code(), Map.of(), Map.of()));
	}

}
