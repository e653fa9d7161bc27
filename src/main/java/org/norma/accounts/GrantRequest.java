package org.norma.accounts;

import java.time.Instant;
import java.time.LocalDate;
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
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

/**
 * What one administrator asks and another one agrees to: that a role that decides be
 * given, or that an administrator be taken out.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class GrantRequest {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "account_id"))
	private AccountId accountId;

	@Enumerated(EnumType.STRING)
	private Wish wish;

	private @Nullable UUID grantId;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable UUID bodyId;

	private LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	@Enumerated(EnumType.STRING)
	private GrantRequestState state;

	private UUID askedBy;

	private String asker;

	private Instant askedAt;

	private @Nullable UUID decidedBy;

	private @Nullable String decider;

	private @Nullable Instant decidedAt;

	protected GrantRequest() {
	}

	GrantRequest(AccountId accountId, Wish wish, Grant wanted, Actor by, Instant now) {
		this.id = Ids.next();
		this.accountId = accountId;
		this.wish = wish;
		this.grantId = (wish == Wish.TAKE) ? wanted.id() : null;
		this.role = wanted.role();
		this.bodyId = wanted.bodyId();
		this.validFrom = wanted.validFrom();
		this.validUntil = wanted.validUntil();
		this.state = GrantRequestState.WAITING;
		this.askedBy = by.accountId();
		this.asker = by.displayName();
		this.askedAt = now;
	}

	/** Another administrator agrees or refuses. */
	void decide(GrantRequestState next, Actor by, Instant now) {
		refuseDecided();
		if (by.accountId().equals(this.askedBy)) {
			throw new RuleBroken("accounts.role.own", this.asker);
		}
		close(next, by, now);
	}

	/** Who asked does not want it any more. */
	void takeBack(Actor by, Instant now) {
		refuseDecided();
		if (!by.accountId().equals(this.askedBy)) {
			throw new RuleBroken("accounts.role.not-own", this.asker);
		}
		close(GrantRequestState.TAKEN_BACK, by, now);
	}

	private void refuseDecided() {
		if (this.state != GrantRequestState.WAITING) {
			throw new RuleBroken("accounts.role.decided", String.valueOf(this.decider));
		}
	}

	private void close(GrantRequestState next, Actor by, Instant now) {
		this.state = next;
		this.decidedBy = by.accountId();
		this.decider = by.displayName();
		this.decidedAt = now;
	}

	/** The role as it was asked for; it begins on that day at the earliest. */
	Grant wanted(LocalDate earliest) {
		return new Grant(this.role, this.bodyId, this.validFrom.isBefore(earliest) ? earliest : this.validFrom,
				this.validUntil);
	}

	GrantRequestView view() {
		return new GrantRequestView(this.id, this.accountId, this.wish, this.grantId, this.role, this.bodyId,
				this.validFrom, this.validUntil, this.askedBy, this.asker, this.askedAt);
	}

}
