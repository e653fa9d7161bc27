package org.norma.ballots;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;

import org.springframework.stereotype.Component;

/**
 * The names of bodies that hold seats, in the language of the reader. The name that was
 * frozen at the opening stays where the body is no longer called so in any language.
 */
@Component
class SeatNames {

	private final BodyService bodies;

	SeatNames(BodyService bodies) {
		this.bodies = bodies;
	}

	List<VoterLine> in(Locale locale, List<VoterLine> voters) {
		var ids = voters.stream().flatMap((voter) -> Stream.ofNullable(voter.bodyId())).distinct().toList();
		if (ids.isEmpty()) {
			return voters;
		}
		var found = this.bodies.byIds(ids);
		return voters.stream().map((voter) -> in(locale, voter, found)).toList();
	}

	/** The committees that vote, by ballot; one query for any number. */
	Map<BallotId, BodySummary> committees(List<Ballot> ballots) {
		var ids = ballots.stream().flatMap((each) -> Stream.ofNullable(each.electorateId())).distinct().toList();
		var found = ids.isEmpty() ? Map.<UUID, BodySummary>of() : this.bodies.byIds(ids);
		var committees = new HashMap<BallotId, BodySummary>();
		for (var ballot : ballots) {
			var committee = (ballot.electorateId() != null) ? found.get(ballot.electorateId()) : null;
			if (committee != null) {
				committees.put(ballot.id(), committee);
			}
		}
		return committees;
	}

	private static VoterLine in(Locale locale, VoterLine voter, Map<UUID, BodySummary> found) {
		var body = (voter.bodyId() != null) ? found.get(voter.bodyId()) : null;
		if (body == null) {
			return voter;
		}
		var name = voter.seat() ? said(locale, voter.name(), body) : voter.name();
		return voter.named(Objects.requireNonNull(name), said(locale, voter.unit(), body));
	}

	private static @Nullable String said(Locale locale, @Nullable String frozen, BodySummary body) {
		return (frozen != null && body.names().byLanguage().containsValue(frozen)) ? body.names().in(locale) : frozen;
	}

}
