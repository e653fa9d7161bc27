package org.norma.ballots;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.norma.hierarchy.Fraction;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;

/**
 * The rules of a ballot.
 * <p>
 * Of what the shares are taken: of the votes cast, abstentions included, because the
 * measures for technical committees speak of the members who take part in the vote
 * (参加投票委员) and who abstains takes part (confidence M: reported, the text has still to be
 * read); without the abstentions where the level rules {@code abstentions-count: no}, as
 * ISO does; of those attending where it rules {@code attendance-counts: yes} (association
 * standards); and of the whole group for an expert group without such a rule, so that
 * silence helps nobody (confidence D: chosen for Norma).
 */
public record Terms(BallotKind kind, List<Term> all) {

	public Terms {
		all = List.copyOf(all);
	}

	/** The rules of a level that concern a ballot of the kind. */
	static Terms of(BallotKind kind, RuleSet rules) {
		return new Terms(kind,
				rulesOf(kind).flatMap((rule) -> rules.get(rule).stream()).map((rule) -> Term.of(rule)).toList());
	}

	private static Stream<Rule> rulesOf(BallotKind kind) {
		var own = switch (kind) {
			case COMMITTEE -> Stream.of(Rule.BALLOT_DAYS, Rule.BALLOT_QUORUM, Rule.BALLOT_APPROVAL,
					Rule.BALLOT_AGAINST_MAXIMUM, Rule.CATEGORY_MAXIMUM, Rule.ABSTENTIONS_COUNT);
			case EXPERT_GROUP -> Stream.of(Rule.EXPERT_GROUP_MINIMUM, Rule.EXPERT_APPROVAL);
		};
		return Stream.concat(own, Stream.of(Rule.DRAFTERS_VOTE, Rule.ATTENDANCE_COUNTS, Rule.VOTES_VISIBLE));
	}

	public Optional<Term> term(Rule rule) {
		return this.all.stream().filter((term) -> term.rule() == rule).findFirst();
	}

	Optional<Fraction> fraction(Rule rule) {
		return term(rule).map((term) -> Fraction.parse(term.value()));
	}

	Optional<Integer> number(Rule rule) {
		return term(rule).map((term) -> Integer.valueOf(term.value()));
	}

	boolean says(Rule rule, String value) {
		return term(rule).filter((term) -> term.value().equals(value)).isPresent();
	}

	public boolean draftersVote() {
		return !says(Rule.DRAFTERS_VOTE, "no");
	}

	/** Whether it is decided at a meeting, of those attending. */
	public boolean ofThoseAttending() {
		return says(Rule.ATTENDANCE_COUNTS, "yes");
	}

	/**
	 * Whether positions are read while the ballot is open; where no rule says so, only
	 * when it is closed.
	 */
	boolean votesVisible() {
		return says(Rule.VOTES_VISIBLE, "yes");
	}

	/** Whether there is a meeting at which positions are signed. */
	public boolean byMeeting() {
		return this.kind == BallotKind.EXPERT_GROUP || ofThoseAttending();
	}

	/** Of what the shares in favour and against are taken. */
	public Base base() {
		if (ofThoseAttending()) {
			return Base.ATTENDING;
		}
		if (this.kind == BallotKind.EXPERT_GROUP) {
			return Base.GROUP;
		}
		return says(Rule.ABSTENTIONS_COUNT, "no") ? Base.VOTES_WITHOUT_ABSTENTIONS : Base.VOTES;
	}

	/** Whether the shares are taken of the whole group. */
	public boolean ofWholeGroup() {
		return base() == Base.GROUP;
	}

	/** The rule by which abstentions count among the votes, where one says so. */
	public Optional<Term> abstentionsCounted() {
		return (base() == Base.VOTES) ? term(Rule.ABSTENTIONS_COUNT) : Optional.empty();
	}

	/** What a share is taken of. */
	public enum Base {

		VOTES, VOTES_WITHOUT_ABSTENTIONS, ATTENDING, GROUP;

		int of(Count count) {
			return switch (this) {
				case VOTES -> count.voted();
				case VOTES_WITHOUT_ABSTENTIONS -> count.voted() - count.abstain();
				case ATTENDING -> count.attending();
				case GROUP -> count.entitled();
			};
		}

	}

}
