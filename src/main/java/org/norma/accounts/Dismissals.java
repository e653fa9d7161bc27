package org.norma.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends roles and accounts; who takes out another administrator, or an auditor, needs a
 * second one to agree, where there is one who counts.
 */
@Service
@Transactional
public class Dismissals {

	/** Those who administer, and those who read what administrators do. */
	private static final Set<Role> OUT_BY_TWO = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

	private final GrantRequests requests;

	private final GivenRoles roles;

	Dismissals(GrantRequests requests, GivenRoles roles) {
		this.requests = requests;
		this.roles = roles;
	}

	/** Takes the role away, or asks another administrator to agree. */
	Ending take(AccountId id, UUID grantId) {
		return end(id, Wish.TAKE, grantId);
	}

	/** Disables the account, or asks another administrator to agree. */
	Ending disable(AccountId id) {
		return end(id, Wish.DISABLE, null);
	}

	private Ending end(AccountId id, Wish wish, @Nullable UUID grantId) {
		var out = outOf(id, grantId);
		var asker = Actor.current().orElse(null);
		if (out.isEmpty() || asker == null) {
			end(id, grantId, Map.of());
			return Ending.ENDED;
		}
		if (this.requests.isCountersigned(id, asker)) {
			this.requests.ask(id, wish, out.get(), asker);
			return Ending.WAITING;
		}
		end(id, grantId, GrantRequests.ALONE);
		return Ending.ENDED_ALONE;
	}

	private void end(AccountId id, @Nullable UUID grantId, Map<String, String> agreement) {
		if (grantId != null) {
			this.roles.take(id, grantId, agreement);
		}
		else {
			this.roles.disable(id, agreement);
		}
	}

	/**
	 * What would become of it, for the question before the act.
	 * @param grantId role that is to end, {@code null} for the account
	 */
	@Transactional(readOnly = true)
	public Ending foreseen(AccountId id, @Nullable UUID grantId) {
		return outOf(id, grantId).isEmpty() ? Ending.ENDED
				: this.requests.isCountersigned(id) ? Ending.WAITING : Ending.ENDED_ALONE;
	}

	/**
	 * The role by which somebody else administers or audits, where this takes it away.
	 */
	private Optional<Grant> outOf(AccountId id, @Nullable UUID grantId) {
		var account = this.roles.account(id);
		var other = Actor.current().filter((person) -> !id.value().equals(person.accountId())).isPresent();
		return (!other || !account.enabled()) ? Optional.empty()
				: account.grants()
					.stream()
					.filter((held) -> grantId == null || held.id().equals(grantId))
					.filter((held) -> OUT_BY_TWO.contains(held.role()) && !held.endedBy(this.roles.today()))
					.findFirst();
	}

}
