package org.norma.accounts;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Role;

/** The acts on accounts, as the ledger keeps them. */
final class AccountActs {

	private static final String ACCOUNT = "account";

	private AccountActs() {
	}

	static Act byAdministrator(String verb, AccountId id, Map<String, String> before, Map<String, String> after) {
		return Act.by(Role.ADMINISTRATOR, verb, ACCOUNT, id.value().toString(), before, after);
	}

	/** An act of the account's own person, who may not be signed in yet. */
	static Act by(Account account, String verb, Map<String, String> before, Map<String, String> after) {
		return new Act(verb, ACCOUNT, account.id().value().toString(), before, after, account.id().value(),
				account.displayName(), null, null, null);
	}

	/**
	 * A refused sign-in; what was typed as an unknown user name may be a password and is
	 * not kept.
	 */
	static Act refused(@Nullable Account account, String address) {
		var subject = (account != null) ? account.id().value().toString() : "unknown";
		return Act.bySystem("account.sign-in-refused", ACCOUNT, subject, Map.of(), Map.of("address", address));
	}

	static Map<String, String> values(Grant grant, @Nullable String bodyCode) {
		var values = new TreeMap<>(Map.of("role", grant.role().name(), "from", grant.validFrom().toString()));
		if (grant.bodyId() != null) {
			values.put("body", (bodyCode != null) ? bodyCode : grant.bodyId().toString());
		}
		if (grant.validUntil() != null) {
			values.put("until", grant.validUntil().toString());
		}
		return values;
	}

}
