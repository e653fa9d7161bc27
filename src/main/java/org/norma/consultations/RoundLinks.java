package org.norma.consultations;

import java.util.List;

import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.projects.StopLink;
import org.norma.projects.StopLinks;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rounds and the notification of a project, on its page. */
@Component
class RoundLinks implements StopLinks {

	private final RoundRepository rounds;

	private final Addressees addressees;

	private final RoundAccess access;

	private final ConsultationRules rules;

	private final MessageSource messages;

	RoundLinks(RoundRepository rounds, Addressees addressees, RoundAccess access, ConsultationRules rules,
			MessageSource messages) {
		this.rounds = rounds;
		this.addressees = addressees;
		this.access = access;
		this.rules = rules;
		this.messages = messages;
	}

	@Override
	public List<StopLink> of(ProjectView project) {
		var shown = this.rounds.ofProject(project.id())
			.stream()
			.map((round) -> round.summary(this.rules.today()))
			.filter((round) -> this.access.mayRead(round, project))
			.toList();
		var counts = this.addressees.counts(shown.stream().map(RoundSummary::id).toList());
		return shown.stream().map((round) -> link(round, counts.getOrDefault(round.id(), RoundCounts.NONE))).toList();
	}

	private StopLink link(RoundSummary round, RoundCounts counts) {
		var stage = (round.kind() == RoundKind.PUBLICITY) ? Stage.PROPOSAL : Stage.CONSULTATION;
		var kind = this.messages.getMessage("consultations.kind." + round.kind(), null,
				LocaleContextHolder.getLocale());
		return new StopLink(stage, "consultations.link." + round.state(), List.of(kind, round.openedOn().toString(),
				round.lastDay().toString(), String.valueOf(counts.comments()), String.valueOf(counts.undisposed())),
				round.href());
	}

}
