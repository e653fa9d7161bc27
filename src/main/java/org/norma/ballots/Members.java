package org.norma.ballots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.accounts.Contact;
import org.norma.accounts.Contacts;
import org.norma.bodies.BodyDirectory;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.bodies.CommitteeRules;
import org.norma.bodies.InterestCategory;
import org.norma.bodies.InterestShare;
import org.norma.bodies.Member;
import org.norma.projects.ProjectView;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds who votes: the experts of the committee, each for the member body in which they
 * hold a role, and the seats of member bodies that no expert fills. Who drafts the text,
 * in person or as a unit, is set aside (Orders 59 and 86; Shandong regulations art. 15).
 */
@Component
class Members {

	private final Contacts contacts;

	private final BodyDirectory directory;

	private final BodyService bodies;

	private final CommitteeRules committees;

	Members(Contacts contacts, BodyDirectory directory, BodyService bodies, CommitteeRules committees) {
		this.contacts = contacts;
		this.directory = directory;
		this.bodies = bodies;
		this.committees = committees;
	}

	/** The members of a committee or an association. */
	Candidates of(ProjectView project, UUID electorate, boolean draftersVote) {
		var seats = seats(electorate);
		var people = this.contacts.holders(Role.EXPERT, electorate);
		var grants = this.contacts.grantsOf(people.stream().map(Contact::id).toList());
		var members = people.stream()
			.filter((person) -> holds(grants.get(person.id()), Role.EXPERT, electorate))
			.map((person) -> person(person, grants.get(person.id()), seats))
			.collect(Collectors.toCollection(ArrayList::new));
		var filled = members.stream().map(Voter::bodyId).collect(Collectors.toSet());
		seats.values()
			.stream()
			.filter((seat) -> !filled.contains(seat.body().id()))
			.map(Members::seat)
			.forEach(members::add);
		return sorted(project, members, grants, electorate, draftersVote);
	}

	/** Who sits there today: experts, and member bodies with a vote. */
	Sitting sitting(UUID electorate) {
		var people = this.contacts.holders(Role.EXPERT, electorate).stream().map(Contact::id).toList();
		var grants = this.contacts.grantsOf(people);
		return new Sitting(people.stream()
			.filter((person) -> holds(grants.get(person), Role.EXPERT, electorate))
			.collect(Collectors.toSet()), seats(electorate).keySet());
	}

	/** Whether the person drafts the text, in person or through a unit. */
	boolean isDrafting(ProjectView project, Actor person, @Nullable UUID electorate) {
		return drafts(new Voter(person.accountId(), null, person.displayName(), null, null), person.grants(),
				this.bodies.byIds(project.draftingBodies()), electorate)
			.isPresent();
	}

	/** The experts that the lead names. */
	Candidates group(ProjectView project, Collection<UUID> accounts, boolean draftersVote) {
		var people = this.contacts.byIds(new HashSet<>(accounts));
		var grants = this.contacts.grantsOf(people.stream().map(Contact::id).toList());
		var units = units(grants);
		var members = people.stream().map((person) -> expert(person, grants.get(person.id()), units)).toList();
		return sorted(project, members, grants, null, draftersVote);
	}

	/** Whom the lead may name: all experts. */
	List<Contact> experts() {
		return this.contacts.holders(Role.EXPERT, null);
	}

	private Map<UUID, Member> seats(UUID electorate) {
		var seats = new HashMap<UUID, Member>();
		this.directory.members(electorate)
			.stream()
			.filter((each) -> each.kind().votes())
			.forEach((each) -> seats.merge(each.body().id(), each,
					(one, other) -> (one.interest() != null) ? one : other));
		return seats;
	}

	private static Voter seat(Member seat) {
		var name = seat.body().names().in(LocaleContextHolder.getLocale());
		return new Voter(null, seat.body().id(), name, seat.body().code(), seat.interest());
	}

	private static Voter person(Contact person, @Nullable List<Actor.Grant> grants, Map<UUID, Member> seats) {
		var seat = held(grants).stream().filter(seats::containsKey).findFirst().map(seats::get);
		return new Voter(person.id(), seat.map((each) -> each.body().id()).orElse(null), person.name(),
				seat.map((each) -> each.body().names().in(LocaleContextHolder.getLocale())).orElse(null),
				seat.map(Member::interest).orElse(null));
	}

	private Map<UUID, BodySummary> units(Map<UUID, List<Actor.Grant>> grants) {
		return this.bodies.byIds(grants.values().stream().flatMap((each) -> held(each).stream()).distinct().toList());
	}

