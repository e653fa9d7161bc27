package org.norma.ballots.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.norma.ballots.BallotId;
import org.norma.ballots.BallotKind;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotReader;
import org.norma.bodies.CommitteeRules;
import org.norma.projects.ProjectId;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the questions about ballots name. */
@Component
class BallotQuestions implements Questions {

	private final BallotReader reader;

	private final BallotOpening opening;

	private final MessageSource messages;

	BallotQuestions(BallotReader reader, BallotOpening opening, MessageSource messages) {
		this.reader = reader;
		this.opening = opening;
		this.messages = messages;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("ballots.new.confirm", (asked) -> opened(asked, false), "ballots.new.confirm.unmet",
				(asked) -> opened(asked, true), "ballots.close.confirm", this::ballot, "ballots.again.confirm",
				this::ballot, "ballots.cancel.confirm", this::ballot, "ballots.move.confirm", this::moved);
	}

	/** With what the committee that votes does not meet of the rules on its members. */
	private Optional<Object[]> opened(Asked asked, boolean unmet) {
		var view = this.opening.proposal(new ProjectId(asked.sentId("project")));
		var lacking = asked.sent("kind").equals(BallotKind.COMMITTEE.name()) ? view.committee().unmet()
				: List.<CommitteeRules.Unmet>of();
		return Filling.when(unmet != lacking.isEmpty(), view.project().code(),
				lacking.stream().map(this::said).collect(Collectors.joining(" ")));
	}

	private String said(CommitteeRules.Unmet unmet) {
		return this.messages.getMessage(unmet.key(), unmet.arguments(), LocaleContextHolder.getLocale());
	}

	private Optional<Object[]> moved(Asked asked) {
		var details = this.reader.details(new BallotId(asked.id()));
		return Filling.with(details.project().code(), details.ballot().closesOn().toString(), asked.sent("day").strip(),
				details.ballot().voted());
	}

	private Optional<Object[]> ballot(Asked asked) {
		var details = this.reader.details(new BallotId(asked.id()));
		return Filling.with(details.project().code(), details.ballot().voted());
	}

}
