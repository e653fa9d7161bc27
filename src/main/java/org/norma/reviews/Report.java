package org.norma.reviews;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice.Recipients;

/** A problem with a standard, reported by anyone (Law art. 29, 35). */
@Entity
@Table(name = "review_report")
@SuppressWarnings("NullAway.Init")
class Report {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private String code;

	private UUID editionId;

	private String designation;

	private String level;

	private @Nullable UUID issuerId;

	@Enumerated(EnumType.STRING)
	private ReportKind kind;

	private String words;

	@Enumerated(EnumType.STRING)
	private ReportState state;

	private Instant statedAt;

	private @Nullable UUID accountId;

	private @Nullable String name;

	private @Nullable String mail;

	private @Nullable String language;

	private @Nullable String tokenHash;

	private @Nullable String usedTokenHash;

	private @Nullable String answer;

	private @Nullable String answeredBy;

	private @Nullable Instant answeredAt;

	private @Nullable UUID reviewId;

	protected Report() {
	}

	private Report(String code, Reviewed standard, ReportData data, Instant now) {
		this.id = Ids.next();
		this.code = code;
		this.editionId = standard.editionId();
		this.designation = standard.designation();
		this.level = standard.level().value();
		this.issuerId = standard.issuerId();
		this.kind = data.kind();
		this.words = data.words();
		this.state = ReportState.RECEIVED;
		this.statedAt = now;
	}

	/** By somebody signed in. */
	static Report by(UUID account, String name, String code, Reviewed standard, ReportData data, Instant now) {
		var report = new Report(code, standard, data, now);
		report.accountId = account;
		report.name = name;
		return report;
	}

	/**
	 * By somebody whose address has yet to be confirmed.
	 * @param language BCP 47 tag of the page on which they wrote
	 */
	static Report byMail(String mail, @Nullable String name, String language, String tokenHash, String code,
			Reviewed standard, ReportData data, Instant now) {
		var report = new Report(code, standard, data, now);
		report.mail = mail;
		report.language = language;
		report.name = name;
		report.tokenHash = tokenHash;
		report.state = ReportState.UNCONFIRMED;
		return report;
	}

	void confirm() {
		this.usedTokenHash = this.tokenHash;
		this.state = ReportState.RECEIVED;
		this.tokenHash = null;
	}

	void answer(String text, String by, Instant now, @Nullable UUID review) {
		if (this.state != ReportState.RECEIVED) {
			throw new RuleBroken("reviews.refused.report-answered", this.code, String.valueOf(this.answeredBy));
		}
		this.state = (review != null) ? ReportState.TAKEN_UP : ReportState.ANSWERED;
		this.answer = text;
		this.answeredBy = by;
		this.answeredAt = now;
		this.reviewId = review;
	}

	/** Who is told what becomes of it. */
	Recipients sender() {
		return (this.accountId != null) ? Recipients.account(this.accountId)
				: Recipients.address(java.util.Objects.requireNonNull(this.mail), this.language);
	}

	ReportView view() {
		return new ReportView(this.id, this.code, this.editionId, this.designation, this.level, this.issuerId,
				this.kind, this.words, this.state, this.statedAt, this.accountId, this.name, this.mail, this.answer,
				this.answeredBy, this.answeredAt, this.reviewId);
	}

}
