package org.norma.accounts.web;

import java.util.Arrays;
import java.util.Locale;
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
import org.norma.accounts.GrantRow;
import org.norma.bodies.BodySummary;
import org.norma.shared.Actor;
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

	private final TypedBody bodies;

	AccountQuestions(AccountDirectory accounts, Dismissals dismissals, GrantRequests requests, TypedBody bodies) {
		this.bodies = bodies;
		this.accounts = accounts;
		this.dismissals = dismissals;
		this.requests = requests;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.ofEntries(Map.entry("accounts.reset.confirm", (asked) -> Filling.with(name(asked))),
				Map.entry("accounts.disable.confirm", (asked) -> disable(asked, Ending.ENDED, false)),
				Map.entry("accounts.disable.confirm.own", (asked) -> disable(asked, Ending.ENDED, true)),
				Map.entry("accounts.disable.confirm.two", (asked) -> disable(asked, Ending.WAITING, false)),
				Map.entry("accounts.disable.confirm.alone", (asked) -> disable(asked, Ending.ENDED_ALONE, false)),
				Map.entry("accounts.grant.take.confirm", (asked) -> take(asked, Ending.ENDED, false)),
				Map.entry("accounts.grant.take.confirm.own", (asked) -> take(asked, Ending.ENDED, true)),
				Map.entry("accounts.grant.take.confirm.two", (asked) -> take(asked, Ending.WAITING, false)),
				Map.entry("accounts.grant.take.confirm.alone", (asked) -> take(asked, Ending.ENDED_ALONE, false)),
				Map.entry("accounts.grant.give.confirm.two", (asked) -> give(asked, GrantOutcome.WAITING)),
				Map.entry("accounts.grant.give.confirm.alone", (asked) -> give(asked, GrantOutcome.GIVEN_ALONE)));
	}

	private Optional<Object[]> disable(Asked asked, Ending ending, boolean own) {
		return Filling.when(ends(asked, null, ending) && own == isOwn(asked), name(asked));
	}

	private Optional<Object[]> take(Asked asked, Ending ending, boolean own) {
		var grant = asked.id("grantId");
		if (!ends(asked, grant, ending) || own != isOwn(asked)) {
			return Optional.empty();
		}
		var held = held(asked, grant);
		return Filling.with(said(held.role()), name(asked), where(Optional.ofNullable(held.body()), asked.locale()));
	}

	private boolean ends(Asked asked, @Nullable UUID grant, Ending ending) {
		return this.dismissals.foreseen(id(asked), grant) == ending;
	}

	private static boolean isOwn(Asked asked) {
		return Actor.current().filter((person) -> person.accountId().equals(asked.id())).isPresent();
	}

	private GrantRow held(Asked asked, UUID grant) {
		return this.accounts.byId(id(asked))
			.grants()
			.stream()
			.filter((each) -> each.id().equals(grant))
			.findFirst()
			.orElseThrow(() -> new NotFound("accounts.grant.not-found"));
	}

	/**
	 * A role that decides nothing, and reads nothing secret, is given without a question.
	 */
	private Optional<Object[]> give(Asked asked, GrantOutcome outcome) {
		return Arrays.stream(Role.values())
			.filter((role) -> role.name().equals(asked.sent("role")))
			.filter((role) -> this.requests.foreseen(id(asked), role) == outcome)
			.findFirst()
			.flatMap((role) -> Filling.with(said(role), name(asked),
					where(this.bodies.of(asked.sent("body")), asked.locale()), when(asked), what(role)));
	}

	private static DefaultMessageSourceResolvable said(Role role) {
		return sentence("shared.role." + role);
	}

	private static DefaultMessageSourceResolvable where(Optional<BodySummary> body, Locale locale) {
		return body.map((each) -> sentence("accounts.grant.where.body", each.names().in(locale), each.code()))
			.orElseGet(() -> sentence("accounts.grant.where.whole"));
	}

	private static DefaultMessageSourceResolvable when(Asked asked) {
		var until = asked.sent("until");
		return until.isBlank() ? sentence("accounts.grant.when.open", asked.sent("from"))
				: sentence("accounts.grant.when.until", asked.sent("from"), until);
	}

	/** An auditor reads and decides nothing. */
	private static DefaultMessageSourceResolvable what(Role role) {
		return sentence("accounts.grant.what." + ((role == Role.AUDITOR) ? "reads" : "decides"));
	}

	private static DefaultMessageSourceResolvable sentence(String key, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments);
	}

	private String name(Asked asked) {
		return this.accounts.byId(id(asked)).displayName();
	}

	private static AccountId id(Asked asked) {
		return new AccountId(asked.id());
	}

}
