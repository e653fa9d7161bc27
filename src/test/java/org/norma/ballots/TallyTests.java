package org.norma.ballots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.hierarchy.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The arithmetic of each level, on the edge and one vote beside it. */
class TallyTests {

	private static final Terms RECOMMENDED = terms(BallotKind.COMMITTEE, "BALLOT_QUORUM 3/4", "BALLOT_APPROVAL 2/3",
			"BALLOT_AGAINST_MAXIMUM 1/4", "ABSTENTIONS_COUNT yes");

	private static final Terms MANDATORY_GROUP = terms(BallotKind.EXPERT_GROUP, "EXPERT_GROUP_MINIMUM 15",
			"EXPERT_APPROVAL 3/4");

	private static final Terms INDUSTRY = terms(BallotKind.COMMITTEE, "BALLOT_APPROVAL 3/4", "ABSTENTIONS_COUNT yes");

	private static final Terms ASSOCIATION = terms(BallotKind.COMMITTEE, "BALLOT_APPROVAL 3/4",
			"ATTENDANCE_COUNTS yes");

	private static final Terms ISO = terms(BallotKind.COMMITTEE, "BALLOT_APPROVAL 2/3", "BALLOT_AGAINST_MAXIMUM 1/4",
			"ABSTENTIONS_COUNT no");

	private static Terms terms(BallotKind kind, String... rules) {
		return new Terms(kind,
				Arrays.stream(rules)
					.map((each) -> each.split(" "))
					.map((each) -> new Term(Rule.valueOf(each[0]), each[1], "a law", "M"))
					.toList());
	}

	private static boolean passes(Terms terms, int entitled, int attending, int approve, int commented, int against,
			int abstain) {
		return new Tally(terms, new Count(entitled, attending, approve, commented, against, abstain)).passed();
	}

	@ParameterizedTest(name = "{0} voters: {1} for, {2} with comments, {3} against, {4} abstain: {5}")
	@CsvSource(textBlock = """
			# exactly three quarters of the members take part
			12, 6, 0, 0, 3, true
			12, 8, 0, 0, 0, false
			12, 9, 0, 0, 0, true
			# exactly two thirds in favour
			12, 8, 0, 3, 1, true
			12, 7, 0, 3, 2, false
			12, 7, 1, 3, 1, true
			# exactly one quarter against, and one more
			12, 9, 0, 3, 0, true
			16, 12, 0, 4, 0, true
			16, 11, 0, 5, 0, false
			# two thirds in favour but more than a quarter against
			9, 6, 0, 3, 0, false
			# abstentions make the whole larger
			9, 6, 0, 0, 3, true
			9, 5, 0, 0, 4, false
			# nobody, everybody, all abstain, one voter
			12, 0, 0, 0, 0, false
			0, 0, 0, 0, 0, false
			12, 0, 0, 0, 12, false
			12, 12, 0, 0, 0, true
			1, 1, 0, 0, 0, true
			1, 0, 0, 1, 0, false
			# numbers that do not divide
			25, 13, 0, 4, 2, true
			25, 12, 0, 5, 2, false
			25, 12, 0, 3, 3, false
			31, 16, 0, 6, 2, true
			""")
	void aRecommendedNationalStandard(int entitled, int approve, int commented, int against, int abstain,
			boolean passes) {
		assertThat(passes(RECOMMENDED, entitled, 0, approve, commented, against, abstain)).isEqualTo(passes);
	}

	@ParameterizedTest(name = "group of {0}: {1} for, {2} against: {3}")
	@CsvSource({ "15, 12, 3, true", "15, 11, 4, false", "16, 12, 4, true", "16, 12, 0, true", "16, 11, 0, false",
			"14, 14, 0, false", "15, 0, 0, false", "20, 15, 5, true", "20, 14, 0, false" })
	void anExpertGroupOnAMandatoryNationalStandard(int entitled, int approve, int against, boolean passes) {
		assertThat(passes(MANDATORY_GROUP, entitled, 0, approve, 0, against, 0)).isEqualTo(passes);
	}

