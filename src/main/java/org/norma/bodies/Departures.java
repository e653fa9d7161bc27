package org.norma.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes members out of bodies: at once, or by two people while the body decides
 * something.
 */
@Service
@Transactional
public class Departures {

	static final int REASON = 2000;

	/** Who takes over is named by a code or a name. */
	static final int NAME = 200;

	private final DepartureRepository departures;

	private final Vacating vacating;

	private final Vacancies vacancies;

	private final DepartureActs acts;

	private final BodyRepository bodies;

	private final ObjectProvider<RunningDecisions> decisions;

	private final DepartureSeconds seconds;

	private final Clock clock;

	Departures(DepartureRepository departures, Vacating vacating, Vacancies vacancies, DepartureActs acts,
			BodyRepository bodies, ObjectProvider<RunningDecisions> decisions, DepartureSeconds seconds, Clock clock) {
		this.departures = departures;
		this.vacating = vacating;
		this.vacancies = vacancies;
		this.acts = acts;
		this.bodies = bodies;
		this.decisions = decisions;
		this.seconds = seconds;
		this.clock = clock;
	}

	/** What the body decides now. */
	@Transactional(readOnly = true)
	public List<RunningDecision> running(UUID body) {
		return this.decisions.stream().flatMap((each) -> each.of(body).stream()).toList();
	}

	/**
	 * Refuses that one person alone takes somebody out while the body decides.
	 * @throws RuleBroken with what it decides, and where two people do so
	 */
	@Transactional(readOnly = true)
	public void refuseAlone(UUID body) {
		var running = running(body);
		if (!running.isEmpty()) {
			throw new RuleBroken("bodies.departure.alone", find(new BodyId(body)).code(),
					running.stream().map(RunningDecision::name).collect(Collectors.joining(", ")));
		}
	}

	/**
	 * Takes a member out, or asks for it where the body decides something now.
	 * @param successor code of a body, or user name or name of a person, who takes over
	 * the seat; blank for nobody yet
	 * @return the request that a second person has to confirm; empty when it is done
	 * @throws RuleBroken without a reason, for who is no member, or for a successor that
	 * does not exist or sits there already
	 */
	public Optional<UUID> request(BodyId id, Leaving leaving, String reason, String successor) {
		var person = requireManager(id);
		var body = find(id);
		var why = written(reason);
		if (successor.length() > NAME) {
			throw new RuleBroken("bodies.departure.successor-long", successor.length(), NAME);
		}
		var name = this.vacating.name(body, leaving);
		var follower = this.vacating.successor(body, leaving, successor);
		var departure = new Departure(id, leaving, name, follower, why, person, today());
		if (!leaving.votes() || running(id.value()).isEmpty()) {
			this.vacating.leave(body, leaving, departure.view(), follower, today());
			return Optional.empty();
		}
		if (this.departures.waiting(id.value()).stream().anyMatch((each) -> each.leaving().equals(leaving))) {
			throw new RuleBroken("bodies.departure.twice", name);
		}
		this.departures.save(departure);
		this.acts.requested(body, departure.view());
		return Optional.of(departure.id());
	}

	/**
	 * The second person agrees, and the member is out.
	 * @throws RuleBroken for the one who asked for it, for who is not independent of that
	 * one, or when it is decided already
	 */
	public void confirm(UUID id) {
		var departure = locked(id);
		var person = requireManager(departure.body());
		departure.confirm(person, today());
		this.seconds.refuse(departure.view(), person);
		var body = find(departure.body());
		this.acts.decided(body, departure.view(), this.seconds.owed(departure.view(), person));
		this.vacating.leave(body, departure.leaving(), departure.view(), departure.follower(), today());
	}

	/** The member stays. */
	public void decline(UUID id) {
		var departure = locked(id);
		var person = requireManager(departure.body());
		departure.decline(person, today());
		this.acts.decided(find(departure.body()), departure.view(), Map.of());
	}

	@Transactional(readOnly = true)
	public DepartureView view(UUID id) {
		var departure = this.departures.findById(id).orElseThrow(() -> new NotFound("bodies.departure.not-found", id));
		requireManager(departure.body());
		return departure.view();
	}

	/** Who sits in the body, and who is to be taken out; empty for who may not do so. */
	@Transactional(readOnly = true)
	public Optional<SeatsOfBody> seats(BodyId id) {
		return Actor.current()
			.filter((person) -> manages(person, id))
			.map((person) -> new SeatsOfBody(this.vacating.people(id),
					this.departures.waiting(id.value()).stream().map(Departure::view).toList(), running(id.value())));
	}

	/** The seats with a vote that nobody has, for everybody. */
	@Transactional(readOnly = true)
	public List<Vacancy> vacancies(BodyId id) {
		return this.vacancies.of(id.value());
	}

	/** Somebody took a seat of a person in the body: the one that is vacant longest. */
	public void seatTaken(UUID body) {
		this.vacancies.fill(body, true, today());
	}

	/** The name of who is to leave, for the page on which it is asked for. */
	@Transactional(readOnly = true)
	public String name(BodyId id, Leaving leaving) {
		requireManager(id);
		return this.vacating.name(find(id), leaving);
	}

	/** An administrator, or an official of the body. */
	static boolean manages(Actor person, BodyId body) {
		return person.holds(Role.ADMINISTRATOR) || person.holds(Role.OFFICIAL, body.value());
	}

	private static Actor requireManager(BodyId body) {
		return Actor.current()
			.filter((person) -> manages(person, body))
			.orElseThrow(() -> new AccessDeniedException("Not for this body"));
	}

	private static String written(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RuleBroken("bodies.departure.reason");
		}
		if (reason.strip().length() > REASON) {
			throw new RuleBroken("bodies.departure.reason-long", reason.strip().length(), REASON);
		}
		return reason.strip();
	}

	private Departure locked(UUID id) {
		return this.departures.lock(id).orElseThrow(() -> new NotFound("bodies.departure.not-found", id));
	}

	private Body find(BodyId id) {
		return this.bodies.findById(id).orElseThrow(() -> new NotFound("bodies.no-body", id.value()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
