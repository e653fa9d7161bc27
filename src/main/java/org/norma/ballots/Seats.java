package org.norma.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectView;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may vote for which seat of a ballot now: computed at each act from the electorate
 * that was frozen at the opening and from who sits in the committee today.
 */
@Component
class Seats {

	private final Electorate electorate;

	private final Departing departing;

	private final Members members;

	private final BallotRules rules;

	Seats(Electorate electorate, Departing departing, Members members, BallotRules rules) {
		this.electorate = electorate;
		this.departing = departing;
		this.members = members;
		this.rules = rules;
	}

	List<Seat> of(BallotId ballot) {
		var left = this.departing.of(ballot).stream().collect(Collectors.groupingBy(Departed::voter));
		return this.electorate.of(ballot)
			.stream()
			.map((voter) -> new Seat(voter, left.getOrDefault(voter.id(), List.of())))
			.toList();
	}

	/**
	 * The seat for which the person votes, or of which they are to know why not; of a
	 * ballot that has ended the one they held to its end.
	 */
	Optional<Claim> claim(Ballot ballot, List<Seat> seats, ProjectView project, Actor person) {
		var own = seats.stream().filter((seat) -> isOwn(seat, person)).toList();
		var now = (own.isEmpty() || ballot.status() != BallotStatus.OPEN) ? null : sitting(ballot);
		return own.stream()
			.map((seat) -> new Claim(seat, entitlement(seat, now, ballot, project, person)))
			.min((one, other) -> Integer.compare(order(one, person), order(other, person)));
	}

	private static boolean isOwn(Seat seat, Actor person) {
		return seat.entitlement(null, person.accountId(), bodies(person)) != Entitlement.NO_VOTER;
	}

	/** In person before the seat of a body, and what is possible before what is not. */
	private static int order(Claim claim, Actor person) {
		var own = person.accountId().equals(claim.seat().holder()) ? 0 : 1;
		return own + ((claim.entitlement() == Entitlement.ENTITLED) ? 0 : 2);
	}

	private Entitlement entitlement(Seat seat, @Nullable Sitting now, Ballot ballot, ProjectView project,
			Actor person) {
		var found = seat.entitlement(now, person.accountId(), bodies(person));
		var drafts = found == Entitlement.ENTITLED && seat.isTakenOver() && !ballot.terms().draftersVote()
				&& this.members.isDrafting(project, person, ballot.electorateId());
		return drafts ? Entitlement.DRAFTS : found;
	}

	/**
	 * The seat for which the person votes now.
	 * @throws AccessDeniedException for who has no seat in the ballot
	 * @throws RuleBroken for who had one and left, or took over one that has voted
	 */
	UUID require(Ballot ballot, ProjectView project, Actor person) {
		var claim = claim(ballot, of(ballot.id()), project, person)
			.orElseThrow(() -> new AccessDeniedException("No voter of this ballot"));
		if (claim.entitlement() != Entitlement.ENTITLED) {
			throw new RuleBroken("ballots.entitlement." + claim.entitlement(), this.rules.levelName(project),
					claim.seat().voter().name());
		}
		return claim.seat().voter().id();
	}

	/**
	 * Refuses to write down a position for a seat that nobody holds, or that has voted.
	 */
	void refuseUnlessHeld(Ballot ballot, UUID voter) {
		var seat = of(ballot.id()).stream().filter((each) -> each.voter().id().equals(voter)).findFirst().orElseThrow();
		if (seat.departed().stream().anyMatch(Departed::voted)) {
			throw new RuleBroken("ballots.entitlement.SEAT_HAS_VOTED", "", seat.voter().name());
		}
		if (!seat.isFilled(sitting(ballot))) {
			throw new RuleBroken("ballots.refused.vacant", seat.voter().name());
		}
	}

	/** Who still may vote, and has not. */
	List<Seat> awaited(Ballot ballot, List<Seat> seats) {
		var open = seats.stream().filter((seat) -> !seat.voter().voted() && !seat.isVacant()).toList();
		var now = open.isEmpty() ? null : sitting(ballot);
		return open.stream().filter((seat) -> seat.isFilled(now)).toList();
	}

	/**
	 * At the closing: who no longer sits there, without anybody having taken them out.
	 */
	void settle(Ballot ballot, LocalDate today) {
		var now = sitting(ballot);
		of(ballot.id()).stream()
			.filter((seat) -> !seat.isVacant() && !seat.isFilled(now))
			.forEach((seat) -> this.departing.add(ballot.id(), new Departed(seat.voter().id(), seat.name(), today, null,
					null, null, seat.voter().voted(), null, null, null)));
	}

	private @Nullable Sitting sitting(Ballot ballot) {
		var electorate = ballot.electorateId();
		return (electorate != null) ? this.members.sitting(electorate) : null;
	}

	static Set<UUID> bodies(Actor person) {
		return person.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.EXPERT)
			.flatMap((grant) -> java.util.stream.Stream.ofNullable(grant.bodyId()))
			.collect(Collectors.toSet());
	}

	/** A seat that is, or was, the person's own. */
	record Claim(Seat seat, Entitlement entitlement) {

		boolean entitled() {
			return this.entitlement == Entitlement.ENTITLED;
		}

	}

}
