package org.norma.ballots;

import java.util.List;

import org.norma.bodies.CommitteeRules.Unmet;
import org.norma.bodies.InterestShare;

/**
 * Who would vote.
 *
 * @param voters who may
 * @param excluded who drafted the text and may not
 * @param shares how the interests are spread among all members, the excluded too
 * @param unmet rules on the members of a committee that are not met; they keep nobody
 * from voting
 */
public record Candidates(List<Voter> voters, List<Excluded> excluded, List<InterestShare> shares, List<Unmet> unmet) {

	public Candidates {
		voters = List.copyOf(voters);
		excluded = List.copyOf(excluded);
		shares = List.copyOf(shares);
		unmet = List.copyOf(unmet);
	}

}
