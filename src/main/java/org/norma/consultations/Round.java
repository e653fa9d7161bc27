package org.norma.consultations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LegalBasis;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.shared.RuleBroken;

/** A round of comments. Days are inclusive in the authority's zone. */
@Entity
@Table(name = "consultation_round")
@SuppressWarnings("NullAway.Init")
class Round {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private RoundId id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "project_id"))
	private ProjectId projectId;

	private int ordinal;

	@Enumerated(EnumType.STRING)
	private RoundKind kind;

	private @Nullable UUID documentId;

	private @Nullable UUID revisionId;

	private @Nullable UUID committeeId;

	private LocalDate openedOn;

	private LocalDate closesOn;

	private int ruleDays;

	private String ruleBasis;

	private String openedBy;

	private @Nullable LocalDate closedOn;

	private @Nullable String closedBy;

	private @Nullable String endReason;

	private @Nullable LocalDate haltedOn;

	private @Nullable String haltReason;

	private @Nullable LocalDate setAsideOn;

	protected Round() {
	}

	Round(ProjectView project, int ordinal, RoundKind kind, LocalDate openedOn, LocalDate closesOn, Period period,
			String openedBy) {
		this.id = RoundId.next();
		this.projectId = project.id();
		this.ordinal = ordinal;
		this.kind = kind;
		this.committeeId = (kind == RoundKind.COMMITTEE) ? project.committeeId() : null;
		this.openedOn = openedOn;
		this.ruleDays = period.days();
		this.ruleBasis = period.written();
		this.openedBy = openedBy;
		this.closesOn = longEnough(closesOn, period);
	}

	/**
	 * A round is never shorter than the rule, and none runs for more than a year; the day
	 * of opening does not count.
	 */
	private LocalDate longEnough(LocalDate until, Period period) {
		var earliest = this.openedOn.plusDays(period.days());
		if (until.isAfter(this.openedOn.plusYears(1))) {
			throw new RuleBroken("consultations.refused.too-long", until.toString(), this.openedOn.toString(),
					String.valueOf(ChronoUnit.DAYS.between(this.openedOn, until)),
					this.openedOn.plusYears(1).toString());
		}
		if (this.kind == RoundKind.COMMITTEE && !until.isAfter(this.openedOn)) {
			throw new RuleBroken("consultations.refused.ends-before-committee", until.toString(),
					this.openedOn.toString());
		}
		if (this.kind != RoundKind.PUBLICITY && until.isBefore(this.openedOn)) {
			throw new RuleBroken("consultations.refused.ends-before", until.toString(), this.openedOn.toString(),
					period.level(), String.valueOf(period.days()), period.basis(), earliest.toString());
		}
		if (this.kind != RoundKind.PUBLICITY && until.isBefore(earliest)) {
			throw new RuleBroken("consultations.refused.too-short", until.toString(),
					String.valueOf(ChronoUnit.DAYS.between(this.openedOn, until)), period.level(),
					String.valueOf(period.days()), period.basis(), earliest.toString());
		}
		return until;
	}

	void about(UUID document, UUID revision) {
		this.documentId = document;
		this.revisionId = revision;
	}

	void extend(LocalDate until, LocalDate today, Period period) {
		refuseUnlessRunning(today);
		if (!until.isAfter(this.closesOn)) {
			throw new RuleBroken("consultations.refused.not-longer", until.toString(), this.closesOn.toString());
		}
		this.closesOn = longEnough(until, period);
	}

	/** The proposal stays public longer. */
	void moveTo(LocalDate until) {
		this.closesOn = until;
	}

	/** Neither closed nor set aside. */
	boolean goesOn() {
		return this.closedOn == null && this.setAsideOn == null;
	}

	void close(LocalDate today, String by, Period period) {
		refuseUnlessOpen();
		if (!today.isAfter(this.closesOn) && this.kind == RoundKind.COMMITTEE) {
			throw new RuleBroken("consultations.refused.still-running-committee", this.closesOn.toString());
		}
		if (!today.isAfter(this.closesOn)) {
			throw new RuleBroken("consultations.refused.still-running",
					String.valueOf(ChronoUnit.DAYS.between(this.openedOn, today)), period.level(),
					String.valueOf(this.ruleDays), LegalBasis.said(this.ruleBasis), this.closesOn.toString());
		}
		this.closedOn = today;
		this.closedBy = by;
	}

	/** Ends while it runs, because the authority says so. */
	void endEarly(LocalDate today, String by, String reason) {
		refuseUnlessOpen();
		if (state(today) == RoundState.ENDED) {
			throw new RuleBroken("consultations.refused.end-over", this.closesOn.toString());
		}
		end(today, by, reason);
	}

	/** Ends with the stage to which it belongs, whatever its days. */
	void end(LocalDate today, String by, @Nullable String reason) {
		if (this.closedOn == null) {
			this.closedOn = today;
			this.closedBy = by;
			this.endReason = reason;
		}
	}

	/** The project is suspended: no comments are taken until it goes on. */
	void halt(LocalDate today, String reason) {
		if (state(today) == RoundState.RUNNING) {
			this.haltedOn = today;
			this.haltReason = reason;
		}
	}

	/**
	 * The project goes on. The days lost are given back, but on a proposal, whose days
	 * are those of its publicity.
	 */
	void goOn(LocalDate today) {
		var halted = this.haltedOn;
		if (halted != null && this.kind != RoundKind.PUBLICITY) {
			this.closesOn = this.closesOn.plusDays(ChronoUnit.DAYS.between(halted, today));
		}
		this.haltedOn = null;
		this.haltReason = null;
	}

	/** The project went back: the round stays to be read and counts no more. */
	void setAside(LocalDate today, String by) {
		end(today, by, null);
		if (this.setAsideOn == null) {
			this.setAsideOn = today;
		}
	}

	void refuseUnlessRunning(LocalDate today) {
		if (state(today) == RoundState.HALTED) {
			throw new RuleBroken("consultations.refused.halted", String.valueOf(this.haltedOn),
					String.valueOf(this.haltReason));
		}
		if (state(today) != RoundState.RUNNING) {
			throw over();
		}
	}

	/** Who confirms late is heard as long as nobody has closed the round. */
	void refuseIfClosed() {
		if (this.closedOn != null) {
			throw over();
		}
	}

	private RuleBroken over() {
		return (this.endReason != null)
				? new RuleBroken("consultations.refused.ended-early", String.valueOf(this.closedOn), this.endReason)
				: new RuleBroken("consultations.refused.over", summary(this.closesOn).lastDay().toString());
	}

	private void refuseUnlessOpen() {
		if (this.closedOn != null) {
			throw new RuleBroken("consultations.refused.closed", this.closedOn.toString(),
					Optional.ofNullable(this.closedBy).orElse("–"));
		}
	}

	RoundState state(LocalDate today) {
		if (this.setAsideOn != null) {
			return RoundState.SET_ASIDE;
		}
		if (this.closedOn != null) {
			return RoundState.CLOSED;
		}
		if (this.haltedOn != null) {
			return RoundState.HALTED;
		}
		return today.isAfter(this.closesOn) ? RoundState.ENDED : RoundState.RUNNING;
	}

	RoundId id() {
		return this.id;
	}

	ProjectId projectId() {
		return this.projectId;
	}

	RoundKind kind() {
		return this.kind;
	}

	RoundSummary summary(LocalDate today) {
		return new RoundSummary(this.id, this.projectId, this.ordinal, this.kind, state(today), this.openedOn,
				this.closesOn, this.closedOn, this.ruleDays, LegalBasis.said(this.ruleBasis), this.openedBy,
				this.documentId, this.revisionId, this.committeeId, this.endReason, this.haltedOn, this.haltReason,
				ChronoUnit.DAYS.between(today, this.closesOn));
	}

}
