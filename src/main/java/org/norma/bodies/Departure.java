package org.norma.bodies;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;

/** A request to take a member out of a body while it decides: two people do so. */
@Entity
@Table(name = "body_departure")
@SuppressWarnings("NullAway.Init")
class Departure {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID bodyId;

	private @Nullable UUID memberId;

	@Enumerated(EnumType.STRING)
	private @Nullable MembershipKind membership;

	private @Nullable UUID accountId;

	private String name;

	private String reason;

	private @Nullable UUID successorBody;

	private @Nullable UUID successorAccount;

	private @Nullable String successor;

	@Enumerated(EnumType.STRING)
	private DepartureState state;

	private UUID requestedBy;

	private String requester;

	private LocalDate requestedOn;

	private @Nullable UUID decidedBy;

	private @Nullable String decider;

	private @Nullable LocalDate decidedOn;

	protected Departure() {
	}

	Departure(BodyId body, Leaving leaving, String name, MemberLeft.@Nullable Seat successor, String reason, Actor by,
			LocalDate today) {
		this.id = Ids.next();
		this.bodyId = body.value();
		this.memberId = leaving.member();
		this.membership = leaving.membership();
		this.accountId = leaving.account();
		this.name = name;
		this.reason = reason;
		this.successorBody = (successor != null) ? successor.member() : null;
		this.successorAccount = (successor != null) ? successor.account() : null;
		this.successor = (successor != null) ? successor.name() : null;
		this.state = DepartureState.REQUESTED;
		this.requestedBy = by.accountId();
		this.requester = by.displayName();
		this.requestedOn = today;
	}

	/** A second person agrees. */
	void confirm(Actor by, LocalDate today) {
		refuseDecided();
		if (by.accountId().equals(this.requestedBy)) {
			throw new RuleBroken("bodies.departure.same-person", this.name, this.requester);
		}
		decide(DepartureState.CONFIRMED, by, today);
	}

	/** The member stays; who asked may take the request back too. */
	void decline(Actor by, LocalDate today) {
		refuseDecided();
		decide(DepartureState.DECLINED, by, today);
	}

	private void decide(DepartureState next, Actor by, LocalDate today) {
		this.state = next;
		this.decidedBy = by.accountId();
		this.decider = by.displayName();
		this.decidedOn = today;
	}

	private void refuseDecided() {
		if (this.state != DepartureState.REQUESTED) {
			throw new RuleBroken("bodies.departure.decided." + this.state, this.name, String.valueOf(this.decider),
					String.valueOf(this.decidedOn));
		}
	}

	Leaving leaving() {
		return new Leaving(this.memberId, this.membership, this.accountId);
	}

	MemberLeft.Seat who() {
		return MemberLeft.Seat.of(this.memberId, this.accountId, this.name);
	}

	MemberLeft.@Nullable Seat follower() {
		return (this.successor != null) ? MemberLeft.Seat.of(this.successorBody, this.successorAccount, this.successor)
				: null;
	}

	UUID id() {
		return this.id;
	}

	BodyId body() {
		return new BodyId(this.bodyId);
	}

	DepartureView view() {
		return new DepartureView(this.id, this.bodyId, this.memberId, this.accountId, this.name, this.reason,
				this.successor, this.state, this.requestedBy, this.requester, this.requestedOn, this.decider,
				this.decidedOn);
	}

}
