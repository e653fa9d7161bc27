package org.norma.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.shared.NotFound;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts for lists and forms: three queries a page, whatever its length. */
@Service
public class AccountDirectory {

	private final AccountRepository accounts;

	private final BodyService bodies;

	private final Clock clock;

	AccountDirectory(AccountRepository accounts, BodyService bodies, Clock clock) {
		this.accounts = accounts;
		this.bodies = bodies;
		this.clock = clock;
	}

	/** Accounts by name shown. */
	@Transactional(readOnly = true)
	public Page<AccountRow> search(AccountFilter filter, Pageable page) {
		var ids = this.accounts.search(pattern(filter.words()), filter.role(), filter.enabled(), page);
		var rows = rows(ids.getContent());
		return new PageImpl<>(ids.getContent().stream().map(rows::get).toList(), page, ids.getTotalElements());
	}

	@Transactional(readOnly = true)
	public AccountRow byId(AccountId id) {
		var row = rows(List.of(id)).get(id);
		if (row == null) {
			throw new NotFound("accounts.not-found");
		}
		return row;
	}

	private Map<AccountId, AccountRow> rows(List<AccountId> ids) {
		var found = ids.isEmpty() ? List.<Account>of() : this.accounts.withGrants(ids);
		var known = this.bodies.byIds(found.stream()
			.flatMap((account) -> account.grants().stream())
			.flatMap((grant) -> Stream.ofNullable(grant.bodyId()))
			.distinct()
			.toList());
		return found.stream()
			.map((account) -> row(account, known))
			.collect(Collectors.toMap(AccountRow::id, Function.identity()));
	}

	private AccountRow row(Account account, Map<UUID, BodySummary> known) {
		var today = LocalDate.now(this.clock);
		return new AccountRow(account.id(), account.userName(), account.displayName(), account.enabled(),
				account.passwordHash() != null, account.createdAt(), account.lastSignInAt(), account.failedAttempts(),
				account.grants().stream().map((grant) -> row(grant, known, today)).toList());
	}

	private static GrantRow row(Grant grant, Map<UUID, BodySummary> known, LocalDate today) {
		var body = (grant.bodyId() != null) ? known.get(grant.bodyId()) : null;
		return new GrantRow(grant.id(), grant.role(), grant.bodyId(), body, grant.validFrom(), grant.validUntil(),
				grant.countsOn(today));
	}

	private static String pattern(String words) {
		var escaped = Account.normalised(words).replace("!", "!!").replace("%", "!%").replace("_", "!_");
		return "%" + escaped + "%";
	}

}