	private static Voter expert(Contact person, @Nullable List<Actor.Grant> grants, Map<UUID, BodySummary> units) {
		var unit = held(grants).stream().filter(units::containsKey).findFirst().map(units::get);
		return new Voter(person.id(), unit.map(BodySummary::id).orElse(null), person.name(),
				unit.map((each) -> each.names().in(LocaleContextHolder.getLocale())).orElse(null), null);
	}

	private Candidates sorted(ProjectView project, List<Voter> members, Map<UUID, List<Actor.Grant>> grants,
			@Nullable UUID electorate, boolean draftersVote) {
		var drafting = this.bodies.byIds(project.draftingBodies());
		var voters = new ArrayList<Voter>();
		var excluded = new ArrayList<Excluded>();
		for (var member : members) {
			var cause = draftersVote ? Optional.<Excluded>empty()
					: drafts(member,
							grants.getOrDefault(
									java.util.Objects.requireNonNullElse(member.accountId(), new UUID(0, 0)),
									List.of()),
							drafting, electorate);
			cause.ifPresentOrElse(excluded::add, () -> voters.add(member));
		}
		return new Candidates(voters, excluded, shares(members),
				(electorate != null) ? this.committees.unmet(new BodyId(electorate), project.level()) : List.of());
	}

	/**
	 * In person where they hold the drafter's role, as a unit where it is a drafting
	 * body.
	 */
	private static Optional<Excluded> drafts(Voter member, List<Actor.Grant> grants, Map<UUID, BodySummary> drafting,
			@Nullable UUID electorate) {
		for (var body : drafting.values()) {
			var name = body.names().in(LocaleContextHolder.getLocale());
			if (grants.stream()
				.anyMatch((grant) -> grant.role() == Role.DRAFTER
						&& (grant.bodyId() == null || grant.bodyId().equals(body.id())))) {
				return Optional.of(new Excluded(member.name(), member.unit(), Excluded.Cause.PERSON_DRAFTS, name));
			}
			var unit = body.id().equals(member.bodyId()) || held(grants).contains(body.id());
			if (unit && !body.id().equals(electorate)) {
				return Optional.of(new Excluded(member.name(), member.unit(), Excluded.Cause.UNIT_DRAFTS, name));
			}
		}
		return Optional.empty();
	}

	/** Of all members, those without a stated interest included. */
	private static List<InterestShare> shares(List<Voter> members) {
		var counts = new EnumMap<InterestCategory, Integer>(InterestCategory.class);
		members.stream()
			.map(Voter::interest)
			.filter(java.util.Objects::nonNull)
			.forEach((interest) -> counts.merge(java.util.Objects.requireNonNull(interest), 1, Integer::sum));
		return counts.entrySet()
			.stream()
			.map((each) -> new InterestShare(each.getKey(), each.getValue(), members.size()))
			.toList();
	}

	/** Whether the unit of somebody without an account is one that drafts. */
	Optional<BodySummary> draftingUnit(ProjectView project, String unit) {
		var wanted = unit.strip().toLowerCase(Locale.ROOT);
		return this.bodies.byIds(project.draftingBodies())
			.values()
			.stream()
			.filter((body) -> body.code().toLowerCase(Locale.ROOT).equals(wanted) || body.names()
				.byLanguage()
				.values()
				.stream()
				.anyMatch((name) -> name.toLowerCase(Locale.ROOT).equals(wanted)))
			.findFirst();
	}

	/** The body for which somebody of that name drafts. */
	Optional<BodySummary> draftingFor(ProjectView project, String name) {
		var wanted = PersonName.of(name);
		return this.bodies.byIds(project.draftingBodies())
			.values()
			.stream()
			.filter((body) -> this.contacts.holders(Role.DRAFTER, body.id())
				.stream()
				.anyMatch((drafter) -> PersonName.of(drafter.name()).isSame(wanted)))
			.findFirst();
	}

	private static boolean holds(@Nullable List<Actor.Grant> grants, Role role, UUID body) {
		return grants != null
				&& grants.stream().anyMatch((grant) -> grant.role() == role && body.equals(grant.bodyId()));
	}

	private static Set<UUID> held(@Nullable List<Actor.Grant> grants) {
		return (grants == null) ? Set.of()
				: grants.stream()
					.flatMap((grant) -> java.util.stream.Stream.ofNullable(grant.bodyId()))
					.collect(Collectors.toCollection(java.util.LinkedHashSet::new));
	}

}
