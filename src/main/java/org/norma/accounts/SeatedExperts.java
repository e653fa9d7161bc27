package org.norma.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.bodies.CommitteeRules;
import org.norma.bodies.SeatedPeople;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The experts of a body: who holds that role in the body itself, with an open account.
 */
@Service
@Transactional
class SeatedExperts implements SeatedPeople {

	private final JdbcClient jdbc;

	private final AccountRepository accounts;

	private final BodyService bodies;

	private final CommitteeRules committees;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SeatedExperts(JdbcClient jdbc, AccountRepository accounts, BodyService bodies, CommitteeRules committees,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.bodies = bodies;
		this.committees = committees;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Seated> of(UUID body) {
		return this.jdbc
			.sql("""
					select a.id, a.display_name from account a
					where a.enabled and exists (select 1 from account_grant g where g.account_id = a.id and g.role = 'EXPERT'
						and g.body_id = :body and g.valid_from <= :day and (g.valid_until is null or g.valid_until >= :day))
					order by lower(a.display_name), a.id
					""")
			.param("body", body)
			.param("day", today())
			.query(SeatedExperts::seated)
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Set<UUID>> units(UUID body) {
		return this.jdbc
			.sql("""
					select array(select g.body_id from account_grant g where g.account_id = a.id and g.body_id is not null
						and g.valid_from <= :day and (g.valid_until is null or g.valid_until >= :day)) as units
					from account a
					where a.enabled and exists (select 1 from account_grant g where g.account_id = a.id and g.role = 'EXPERT'
						and g.body_id = :body and g.valid_from <= :day and (g.valid_until is null or g.valid_until >= :day))
					""")
			.param("body", body)
			.param("day", today())
			.query((row, number) -> Set.copyOf(Arrays.asList((UUID[]) row.getArray("units").getArray())))
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Seated> named(String typed) {
		var found = this.jdbc.sql("""
				select id, display_name from account
				where enabled and (user_name = :user or display_name = :name) limit 2
				""")
			.param("user", Account.normalised(typed))
			.param("name", typed.strip())
			.query(SeatedExperts::seated)
			.list();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	@Override
	public void leave(UUID body, UUID account) {
		var person = account(account);
		for (var grant : person.grants()) {
			if (isSeat(grant, body)) {
				person.revoke(grant.id());
				publish("grant.taken", person, AccountActs.values(grant, code(body)), Map.of());
			}
		}
	}

	@Override
	public void enter(UUID body, UUID account) {
		var person = account(account);
		if (person.grants().stream().noneMatch((grant) -> isSeat(grant, body))) {
			this.committees.refuseOneTooMany(body, person.seats(today()), person.displayName());
			var grant = person.grant(Role.EXPERT, body, today(), null);
			publish("grant.given", person, Map.of(), AccountActs.values(grant, code(body)));
		}
	}

	private boolean isSeat(Grant grant, UUID body) {
		var until = grant.validUntil();
		return grant.role() == Role.EXPERT && body.equals(grant.bodyId())
				&& (until == null || !until.isBefore(today()));
	}

	private void publish(String verb, Account person, Map<String, String> before, Map<String, String> after) {
		this.events.publishEvent(Act.by(Actor.actingAs(Role.ADMINISTRATOR, Role.OFFICIAL), verb, "account",
				person.id().value().toString(), before, after));
	}

	private String code(UUID body) {
		return Objects.requireNonNull(this.bodies.byId(new BodyId(body)).map(BodySummary::code).orElse("–"));
	}

	private Account account(UUID id) {
		return this.accounts.findById(new AccountId(id)).orElseThrow(() -> new NotFound("accounts.not-found"));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Seated seated(ResultSet row, int number) throws SQLException {
		return new Seated(row.getObject("id", UUID.class), row.getString("display_name"));
	}

}
