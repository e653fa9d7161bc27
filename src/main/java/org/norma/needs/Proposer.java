package org.norma.needs;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.norma.shared.work.Notice.Recipients;

/**
 * Who stated a need: an account, or a mail address.
 *
 * @param language BCP 47 tag of the page on which somebody without an account wrote
 */
@Embeddable
record Proposer(@Nullable UUID accountId, @Nullable String name, @Nullable String mail, @Nullable String language) {

	Recipients recipients() {
		return (this.accountId != null) ? Recipients.account(this.accountId)
				: Recipients.address(Objects.requireNonNull(this.mail), this.language);
	}

}
