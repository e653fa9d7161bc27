package org.norma.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person or a job did and that the ledger must keep: published as an
 * application event inside the transaction that changes the data, so that neither exists
 * without the other.
 *
 * @param verb what was done, as a message key below {@code act.}, such as
 * {@code level.merged}
 * @param subjectType kind of the thing acted on, such as {@code level}
 * @param subjectId its identifier or number
 * @param before relevant values before the act, as readable text by field
 * @param after relevant values after the act
 * @param actorId account of the person, {@code null} when the system acts
 * @param actorName name of the person, or of the job
 * @param actorRole role in which the person acted
 * @param bodyId body for which the person acted
 * @param reason the person's reason, where one was asked for
 */
public record Act(String verb, String subjectType, String subjectId, Map<String, String> before,
		Map<String, String> after, @Nullable UUID actorId, String actorName, @Nullable Role actorRole,
		@Nullable UUID bodyId, @Nullable String reason) {

	/** An act of the person of this thread, in the given role. */
	public static Act by(@Nullable Role role, String verb, String subjectType, String subjectId,
			Map<String, String> before, Map<String, String> after) {
		return Actor.current()
			.map((actor) -> new Act(verb, subjectType, subjectId, before, after, actor.accountId(), actor.displayName(),
					role, onlyBody(actor, role), null))
			.orElseGet(() -> bySystem(verb, subjectType, subjectId, before, after));
	}

	/**
	 * The body of the role, where it is held in one alone: for which of several bodies,
	 * or for the whole installation, the person acted is not for this class to guess.
	 */
	private static @Nullable UUID onlyBody(Actor actor, @Nullable Role role) {
		var bodies = actor.grants()
			.stream()
			.filter((grant) -> grant.role() == role)
			.map((grant) -> Optional.ofNullable(grant.bodyId()))
			.distinct()
			.toList();
		return (bodies.size() == 1) ? bodies.get(0).orElse(null) : null;
	}

	/** An act of the installation itself: a start, a job, a command line. */
	public static Act bySystem(String verb, String subjectType, String subjectId, Map<String, String> before,
			Map<String, String> after) {
		return new Act(verb, subjectType, subjectId, before, after, null, "Norma", null, null, null);
	}

	/**
	 * For that one of the bodies that may act on the subject in which the person holds
	 * the role, the first one first; as before where it is held in none of them.
	 */
	public Act among(@Nullable UUID... bodies) {
		return Actor.current()
			.flatMap((actor) -> Arrays.stream(bodies).filter((body) -> holds(actor, body)).findFirst())
			.map((body) -> new Act(this.verb, this.subjectType, this.subjectId, this.before, this.after, this.actorId,
					this.actorName, this.actorRole, body, this.reason))
			.orElse(this);
	}

	private boolean holds(Actor actor, @Nullable UUID body) {
		return body != null && this.actorRole != null && actor.holds(this.actorRole, body);
	}

	public Act because(@Nullable String why) {
		return new Act(this.verb, this.subjectType, this.subjectId, this.before, this.after, this.actorId,
				this.actorName, this.actorRole, this.bodyId, why);
	}

}
