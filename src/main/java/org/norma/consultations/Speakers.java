package org.norma.consultations;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.projects.ProjectView;
import org.norma.shared.Actor;
import org.norma.shared.Actor.Grant;
import org.norma.shared.Role;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * For whom a person speaks in a round: for the own bodies; what other units said is
 * brought in by the authority or the secretariat, and counts as no reply of theirs.
 */
@Component
class Speakers {

	private static final int ALIKE = 20;

	private final BodyService bodies;

	private final Addressees addressees;

	private final RoundAccess access;

	Speakers(BodyService bodies, Addressees addressees, RoundAccess access) {
		this.bodies = bodies;
		this.addressees = addressees;
		this.access = access;
	}

	/** The voices of the present person in a round. */
	Voices of(RoundId round, ProjectView project, Actor person) {
		var held = person.grants().stream().flatMap((grant) -> Stream.ofNullable(grant.bodyId())).toList();
		var asked = this.addressees.of(round).stream().map((each) -> each.body().id()).filter(held::contains);
		var own = new LinkedHashMap<UUID, BodySummary>(this.bodies.byIds(held));
		return new Voices(own, Stream.concat(asked, held.stream()).findFirst().orElse(null), confined(person),
				this.access.speaksForOthers(project), person.displayName());
	}

	/** Experts of a committee come from units that Norma need not know. */
	private static boolean confined(Actor person) {
		return person.grants().stream().filter((grant) -> grant.role() != Role.EXPERT).anyMatch(Speakers::inBody);
	}

	private static boolean inBody(Grant grant) {
		return grant.bodyId() != null;
	}

	private boolean registered(String unit) {
		return this.bodies.byCode(unit).isPresent() || this.bodies.search(unit, null, PageRequest.of(0, ALIKE))
			.stream()
			.anyMatch((body) -> named(body, unit));
	}

	private static boolean named(BodySummary body, String unit) {
		return body.code().equalsIgnoreCase(unit)
				|| body.names().byLanguage().values().stream().anyMatch((name) -> name.equalsIgnoreCase(unit));
	}

	/** Who speaks in a comment. */
	record Voice(@Nullable String unit, @Nullable UUID body, @Nullable String broughtInBy) {
	}

	/** What a person may say for whom. */
	final class Voices {

		private final Map<UUID, BodySummary> own;

		private final @Nullable UUID usual;

		private final boolean confined;

		private final boolean others;

		private final String person;

		private final Map<String, Boolean> known = new HashMap<>();

		private Voices(Map<UUID, BodySummary> own, @Nullable UUID usual, boolean confined, boolean others,
				String person) {
			this.own = own;
			this.usual = usual;
			this.confined = confined && !own.isEmpty();
			this.others = others;
			this.person = person;
		}

		/**
		 * Who speaks when this unit is named; empty when the person may not speak for it.
		 * @param strict whether people of registered bodies speak for these alone
		 */
		Optional<Voice> of(@Nullable String unit, boolean strict) {
			if (unit == null) {
				return Optional.of(new Voice(null, this.usual, null));
			}
			var mine = this.own.values().stream().filter((body) -> named(body, unit)).findFirst();
			if (mine.isPresent()) {
				return Optional.of(new Voice(unit, mine.get().id(), null));
			}
			if (this.others) {
				return Optional.of(new Voice(unit, null, this.person));
			}
			var free = !(strict && this.confined)
					&& !this.known.computeIfAbsent(unit.toLowerCase(Locale.ROOT), Speakers.this::registered);
			return free ? Optional.of(new Voice(unit, strict ? null : this.usual, null)) : Optional.empty();
		}

		/** The codes of the person's bodies, for a refusal. */
		String codes() {
			Collection<String> codes = new TreeSet<>(
					Set.copyOf(this.own.values().stream().map(BodySummary::code).toList()));
			return codes.isEmpty() ? this.person : String.join(", ", List.copyOf(codes));
		}

	}

}
