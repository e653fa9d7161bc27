package org.norma.ballots;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The entries of votes in the ledger. While votes are hidden an entry says who voted and
 * commits to what; when they are counted, each is disclosed in an entry of its own.
 */
@Component
class VoteActs {

	private final Votes votes;

	private final ApplicationEventPublisher events;

	VoteActs(Votes votes, ApplicationEventPublisher events) {
		this.votes = votes;
		this.events = events;
	}

	/**
	 * A vote that was cast.
	 * @param before the voter's vote before
	 * @param sealed the commitment to it, {@code null} where votes are visible
	 */
	void cast(Ballot ballot, VoterLine before, Position position, @Nullable String remark, Role role,
			@Nullable Commitment sealed) {
		var old = (sealed == null) ? before.position() : null;
		var after = new HashMap<>(Map.of("voter", before.name(), "version", String.valueOf(before.number() + 1)));
		after.put((sealed != null) ? "commitment" : "position",
				(sealed != null) ? sealed.to(position, remark) : position.name());
		publish(role, before.voted() ? "ballot.vote-changed" : "ballot.voted", ballot,
				(old != null) ? Map.of("position", old.name()) : Map.of(), after, (sealed == null) ? remark : null);
	}

	/** Every version of every vote that was hidden until the count. */
	void disclose(Ballot ballot, Role role) {
		for (var vote : this.votes.sealed(ballot.id())) {
			publish(role, "ballot.vote-disclosed", ballot, Map.of(), Map.of("voter", vote.voter(), "version",
					String.valueOf(vote.number()), "position", vote.position().name(), "nonce", vote.sealed().nonce()),
					vote.remark());
		}
	}

	void present(Ballot ballot, VoterLine voter, boolean present, Role role) {
		publish(role, "ballot.attendance", ballot, Map.of(),
				Map.of("voter", voter.name(), "present", String.valueOf(present)), null);
	}

	void answered(Ballot ballot, VoterLine voter, String answer, Role role) {
		var before = voter.answer();
		publish(role, "ballot.remark-answered", ballot, (before != null) ? Map.of("answer", before) : Map.of(),
				Map.of("voter", voter.name(), "answer", answer), null);
	}

	private void publish(Role role, String verb, Ballot ballot, Map<String, String> before, Map<String, String> after,
			@Nullable String reason) {
		this.events
			.publishEvent(Act.by(role, verb, "ballot", ballot.id().value().toString(), before, after).because(reason));
	}

	/** A version of a vote whose position the ledger does not know yet. */
	record SealedVote(String voter, int number, Position position, @Nullable String remark, Commitment sealed) {
	}

}
