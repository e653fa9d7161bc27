package org.norma.accounts;

import java.io.Serializable;
import java.util.UUID;

import org.norma.shared.Ids;

/** Identifier of an account. */
public record AccountId(UUID value) implements Serializable {

	static AccountId next() {
		return new AccountId(Ids.next());
	}

}
