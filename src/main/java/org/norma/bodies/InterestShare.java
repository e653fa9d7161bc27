package org.norma.bodies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * How many of a committee's voting members sit for an interest.
 *
 * @param members voting members of this interest
 * @param all voting members whose interest is stated
 */
public record InterestShare(InterestCategory interest, int members, int all) {

	/** Whether the interest holds more than half of the seats. */
	public boolean moreThanHalf() {
		return 2 * this.members > this.all;
	}

	/** As a percentage with one decimal, for people; never for deciding. */
	public double percent() {
		return Math.round(1000.0 * this.members / this.all) / 10.0;
	}

	/** The shares among the voting members, in the order of the categories. */
	public static List<InterestShare> among(List<Member> members) {
		var counts = new EnumMap<InterestCategory, Integer>(InterestCategory.class);
		for (var member : members) {
			if (member.kind().votes() && member.interest() != null) {
				counts.merge(member.interest(), 1, Integer::sum);
			}
		}
		var all = counts.values().stream().mapToInt(Integer::intValue).sum();
		var shares = new ArrayList<InterestShare>();
		counts.forEach((interest, count) -> shares.add(new InterestShare(interest, count, all)));
		return shares;
	}

}
