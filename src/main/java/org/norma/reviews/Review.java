package org.norma.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The review of a standard in force: opened, assigned, judged, decided. */
@Entity
@Table(name = "review")
@SuppressWarnings("NullAway.Init")
class Review {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ReviewId id;

	@Version
	private @Nullable Integer version;

	private String code;

	private UUID editionId;

	private String designation;

	private Texts title;

	private String level;

	private UUID authorityId;

	private @Nullable UUID committeeId;

	@Enumerated(EnumType.STRING)
	private Cause cause;

	private @Nullable String reason;

	@Enumerated(EnumType.STRING)
	private ReviewState state;

	private @Nullable LocalDate dueOn;

	private LocalDate openedOn;

	private String openedBy;

	private @Nullable LocalDate judgedOn;

	private @Nullable String judgedBy;

	private @Nullable UUID judgedById;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome recommended;

	private @Nullable String opinion;

	private @Nullable LocalDate decidedOn;

	private @Nullable String decidedBy;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	private @Nullable String decisionReason;

	private @Nullable UUID projectId;

	private @Nullable UUID announcementId;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "review_judgement", joinColumns = @JoinColumn(name = "review_id"))
	@OrderColumn(name = "ordinal")
	private List<Judgement> judgements = new ArrayList<>();

	protected Review() {
	}

	Review(String code, Reviewed standard, UUID authority, Cause cause, @Nullable String reason, LocalDate today,
			String by) {
		if (cause != Cause.CALENDAR && reason == null) {
			throw new RuleBroken("reviews.refused.no-reason", standard.designation());
		}
		this.id = ReviewId.next();
		this.code = code;
		this.editionId = standard.editionId();
		this.designation = standard.designation();
		this.title = standard.title();
		this.level = standard.level().value();
		this.authorityId = authority;
		this.dueOn = standard.due();
		this.cause = cause;
		this.reason = reason;
		this.openedOn = today;
		this.openedBy = by;
		this.state = ReviewState.OPENED;
		if (standard.committeeId() != null) {
			assign(standard.committeeId());
		}
	}

	/** Gives it to a committee; what another found before is put aside. */
	void assign(UUID committee) {
		move(ReviewState.ASSIGNED);
		this.committeeId = committee;
		this.judgedOn = null;
		this.judgedBy = null;
		this.judgedById = null;
		this.recommended = null;
		this.opinion = null;
		this.judgements.clear();
	}

	void judge(List<String> criteria, String basis, Findings findings, LocalDate today, Actor by) {
		move(ReviewState.JUDGED);
		for (var criterion : criteria) {
			this.judgements.add(findings.of(criterion)
				.orElseThrow(() -> new RuleBroken("reviews.refused.criterion", Criteria.name(criterion), basis)));
		}
		this.recommended = findings.recommended();
		this.opinion = findings.opinion();
		this.judgedOn = today;
		this.judgedBy = by.displayName();
		this.judgedById = null;
	}

	/** Who judged is not to decide. */
	void keepFromDeciding(Actor judge) {
		this.judgedById = judge.accountId();
	}

	void decide(Outcome decided, String why, @Nullable UUID project, @Nullable UUID announcement, LocalDate today,
			String by) {
		end(ReviewState.DECIDED, why, today, by);
		this.outcome = decided;
		this.projectId = project;
		this.announcementId = announcement;
	}

	void close(String why, LocalDate today, String by) {
		end(ReviewState.CLOSED, why, today, by);
	}

	private void end(ReviewState last, String why, LocalDate today, String by) {
		move(last);
		this.decisionReason = why;
		this.decidedOn = today;
		this.decidedBy = by;
	}

	private void move(ReviewState to) {
		refuseUnlessNext(to);
		this.state = to;
	}

	/** Refuses what does not follow, and says who did what meanwhile. */
	void refuseUnlessNext(ReviewState to) {
		if (this.state.next().contains(to)) {
			return;
		}
		if (this.state == ReviewState.OPENED) {
			throw new RuleBroken("reviews.refused.not-assigned", this.code);
		}
		if (this.state == ReviewState.ASSIGNED && to == ReviewState.DECIDED) {
			throw new RuleBroken("reviews.refused.not-judged", this.code);
		}
		if (this.state == ReviewState.JUDGED && to == ReviewState.JUDGED) {
			throw new RuleBroken("reviews.refused.judged", this.code, String.valueOf(this.judgedBy),
					String.valueOf(this.judgedOn),
					new DefaultMessageSourceResolvable("reviews.outcome." + this.recommended));
		}
		var by = (this.decidedBy != null) ? this.decidedBy : (this.judgedBy != null) ? this.judgedBy : this.openedBy;
		var on = (this.decidedOn != null) ? this.decidedOn : (this.judgedOn != null) ? this.judgedOn : this.openedOn;
		throw new RuleBroken("reviews.refused.state", this.code,
				new DefaultMessageSourceResolvable("reviews.state." + this.state.name()), by, on.toString());
	}

	ReviewId id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	UUID editionId() {
		return this.editionId;
	}

	LevelCode level() {
		return new LevelCode(this.level);
	}

	UUID authorityId() {
		return this.authorityId;
	}

	Optional<UUID> committeeId() {
		return Optional.ofNullable(this.committeeId);
	}

	ReviewState state() {
		return this.state;
	}

	ReviewView view() {
		return new ReviewView(this.id, this.code, this.editionId, this.designation, this.title, level(),
				this.authorityId, this.committeeId, this.cause, this.reason, this.state, this.dueOn, this.openedOn,
				this.openedBy, List.copyOf(this.judgements), this.judgedOn, this.judgedBy, this.judgedById,
				this.recommended, this.opinion, this.decidedOn, this.decidedBy, this.outcome, this.decisionReason,
				this.projectId, this.announcementId);
	}

}
