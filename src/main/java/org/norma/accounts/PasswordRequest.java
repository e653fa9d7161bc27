package org.norma.accounts;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;

/** A request for a link to set the password of an account whose roles decide. */
@Entity
@SuppressWarnings("NullAway.Init")
class PasswordRequest {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "account_id"))
	private AccountId accountId;

	@Enumerated(EnumType.STRING)
	private PasswordRequestState state;

	private UUID askedBy;

	private String asker;

	private Instant askedAt;

	private @Nullable UUID decidedBy;

	private @Nullable String decider;

	private @Nullable Instant decidedAt;

	protected PasswordRequest() {
	}

	PasswordRequest(AccountId accountId, Actor by, Instant now) {
		this.id = Ids.next();
		this.accountId = accountId;
		this.state = PasswordRequestState.WAITING;
		this.askedBy = by.accountId();
		this.asker = by.displayName();
		this.askedAt = now;
	}

	/** Another administrator agrees or refuses. */
	void decide(PasswordRequestState next, Actor by, Instant now) {
		if (this.state != PasswordRequestState.WAITING) {
			throw new RuleBroken("accounts.link.decided", String.valueOf(this.decider));
		}
		if (by.accountId().equals(this.askedBy)) {
			throw new RuleBroken("accounts.link.own", this.asker);
		}
		close(next, by, now);
	}

	/** Who asked does not want it any more. */
	void takeBack(Actor by, Instant now) {
		if (!by.accountId().equals(this.askedBy)) {
			throw new RuleBroken("accounts.link.not-own", this.asker);
		}
		close(PasswordRequestState.TAKEN_BACK, by, now);
	}

	private void close(PasswordRequestState next, Actor by, Instant now) {
		this.state = next;
		this.decidedBy = by.accountId();
		this.decider = by.displayName();
		this.decidedAt = now;
	}

	/** Whether the person may make the link now. */
	boolean allows(Actor person, Instant now) {
		return this.state == PasswordRequestState.AGREED && this.askedBy.equals(person.accountId())
				&& this.decidedAt != null && now.isBefore(this.decidedAt.plus(PasswordService.OPEN));
	}

	/** The link is made. */
	String use() {
		this.state = PasswordRequestState.USED;
		return String.valueOf(this.decider);
	}

	/** Whether what was agreed, or asked, was not used in time. */
	boolean hasLapsed(Instant now) {
		return this.state == PasswordRequestState.AGREED && this.decidedAt != null
				&& !now.isBefore(this.decidedAt.plus(PasswordService.OPEN));
	}

	/** The account is disabled: nothing is wanted for it any more. */
	void end(Actor by, Instant now) {
		if (this.state == PasswordRequestState.WAITING) {
			close(by.accountId().equals(this.askedBy) ? PasswordRequestState.TAKEN_BACK : PasswordRequestState.REFUSED,
					by, now);
		}
		else {
			lapse();
		}
	}

	/** Makes place for a new request. */
	void lapse() {
		this.state = PasswordRequestState.USED;
	}

	PasswordRequestView view() {
		return new PasswordRequestView(this.accountId, this.askedBy, this.asker, this.askedAt, this.decider);
	}

}
