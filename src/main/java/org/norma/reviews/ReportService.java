package org.norma.reviews;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.GuestThrottle;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.Token;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in reports about standards, and answers them. */
@Service
@Transactional
public class ReportService {

	/** How long a mail address may be confirmed. */
	public static final Duration OPEN = Duration.ofDays(7);

	private final ReportRepository reports;

	private final ReviewRepository reviews;

	private final ReviewService service;

	private final ReviewDesk desk;

	private final ReviewAccess access;

	private final GuestThrottle throttle;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportService(ReportRepository reports, ReviewRepository reviews, ReviewService service, ReviewDesk desk,
			ReviewAccess access, GuestThrottle throttle, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.reviews = reviews;
		this.service = service;
		this.desk = desk;
		this.access = access;
		this.throttle = throttle;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reports a problem for the signed-in person.
	 * @return the receipt number
	 */
	public String report(UUID edition, ReportData data) {
		var person = this.access.person();
		var report = Report.by(person.accountId(), person.displayName(), this.desk.nextCode("Q"),
				this.desk.reviewed(edition), data, this.clock.instant());
		return received(report);
	}

	/**
	 * Keeps a report of somebody without an account until the address is confirmed, and
	 * sends the link for it there.
	 * @param origin network address it came from
	 */
	public void reportByMail(UUID edition, ReportData data, String mail, @Nullable String name, String origin) {
		var address = mail.strip().toLowerCase(Locale.ROOT);
		this.throttle.take(origin, address);
		var token = Token.next();
		var report = Report.byMail(address, name, LocaleContextHolder.getLocale().toLanguageTag(), token.hash(),
				this.desk.nextCode("Q"), this.desk.reviewed(edition), data, this.clock.instant());
		var view = this.reports.saveAndFlush(report).view();
		this.events.publishEvent(
				new Notice(report.sender(), "reviews.notice.confirm", List.of(view.designation(), view.code()),
						"/reviews/report/confirm/" + token.value(), "report-confirm-" + view.code()));
	}

	/** The receipt number of the report that a used link has confirmed. */
	@Transactional(readOnly = true)
	public Optional<String> confirmedBy(String token) {
		return this.reports.findByUsedTokenHash(new Token(token).hash()).map((report) -> report.view().code());
	}

	/**
	 * Confirms the address.
	 * @return the receipt number
	 */
	public String confirm(String token) {
		var report = byToken(token);
		report.confirm();
		report.sender().addresses().forEach(this.throttle::wanted);
		return received(report);
	}

	/** What a link would confirm; refused when it is used or too old. */
	@Transactional(readOnly = true)
	public ReportView toConfirm(String token) {
		return byToken(token).view();
	}

	private Report byToken(String token) {
		return this.reports.findByTokenHash(new Token(token).hash())
			.filter((report) -> report.view().statedAt().plus(OPEN).isAfter(this.clock.instant()))
			.orElseThrow(() -> new NotFound("reviews.link-unknown"));
	}

	private String received(Report report) {
		var view = this.reports.saveAndFlush(report).view();
		this.events.publishEvent(Act.by(Actor.actingAs(Role.ENTERPRISE, Role.EXPERT, Role.OFFICIAL, Role.DRAFTER),
				"review.reported", "standard", view.designation(), Map.of(),
				Map.of("report", view.code(), "kind", view.kind().name())));
		if (view.issuerId() != null) {
			this.events.publishEvent(
					new Notice(Notice.Recipients.holders(Role.OFFICIAL, view.issuerId()), "reviews.notice.reported",
							List.of(view.code(), view.designation()), view.href(), "reported-" + view.code()));
		}
		return view.code();
	}

	/** Answers a report that leads to no review. */
	public void answer(String code, String text) {
		var report = take(code);
		report.answer(text, this.access.person().displayName(), this.clock.instant(), null);
		done(report, "review.report-answered", "reviews.notice.answered", text);
	}

	/** Takes a report up: its standard is reviewed now. */
	public ReviewId takeUp(String code, String text) {
		var report = take(code);
		var view = report.view();
		var review = this.reviews.findFirstByEditionIdAndStateIn(view.editionId(), ReviewService.OPEN)
			.map(Review::id)
			.orElseGet(() -> this.service.open(view.editionId(), view.kind().cause(), text));
		report.answer(text, this.access.person().displayName(), this.clock.instant(), review.value());
		done(report, "review.report-taken-up", "reviews.notice.taken-up", text);
		return review;
	}

	private Report take(String code) {
		var report = this.reports.lock(code).orElseThrow(() -> new NotFound("reviews.no-report", code));
		var view = report.view();
		this.access
			.require(() -> this.access.authorityFor(view.issuerId(), new LevelCode(view.level()), this.access.person())
				.isPresent());
		return report;
	}

	private void done(Report report, String verb, String notice, String text) {
		var view = this.reports.saveAndFlush(report).view();
		this.events.publishEvent(
				Act.by(Role.OFFICIAL, verb, "standard", view.designation(), Map.of(), Map.of("report", view.code()))
					.among(view.issuerId())
					.because(text));
		this.events.publishEvent(new Notice(report.sender(), notice, List.of(view.code(), view.designation(), text),
				view.href(), notice + "-" + view.code()));
	}

	/** Forgets reports whose address was never confirmed. */
	public void forgetUnconfirmed() {
		this.reports.deleteUnconfirmed(this.clock.instant().minus(OPEN));
	}

}
