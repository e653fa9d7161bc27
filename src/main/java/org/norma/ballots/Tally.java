package org.norma.ballots;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.norma.ballots.Criterion.Kind;
import org.norma.hierarchy.Rule;

/** Votes held against the rules, exactly: no rounding. */
public record Tally(Terms terms, Count count) {

	/** The lines of the arithmetic, as if it were closed now. */
	public List<Criterion> criteria() {
		return criteria(this.terms.base().of(this.count));
	}

	/**
	 * The lines while votes come in, of {@link #expectedBase()}, so that what is still
	 * needed does not look smaller than it will be.
	 */
	public List<Criterion> expected() {
		return criteria(expectedBase());
	}

	/**
	 * Of how many the shares are at least: as many as must take part, all voters where no
	 * rule says how many must.
	 */
	public int expectedBase() {
		int least = switch (this.terms.base()) {
			case VOTES, VOTES_WITHOUT_ABSTENTIONS ->
				quorum().map((line) -> (int) line.needed()).orElse(this.count.entitled());
			case ATTENDING, GROUP -> 0;
		};
		return Math.max(this.terms.base().of(this.count), least);
	}

	private List<Criterion> criteria(int whole) {
		return Stream.of(size(), quorum(), approval(whole), against(whole)).flatMap(Optional::stream).toList();
	}

	/** Whether all rules are met; without a rule on approval nothing passes. */
	public boolean passed() {
		var lines = criteria();
		return lines.stream().anyMatch((line) -> line.kind() == Kind.APPROVAL)
				&& lines.stream().allMatch(Criterion::met);
	}

	/** Whether it fails even if all who have not voted were in favour. */
	public boolean lost() {
		return !new Tally(this.terms, this.count.ifTheRestWereInFavour()).passed();
	}

	private Optional<Criterion> size() {
		return this.terms.term(Rule.EXPERT_GROUP_MINIMUM).map((term) -> {
			int least = Integer.parseInt(term.value());
			return new Criterion(Kind.SIZE, term, this.count.entitled(), this.count.entitled(), least,
					this.count.entitled() >= least);
		});
	}

	private Optional<Criterion> quorum() {
		return quorum(this.terms, this.count.voted(), this.count.entitled());
	}

	/** Whether enough have voted, which needs no position. */
	static Optional<Criterion> quorum(Terms terms, int voted, int entitled) {
		return terms.fraction(Rule.BALLOT_QUORUM)
			.map((share) -> new Criterion(Kind.QUORUM, terms.term(Rule.BALLOT_QUORUM).orElseThrow(), voted, entitled,
					share.leastOf(entitled), share.reachedBy(voted, entitled)));
	}

	private Optional<Criterion> approval(int whole) {
		var rule = this.terms.kind().approval();
		return this.terms.fraction(rule)
			.map((share) -> new Criterion(Kind.APPROVAL, this.terms.term(rule).orElseThrow(), this.count.inFavour(),
					whole, Math.max(1, share.leastOf(whole)), share.reachedBy(this.count.inFavour(), whole)));
	}

	private Optional<Criterion> against(int whole) {
		return this.terms.fraction(Rule.BALLOT_AGAINST_MAXIMUM)
			.map((share) -> new Criterion(Kind.AGAINST, this.terms.term(Rule.BALLOT_AGAINST_MAXIMUM).orElseThrow(),
					this.count.disapprove(), whole, (long) whole * share.numerator() / share.denominator(),
					!share.exceededBy(this.count.disapprove(), whole)));
	}

}
