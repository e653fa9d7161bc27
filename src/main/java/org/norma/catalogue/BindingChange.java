package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/**
 * What makes an edition bind otherwise: one person records it, another one confirms it.
 */
@Entity
@Table(name = "binding_change")
@SuppressWarnings("NullAway.Init")
class BindingChange {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "edition_id"))
	private EditionId editionId;

	private String designation;

	@Enumerated(EnumType.STRING)
	private Binding binding;

	private @Nullable LocalDate endsOn;

	@Enumerated(EnumType.STRING)
	private WantedChange.Kind kind;

	private @Nullable String number;

	private @Nullable Texts titles;

	@Enumerated(EnumType.STRING)
	private @Nullable Binding becomes;

	@Enumerated(EnumType.STRING)
	private ClauseFact.@Nullable Kind clauseKind;

	private @Nullable String clauses;

	private @Nullable String other;

	private @Nullable UUID factId;

	private @Nullable LocalDate fromDay;

	private String basis;

	@Enumerated(EnumType.STRING)
	private BindingChangeState state;

	private UUID recordedBy;

	private String recorder;

	private LocalDate recordedOn;

	private @Nullable UUID decidedBy;

	private @Nullable String decider;

	private @Nullable LocalDate decidedOn;

	private @Nullable String reason;

	protected BindingChange() {
	}

	BindingChange(Edition edition, WantedChange wanted, Actor by, LocalDate today) {
		this.id = Ids.next();
		this.editionId = edition.id();
		this.designation = edition.designation();
		this.binding = edition.binding();
		this.endsOn = edition.endsOn().orElse(null);
		want(wanted);
		this.state = BindingChangeState.WAITING;
		this.recordedBy = by.accountId();
		this.recorder = by.displayName();
		this.recordedOn = today;
	}

	private void want(WantedChange wanted) {
		this.kind = wanted.kind();
		this.number = Optional.ofNullable(wanted.number()).map(Designation::format).orElse(null);
		this.titles = wanted.titles();
		this.becomes = wanted.binding();
		this.clauseKind = wanted.clauseKind();
		this.clauses = wanted.clauses();
		this.other = Optional.ofNullable(wanted.other()).map(Designation::format).orElse(null);
		this.factId = wanted.fact();
		this.fromDay = wanted.from();
		this.basis = wanted.basis();
	}

	/** Another person confirms it. */
	void confirm(Actor by, LocalDate today) {
		refuseDecided();
		refuseOwn(by);
		close(BindingChangeState.CONFIRMED, by, today);
	}

	/** Another person refuses it. */
	void refuse(Actor by, String why, LocalDate today) {
		refuseDecided();
		refuseOwn(by);
		this.reason = why;
		close(BindingChangeState.REFUSED, by, today);
	}

	/** Who recorded it does not want it any more. */
	void takeBack(Actor by, LocalDate today) {
		refuseDecided();
		if (!isOf(by)) {
			throw new RuleBroken("catalogue.change.not-own", this.recorder);
		}
		close(BindingChangeState.TAKEN_BACK, by, today);
	}

	private void refuseOwn(Actor by) {
		if (isOf(by)) {
			throw new RuleBroken("catalogue.change.own", this.recorder);
		}
	}

	private boolean isOf(Actor person) {
		return person.accountId().equals(this.recordedBy);
	}

	private void refuseDecided() {
		if (this.state != BindingChangeState.WAITING) {
			throw new RuleBroken("catalogue.change.decided." + this.state, this.designation,
					String.valueOf(this.decider));
		}
	}

	private void close(BindingChangeState next, Actor by, LocalDate today) {
		this.state = next;
		this.decidedBy = by.accountId();
		this.decider = by.displayName();
		this.decidedOn = today;
	}

	BindingChangeView view() {
		return new BindingChangeView(this.id, this.editionId, this.designation, this.binding, this.endsOn, wanted(),
				this.recordedBy, this.recorder, this.recordedOn);
	}

	DecidedChange decided() {
		return new DecidedChange(view(), this.state, Objects.requireNonNull(this.decider),
				Objects.requireNonNull(this.decidedOn), this.reason);
	}

	private WantedChange wanted() {
		return new WantedChange(this.kind, parsed(this.number), this.titles, this.becomes, this.clauseKind,
				this.clauses, parsed(this.other), this.factId, this.fromDay, this.basis);
	}

	private static @Nullable Designation parsed(@Nullable String number) {
		return (number != null) ? Designation.parse(number) : null;
	}

}
