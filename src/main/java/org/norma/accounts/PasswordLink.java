package org.norma.accounts;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

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

	@SuppressWarnings("NullAway.Init")
	protected PasswordLink() {
	}

	PasswordLink(String tokenHash, AccountId accountId, Instant expiresAt) {
		this.tokenHash = tokenHash;
		this.accountId = accountId;
		this.expiresAt = expiresAt;
	}

	AccountId accountId() {
		return this.accountId;
	}

	boolean openAt(Instant when) {
		return when.isBefore(this.expiresAt);
	}

}
