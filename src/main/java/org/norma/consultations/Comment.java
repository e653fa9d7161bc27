package org.norma.consultations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A comment in a round, and what became of it. */
@Entity
@Table(name = "comment")
@SuppressWarnings("NullAway.Init")
class Comment {

	/** Most characters of an answer. */
	static final int LONGEST = 5000;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private CommentId id;

	@Version
	private @Nullable Integer version;

	private String code;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "round_id"))
	private RoundId roundId;

	private @Nullable UUID clauseLineage;

	private String clause;

	private int clausePosition;

	private @Nullable String place;

	@Enumerated(EnumType.STRING)
	private CommentType type;

	private String text;

	private @Nullable String proposedChange;

	private @Nullable String reason;

	private Instant statedAt;

	private @Nullable UUID accountId;

	private @Nullable UUID bodyId;

	private @Nullable String name;

	private @Nullable String organisation;

	private @Nullable String mail;

	private boolean nameShown;

	private @Nullable String broughtInBy;

	private @Nullable String language;

	private @Nullable String tokenHash;

	private @Nullable String usedTokenHash;

	private @Nullable UUID groupId;

	@Enumerated(EnumType.STRING)
	private @Nullable Disposition disposition;

	private @Nullable String answer;

	private @Nullable String answeredBy;

	private @Nullable Instant answeredAt;

	private boolean changeAsked;

	private UUID[] changeClauses = {};

	private String[] changeLabels = {};

	private @Nullable Instant withdrawnAt;

	protected Comment() {
	}

	/**
	 * A comment; with a token it waits until its address is confirmed.
	 * @param clause the clause of the frozen text
	 */
	Comment(RoundId roundId, String code, CommentData data, Clause clause, Commenter by, @Nullable String tokenHash,
			Instant now) {
		this.id = CommentId.next();
		this.roundId = roundId;
		this.code = code;
		this.clauseLineage = data.clause();
		this.clause = clause.label();
		this.clausePosition = clause.position();
		this.place = data.place();
		this.type = data.type();
		this.text = data.text();
		this.proposedChange = data.proposedChange();
		this.reason = data.reason();
		this.accountId = by.accountId();
		this.bodyId = by.bodyId();
		this.name = by.name();
		this.organisation = by.organisation();
		this.mail = by.mail();
		this.broughtInBy = by.broughtInBy();
		this.language = by.language();
		this.nameShown = by.nameShown();
		this.tokenHash = tokenHash;
		this.statedAt = now;
	}

	void confirm() {
		this.usedTokenHash = this.tokenHash;
		this.tokenHash = null;
	}

	/**
	 * Says what becomes of it.
	 * @param given what the commenter is told; required
	 * @param change what the text promises, {@code null} where nothing of it is changed
	 */
	void dispose(Disposition decided, String given, @Nullable PromisedChange change, String by, Instant now) {
		if (this.withdrawnAt != null) {
			throw new RuleBroken("consultations.refused.withdrawn", this.code);
		}
		if (this.tokenHash != null) {
			throw new RuleBroken("consultations.refused.unconfirmed", this.code);
		}
		if (given.isBlank()) {
			throw new RuleBroken("consultations.refused.no-answer", this.code);
		}
		if (given.strip().length() > LONGEST) {
			throw new RuleBroken("consultations.refused.answer-too-long", String.valueOf(given.strip().length()),
					String.valueOf(LONGEST));
		}
		this.disposition = decided;
		promise(change);
		this.answer = given.strip();
		this.answeredBy = by;
		this.answeredAt = now;
	}

	/** Whether the answer differs in the clauses that it names, if at all. */
	boolean saysAlready(Answer given) {
		return given.disposition() == this.disposition && given.text().strip().equals(this.answer);
	}

	private void promise(@Nullable PromisedChange change) {
		this.changeAsked = change != null;
		this.changeClauses = (change != null) ? change.clauses().toArray(UUID[]::new) : new UUID[0];
		this.changeLabels = (change != null) ? change.labels().toArray(String[]::new) : new String[0];
	}

	/**
	 * The clause that it is about; the whole text where it is about that.
	 */
	PromisedChange ownClause() {
		var lineage = this.clauseLineage;
		return (lineage != null) ? new PromisedChange(java.util.List.of(lineage), java.util.List.of(this.clause))
				: PromisedChange.WHOLE;
	}

	/**
	 * Only what is said of the whole text, or in general, is answered anywhere in it.
	 */
	PromisedChange wholeText() {
		if (this.clauseLineage != null && this.type != CommentType.GENERAL) {
			throw new RuleBroken("consultations.refused.whole-text", this.code, this.clause);
		}
		return PromisedChange.WHOLE;
	}

	/** Its author takes it back; what was answered stays. */
	void withdraw(Instant now) {
		if (this.disposition != null) {
			throw new RuleBroken("consultations.refused.withdraw-answered", this.code);
		}
		this.withdrawnAt = now;
	}

	/**
	 * Refuses to overwrite an answer that the person has not seen.
	 * @param seen the version that the person saw, {@code null} where no page was shown
	 */
	void refuseUnseen(@Nullable Integer seen, java.time.ZoneId zone) {
		var given = this.disposition;
		var at = this.answeredAt;
		if (seen != null && given != null && at != null && !seen.equals(this.version)) {
			throw new RuleBroken("consultations.refused.disposed-meanwhile", this.code,
					java.util.Objects.requireNonNullElse(this.answeredBy, "–"),
					java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at.atZone(zone)),
					new DefaultMessageSourceResolvable("consultations.disposition." + given));
		}
	}

	void group(@Nullable UUID group) {
		this.groupId = group;
	}

	/** Who is told what becomes of it. */
	Recipients author() {
		return (this.accountId != null) ? Recipients.account(this.accountId)
				: Recipients.address(java.util.Objects.requireNonNull(this.mail), this.language);
	}

	boolean confirmed() {
		return this.tokenHash == null;
	}

	boolean stands() {
		return confirmed() && this.withdrawnAt == null;
	}

	/** Whether the used link, by its hash, confirmed this comment. */
	boolean confirmedWith(String hash) {
		return hash.equals(this.usedTokenHash);
	}

	Optional<UUID> bodyId() {
		return Optional.ofNullable(this.bodyId);
	}

	boolean disposed() {
		return this.disposition != null;
	}

	boolean by(UUID account) {
		return account.equals(this.accountId);
	}

	CommentId id() {
		return this.id;
	}

	RoundId roundId() {
		return this.roundId;
	}

	String code() {
		return this.code;
	}

	String text() {
		return this.text;
	}

	Instant statedAt() {
		return this.statedAt;
	}

	Optional<UUID> groupId() {
		return Optional.ofNullable(this.groupId);
	}

	Optional<Disposition> disposition() {
		return Optional.ofNullable(this.disposition);
	}

	/** Path of its receipt. */
	String href() {
		return "/consultations/comments/" + this.code;
	}

}
