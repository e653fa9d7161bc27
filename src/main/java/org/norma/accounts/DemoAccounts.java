package org.norma.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One account per role, only in the demonstration; none has a password. */
@Service
public class DemoAccounts {

	/** Their stories begin years ago. */
	private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

	private final AccountRepository accounts;

	private final BodyService bodies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final boolean demo;

	DemoAccounts(AccountRepository accounts, BodyService bodies, ApplicationEventPublisher events, Clock clock,
			@Value("${norma.demo:false}") boolean demo) {
		this.accounts = accounts;
		this.bodies = bodies;
		this.events = events;
		this.clock = clock;
		this.demo = demo;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE - 10)
	@Transactional
	void create() {
		if (this.demo && !this.accounts.any()) {
			Arrays.stream(DemoPerson.values()).forEach(this::create);
		}
	}

	/** The people one can be, by body; empty outside the demonstration. */
	@Transactional(readOnly = true)
	public List<Desk> all() {
		var desks = new LinkedHashMap<@Nullable String, List<Shown>>();
		for (var person : this.demo ? DemoPerson.values() : new DemoPerson[0]) {
			this.accounts.findByUserName(person.userName())
				.ifPresent((account) -> desks.computeIfAbsent(person.bodyCode, (code) -> new ArrayList<>())
					.add(shown(person, account)));
		}
		return desks.values()
			.stream()
			.map((people) -> people.stream().sorted(Comparator.comparing(Shown::name)).toList())
			.map((people) -> new Desk(people.get(0).body(), people))
			.sorted(Comparator.comparing((desk) -> desk.body() == null))
			.toList();
	}

	private Shown shown(DemoPerson person, Account account) {
		var named = person.beside().stream().map((other) -> other.displayName).toList();
		return new Shown(person.name(), person.role, account.displayName(), body(person.bodyCode),
				body(person.unitCode), person.part(), named, person.isFirst());
	}

	private @Nullable BodySummary body(@Nullable String code) {
		return Optional.ofNullable(code).flatMap(this.bodies::byCode).orElse(null);
	}

	/** The account of the role, empty outside the demonstration. */
	@Transactional(readOnly = true)
	public Optional<AccountId> of(Role role) {
		return find((person) -> person.role == role);
	}

	/** The account of a person of the list, empty outside the demonstration. */
	@Transactional(readOnly = true)
	public Optional<AccountId> named(String name) {
		return find((person) -> person.name().equals(name));
	}

	private Optional<AccountId> find(Predicate<DemoPerson> wanted) {
		return this.demo ? Arrays.stream(DemoPerson.values())
			.filter(wanted)
			.findFirst()
			.flatMap((person) -> this.accounts.findByUserName(person.userName()))
			.map(Account::id) : Optional.empty();
	}

	private void create(DemoPerson person) {
		var account = new Account(person.userName(), person.displayName, null, this.clock.instant());
		var body = Optional.ofNullable(person.bodyCode).flatMap(this.bodies::byCode).map(BodySummary::id).orElse(null);
		account.grant(person.role, body, SINCE, null);
		Optional.ofNullable(person.unitCode)
			.flatMap(this.bodies::byCode)
			.ifPresent((unit) -> account.grant(person.role, unit.id(), SINCE, null));
		this.accounts.save(account);
		this.events.publishEvent(AccountActs.byAdministrator("account.created", account.id(), Map.of(),
				Map.of("userName", account.userName(), "name", account.displayName(), "role", person.role.name())));
	}

	/** A body, {@code null} for Norma as a whole, and its people. */
	public record Desk(@Nullable BodySummary body, List<Shown> people) {
	}

	/**
	 * A person of the demonstration, as the sign-in page shows them.
	 *
	 * @param body for which they act, {@code null} for all
	 * @param unit for which an expert sits in the committee
	 * @param part last part of the key of the sentence that says what the account is for
	 * @param named the people whom that sentence names
	 * @param first whether they stand for their role
	 */
	public record Shown(String name, Role role, String displayName, @Nullable BodySummary body,
			@Nullable BodySummary unit, String part, List<String> named, boolean first) {

		/** Name of the icon of the role. */
		public String icon() {
			return switch (this.role) {
				case ADMINISTRATOR -> "settings";
				case OFFICIAL -> "building-bank";
				case DRAFTER -> "pencil";
				case EXPERT -> "users-group";
				case ENTERPRISE -> "building-factory-2";
				case AUDITOR -> "list-check";
			};
		}

	}

}
