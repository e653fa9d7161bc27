package org.norma.needs;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.projects.Authorities;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who handles needs: officials of the authorities whose sector a need concerns, and those
 * of the whole installation; never those of enterprises, associations or committees. Once
 * an authority has a need under consideration, it alone handles it, or one above it.
 */
@Component
public class NeedOfficials {

	private final BodyService bodies;

	private final NeedConcerns concerns;

	private final Authorities authorities;

	private final Sectors sectors;

	private final Clock clock;

	NeedOfficials(BodyService bodies, NeedConcerns concerns, Authorities authorities, Sectors sectors, Clock clock) {
		this.bodies = bodies;
		this.concerns = concerns;
		this.authorities = authorities;
		this.sectors = sectors;
		this.clock = clock;
	}

	/** Whether the signed-in person handles needs at all. */
	public boolean handles() {
		return Actor.current().filter(this::handles).isPresent();
	}

	boolean handles(Actor person) {
		return everywhere(person) || !authorities(person).isEmpty();
	}

	/** The authorities for which the person handles needs. */
	Set<UUID> authorities(Actor person) {
		return own(person).stream().map(BodySummary::id).collect(Collectors.toSet());
	}

	private List<BodySummary> own(Actor person) {
		var held = person.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.OFFICIAL)
			.map(Actor.Grant::bodyId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return this.bodies.byIds(held).values().stream().filter(this.concerns::handles).toList();
	}

	/** The sectors of which the person looks at new needs; empty for all. */
	Set<String> sectors(Actor person) {
		var each = own(person).stream().map(this.concerns::sectorsOf).toList();
		return (everywhere(person) || each.stream().anyMatch(Set::isEmpty)) ? Set.of()
				: each.stream().flatMap(Collection::stream).collect(Collectors.toSet());
	}

	/** Whether the person is an official without a body, which counts everywhere. */
	static boolean everywhere(Actor person) {
		return person.grants().stream().anyMatch((grant) -> grant.role() == Role.OFFICIAL && grant.bodyId() == null);
	}

	/** Whether the signed-in person handles this need now. */
	boolean mayHandle(Need need) {
		return Actor.current().filter(this::handles).filter((person) -> refusal(need, person).isEmpty()).isPresent();
	}

	/**
	 * Whether the signed-in person's authority has the need in hand, or had it to its
	 * end.
	 */
	boolean holds(Need need) {
		return Actor.current()
			.filter(this::handles)
			.flatMap((person) -> need.handling().map((act) -> acts(act, person)))
			.orElse(false);
	}

	private boolean acts(Handling act, Actor person) {
		var body = act.bodyId();
		return (body != null) ? this.authorities.actsFor(body, person) : everywhere(person);
	}

	private Optional<RuleBroken> refusal(Need need, Actor person) {
		var holder = need.handling()
			.filter((act) -> need.state() == NeedState.CONSIDERED)
			.flatMap((act) -> Optional.ofNullable(act.bodyId()));
		if (holder.isPresent()) {
			return holder.filter((body) -> !this.authorities.actsFor(body, person))
				.map((body) -> new RuleBroken("needs.refused.other-body", need.code(), name(body)));
		}
		var sector = need.data().sector();
		var concerned = everywhere(person)
				|| own(person).stream().anyMatch((body) -> this.concerns.concerns(body, sector));
		return concerned ? Optional.empty() : Optional
			.of(new RuleBroken("needs.refused.not-concerned", need.code(), this.sectors.name(String.valueOf(sector))));
	}

	/** Name of the authority that has the need under consideration. */
	String name(@Nullable UUID body) {
		return Optional.ofNullable(body)
			.flatMap((id) -> this.bodies.byId(new BodyId(id)))
			.map((each) -> each.names().in(LocaleContextHolder.getLocale()))
			.orElse("–");
	}

	/** The act of the signed-in person, now. */
	Handling acts() {
		var person = Actor.current()
			.filter(this::handles)
			.orElseThrow(() -> new AccessDeniedException("Needs are handled by officials of authorities"));
		return new Handling(person.displayName(), bodyOf(person), this.clock.instant());
	}

	/** Refuses an act on a need that others handle. */
	void refuseUnlessHandled(Need need) {
		Actor.current().flatMap((person) -> refusal(need, person)).ifPresent((refusal) -> {
			throw refusal;
		});
	}

	/**
	 * The act of who proposes a project from a need, or of a job; empty for who does not
	 * handle needs and so does not close them.
	 */
	Optional<Handling> proposes() {
		return Actor.current().isEmpty() ? Optional.of(new Handling("Norma", null, this.clock.instant()))
				: Optional.of(handles()).filter((may) -> may).map((may) -> acts());
	}

	private @Nullable UUID bodyOf(Actor person) {
		return authorities(person).stream().sorted().findFirst().orElse(null);
	}

}
