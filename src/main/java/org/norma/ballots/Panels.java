package org.norma.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.norma.accounts.Contact;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectView;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Puts together who decides: the committee, or the group that the lead names. */
@Component
class Panels {

	private final Members members;

	private final BallotRules rules;

	Panels(Members members, BallotRules rules) {
		this.members = members;
		this.rules = rules;
	}

	/** Whom the lead may name for a group. */
	List<Contact> experts() {
		return this.members.experts();
	}

	/** The members of the committee, or of the association. */
	Candidates members(ProjectView project) {
		var terms = this.rules.terms(project, BallotKind.COMMITTEE);
		return this.members.of(project, this.rules.electorate(project).orElseThrow(), terms.draftersVote());
	}

	/** Who votes; refused where a rule on voters is not met. */
	Candidates of(ProjectView project, Terms terms, NewBallot wanted) {
		return switch (terms.kind()) {
			case COMMITTEE -> {
				var found = members(project);
				if (found.voters().isEmpty()) {
					throw new RuleBroken("ballots.refused.no-voters", project.code(), found.excluded().size());
				}
				unbalanced(project, found).stream().findFirst().ifPresent((each) -> {
					throw new RuleBroken("ballots.refused.unbalanced",
							new DefaultMessageSourceResolvable("bodies.interest." + each.interest()), each.members(),
							each.all(), each.share(), each.basis());
				});
				yield found;
			}
			case EXPERT_GROUP -> group(project, terms, wanted);
		};
	}

	private static RuleBroken drafts(NewBallot.Invited invited, String body, Terms terms) {
		return new RuleBroken("ballots.refused.drafter", invited.name(), body,
				BallotOpening.basis(terms, Rule.DRAFTERS_VOTE));
	}

	/** Interests that hold more seats than the level allows. */
	List<OpeningView.Unbalanced> unbalanced(ProjectView project, Candidates found) {
		var rule = this.rules.of(project).get(Rule.CATEGORY_MAXIMUM);
		var share = this.rules.of(project).fraction(Rule.CATEGORY_MAXIMUM);
		return share.isEmpty() ? List.of()
				: found.shares()
					.stream()
					.filter((each) -> share.get().exceededBy(each.members(), each.all()))
					.map((each) -> new OpeningView.Unbalanced(each.interest(), each.members(), each.all(),
							share.get().toString(), rule.orElseThrow().basis()))
					.toList();
	}

	private Candidates group(ProjectView project, Terms terms, NewBallot wanted) {
		var named = this.members.group(project, wanted.experts(), terms.draftersVote());
		if (!named.excluded().isEmpty()) {
			throw new RuleBroken("ballots.refused.drafter",
					named.excluded().stream().map(Excluded::name).collect(Collectors.joining(", ")),
					named.excluded().get(0).drafter(), BallotOpening.basis(terms, Rule.DRAFTERS_VOTE));
		}
		var all = new ArrayList<>(named.voters());
		for (var invited : wanted.invited()) {
			var unit = invited.unit();
			if (unit != null && !terms.draftersVote() && this.members.draftingUnit(project, unit).isPresent()) {
				throw drafts(invited, unit, terms);
			}
			if (!terms.draftersVote()) {
				this.members.draftingFor(project, invited.name()).ifPresent((body) -> {
					throw drafts(invited, body.names().in(LocaleContextHolder.getLocale()), terms);
				});
			}
			all.add(new Voter(null, null, invited.name(), unit, null));
		}
		Twice.refuse(all);
		int least = terms.number(Rule.EXPERT_GROUP_MINIMUM).orElse(1);
		if (all.size() < least) {
			throw new RuleBroken("ballots.refused.group-small", all.size(), this.rules.levelName(project), least,
					BallotOpening.basis(terms, Rule.EXPERT_GROUP_MINIMUM));
		}
		return new Candidates(all, List.of(), List.of(), List.of());
	}

}
