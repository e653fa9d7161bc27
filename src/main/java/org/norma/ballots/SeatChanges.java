package org.norma.ballots;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.MemberLeft;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.StageMoves;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open ballots follow the committee: who leaves gives up the seat, a vote that was cast
 * stands, and who follows may vote if the seat has not.
 */
@Component
class SeatChanges {

	private final BallotRepository ballots;

	private final Seats seats;

	private final Departing departing;

	private final BallotNotices notices;

	private final Projects projects;

	private final StageMoves moves;

	private final ApplicationEventPublisher events;

	SeatChanges(BallotRepository ballots, Seats seats, Departing departing, BallotNotices notices, Projects projects,
			StageMoves moves, ApplicationEventPublisher events) {
		this.ballots = ballots;
		this.seats = seats;
		this.departing = departing;
		this.notices = notices;
		this.projects = projects;
		this.moves = moves;
		this.events = events;
	}

	@EventListener
	@Transactional
	void on(MemberLeft left) {
		for (var open : this.ballots.openOf(left.body())) {
			var project = this.projects.byId(open.projectId()).orElseThrow();
			var ballot = this.ballots.lock(open.id()).orElseThrow();
			this.seats.of(ballot.id())
				.stream()
				.filter((seat) -> !seat.isVacant() && isOf(seat, left.who()))
				.forEach((seat) -> giveUp(project, ballot, seat, left));
		}
	}

	/** The person's seat; the seat of the body, and of who sits there for it. */
	private static boolean isOf(Seat seat, MemberLeft.Seat who) {
		var account = who.account();
		return (account != null) ? account.equals(seat.holder()) : Objects.equals(seat.unit(), who.member());
	}

	private void giveUp(ProjectView project, Ballot ballot, Seat seat, MemberLeft left) {
		var next = left.successor();
		var departed = new Departed(seat.voter().id(), seat.name(), left.on(), left.reason(), left.requester(),
				left.decider(), seat.voter().voted(), account(next), (next != null) ? next.member() : null,
				(next != null) ? next.name() : null);
		this.departing.add(ballot.id(), departed);
		var role = Objects.requireNonNullElse(Actor.actingAs(Role.ADMINISTRATOR, Role.OFFICIAL), Role.ADMINISTRATOR);
		var view = ballot.view(Count.NONE);
		this.events.publishEvent(
				Act.by(role, "ballot.member-left", "ballot", ballot.id().value().toString(), Map.of(), said(departed))
					.because(left.reason()));
		this.moves.note(project.id(), role, "ballot.member-left", null, String.valueOf(view.round()));
		this.notices.left(project, view, departed);
	}

	private static @Nullable UUID account(MemberLeft.@Nullable Seat next) {
		return (next != null) ? next.account() : null;
	}

	private static Map<String, String> said(Departed departed) {
		var said = new HashMap<>(Map.of("voter", departed.name(), "voted", String.valueOf(departed.voted())));
		if (departed.successor() != null) {
			said.put("successor", departed.successor());
		}
		return said;
	}

}
