package org.norma.accounts;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A link with which a person sets a password once; only the hash of its token is kept.
 */
@Entity
class PasswordLink {

	@Id
	private String tokenHash;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "account_id"))
	private AccountId accountId;

	private Instant expiresAt;

	private @Nullable String maker;

	private @Nullable Instant madeAt;

	@SuppressWarnings("NullAway.Init")
	protected PasswordLink() {
	}

	PasswordLink(String tokenHash, AccountId accountId, Instant expiresAt, @Nullable String maker, Instant madeAt) {
		this.tokenHash = tokenHash;
		this.accountId = accountId;
		this.expiresAt = expiresAt;
		this.maker = maker;
		this.madeAt = madeAt;
	}

	AccountId accountId() {
		return this.accountId;
	}

	/** Name of the administrator who made it, {@code null} for Norma itself. */
	@Nullable String maker() {
		return this.maker;
	}

	@Nullable Instant madeAt() {
		return this.madeAt;
	}

	boolean openAt(Instant when) {
		return when.isBefore(this.expiresAt);
	}

}