	@ParameterizedTest(name = "{0} voters: {1} for, {2} against, {3} abstain: {4}")
	@CsvSource({ "4, 3, 1, 0, true", "4, 3, 0, 1, true", "8, 5, 1, 2, false", "40, 3, 1, 0, true", "4, 2, 1, 0, false",
			"4, 0, 0, 0, false" })
	void anIndustryOrLocalStandard(int entitled, int approve, int against, int abstain, boolean passes) {
		assertThat(passes(INDUSTRY, entitled, 0, approve, 0, against, abstain)).isEqualTo(passes);
	}

	@ParameterizedTest(name = "{1} of {0} attend: {2} for, {3} against: {4}")
	@CsvSource({ "100, 8, 6, 2, true", "100, 8, 5, 0, false", "100, 0, 0, 0, false", "12, 12, 9, 3, true",
			"12, 12, 8, 0, false" })
	void anAssociationStandardIsDecidedByThreeQuartersOfThoseAttending(int entitled, int attending, int approve,
			int against, boolean passes) {
		assertThat(passes(ASSOCIATION, entitled, attending, approve, 0, against, 0)).isEqualTo(passes);
	}

	@ParameterizedTest(name = "ISO: {0} for, {1} against, {2} abstain: {3}")
	@CsvSource({ "6, 2, 20, true", "6, 3, 0, false", "2, 1, 0, false", "3, 1, 5, true", "0, 0, 5, false" })
	void whereAbstentionsDoNotCountTheyChangeNothing(int approve, int against, int abstain, boolean passes) {
		assertThat(passes(ISO, 40, 0, approve, 0, against, abstain)).isEqualTo(passes);
	}

	@Test
	void withoutARuleOnApprovalNothingPasses() {
		assertThat(passes(terms(BallotKind.COMMITTEE), 3, 3, 3, 0, 0, 0)).isFalse();
	}

	@Test
	void theArithmeticShowsPartWholeAndTheLeastNumber() {
		var lines = new Tally(RECOMMENDED, new Count(12, 0, 7, 1, 2, 1)).criteria();
		assertThat(lines).extracting(Criterion::kind)
			.containsExactly(Criterion.Kind.QUORUM, Criterion.Kind.APPROVAL, Criterion.Kind.AGAINST);
		assertThat(lines).extracting(Criterion::part).containsExactly(11, 8, 2);
		assertThat(lines).extracting(Criterion::whole).containsExactly(12, 11, 11);
		assertThat(lines).extracting(Criterion::needed).containsExactly(9L, 8L, 2L);
		assertThat(lines).allMatch(Criterion::met);
	}

	@Test
	void whatIsStillNeededCountsWithTheVotesThatMustComeIn() {
		var lines = new Tally(RECOMMENDED, new Count(12, 0, 5, 0, 2, 0)).expected();
		assertThat(lines.get(0).met()).isFalse();
		assertThat(lines.get(1).whole()).isEqualTo(9);
		assertThat(lines.get(1).needed()).isEqualTo(6);
		assertThat(lines.get(2).needed()).isEqualTo(2);
	}

	@Test
	void aBallotIsLostWhenTheRestCannotSaveIt() {
		assertThat(new Tally(RECOMMENDED, new Count(12, 0, 0, 0, 3, 0)).lost()).isFalse();
		assertThat(new Tally(RECOMMENDED, new Count(12, 0, 0, 0, 4, 0)).lost()).isTrue();
		assertThat(new Tally(RECOMMENDED, new Count(12, 0, 0, 0, 0, 5)).lost()).isTrue();
		assertThat(new Tally(MANDATORY_GROUP, new Count(14, 0, 0, 0, 0, 0)).lost()).isTrue();
	}

	@Test
	void noCountHasMoreVotesThanVoters() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Count(3, 0, 2, 1, 1, 0));
	}

	@Test
	void forAnyNumberOfVotesTheDecisionIsTheExactFraction() {
		List<String> wrong = new ArrayList<>();
		for (int voted = 1; voted <= 60; voted++) {
			for (int against = 0; against <= voted; against++) {
				var count = new Count(voted, 0, voted - against, 0, against, 0);
				boolean exact = 3 * (voted - against) >= 2 * voted && 4 * against <= voted;
				if (new Tally(RECOMMENDED, count).passed() != exact) {
					wrong.add(count.toString());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

}
