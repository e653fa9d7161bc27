package org.norma.accounts.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.accounts.AccountDirectory;
import org.norma.accounts.AccountId;
import org.norma.accounts.Dismissals;
import org.norma.accounts.Ending;
import org.norma.accounts.GrantOutcome;
import org.norma.accounts.GrantRequests;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the questions about accounts name. */
@Component
class AccountQuestions implements Questions {

	private final AccountDirectory accounts;

	private final Dismissals dismissals;

	private final GrantRequests requests;

	AccountQuestions(AccountDirectory accounts, Dismissals dismissals, GrantRequests requests) {
		this.accounts = accounts;
		this.dismissals = dismissals;
		this.requests = requests;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("accounts.reset.confirm", (asked) -> Filling.with(name(asked)), //
				"accounts.disable.confirm", (asked) -> disable(asked, Ending.ENDED), //
				"accounts.disable.confirm.two", (asked) -> disable(asked, Ending.WAITING),
				"accounts.disable.confirm.alone", (asked) -> disable(asked, Ending.ENDED_ALONE),
				"accounts.grant.take.confirm", (asked) -> take(asked, Ending.ENDED), //
				"accounts.grant.take.confirm.two", (asked) -> take(asked, Ending.WAITING),
				"accounts.grant.take.confirm.alone", (asked) -> take(asked, Ending.ENDED_ALONE),
				"accounts.grant.give.confirm.two", (asked) -> give(asked, GrantOutcome.WAITING),
				"accounts.grant.give.confirm.alone", (asked) -> give(asked, GrantOutcome.GIVEN_ALONE));
	}

	private Optional<Object[]> disable(Asked asked, Ending ending) {
		return ends(asked, null, ending) ? Filling.with(name(asked)) : Optional.empty();
	}

	private Optional<Object[]> take(Asked asked, Ending ending) {
		var grant = asked.id("grantId");
		return ends(asked, grant, ending) ? Filling.with(said(role(asked, grant)), name(asked)) : Optional.empty();
	}

	private boolean ends(Asked asked, @Nullable UUID grant, Ending ending) {
		return this.dismissals.foreseen(id(asked), grant) == ending;
	}

	private Role role(Asked asked, UUID grant) {
		return this.accounts.byId(id(asked))
			.grants()
			.stream()
			.filter((each) -> each.id().equals(grant))
			.findFirst()
			.orElseThrow(() -> new NotFound("accounts.grant.not-found"))
			.role();
	}

	/** A role that decides nothing is given without a question. */
	private Optional<Object[]> give(Asked asked, GrantOutcome outcome) {
		return Arrays.stream(Role.values())
			.filter((role) -> role.name().equals(asked.sent("role")))
			.filter((role) -> this.requests.foreseen(id(asked), role) == outcome)
			.findFirst()
			.flatMap((role) -> Filling.with(said(role), name(asked)));
	}

	private static DefaultMessageSourceResolvable said(Role role) {
		return new DefaultMessageSourceResolvable("shared.role." + role);
	}

	private String name(Asked asked) {
		return this.accounts.byId(id(asked)).displayName();
	}

	private static AccountId id(Asked asked) {
		return new AccountId(asked.id());
	}

}
