package org.norma.consultations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.shared.RuleBroken;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A public round was held, as long as the rule asks, and is closed (Law art. 4 and 15).
 */
@Component
@Order(20)
class ConsultationGate implements Gate {

	private final RoundRepository rounds;

	private final ConsultationRules rules;

	ConsultationGate(RoundRepository rounds, ConsultationRules rules) {
		this.rounds = rounds;
		this.rules = rules;
	}

	@Override
	public String name() {
		return "consultation";
	}

	@Override
	public Stage guards() {
		return Stage.CONSULTATION;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return true;
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var now = counting(project);
		return notHeld(project, now).or(() -> notClosed(project, now)).map(List::of).orElse(List.of());
	}

	/** Nobody is exempted from a round that others were told goes on. */
	@Override
	public void refuseExemption(ProjectView project) {
		counting(project).stream().filter((round) -> round.closedOn() == null).findFirst().ifPresent((round) -> {
			throw new RuleBroken("consultations.refused.exempt-" + (round.running() ? "running" : "not-closed"),
					new DefaultMessageSourceResolvable("consultations.kind." + round.kind()),
					String.valueOf(round.ordinal()), round.closesOn().toString());
		});
	}

	private List<RoundSummary> counting(ProjectView project) {
		return this.rounds.ofProject(project.id())
			.stream()
			.map((round) -> round.summary(this.rules.today()))
			.filter(RoundSummary::counts)
			.toList();
	}

	private Optional<Missing> notHeld(ProjectView project, List<RoundSummary> rounds) {
		var period = this.rules.period(project);
		var longest = rounds.stream()
			.filter((round) -> round.kind() == RoundKind.PUBLIC)
			.max(Comparator.comparing(RoundSummary::days));
		if (longest.isEmpty()) {
			return Optional.of(new Missing("gate.consultation.none",
					List.of(period.level(), String.valueOf(period.days()), period.basis()),
					"/consultations/new/" + project.id().value()));
		}
		var round = longest.get();
		if (round.days() >= period.days()) {
			return Optional.empty();
		}
		if (round.endedEarly()) {
			return Optional.of(new Missing("gate.consultation.ended-early",
					List.of(String.valueOf(round.ordinal()), round.lastDay().toString(), String.valueOf(round.days()),
							period.level(), String.valueOf(period.days()), period.basis()),
					"/consultations/new/" + project.id().value()));
		}
		var href = round.running() ? round.href() + "/extend" : "/consultations/new/" + project.id().value();
		return Optional.of(new Missing("gate.consultation.short", List.of(String.valueOf(round.days()), period.level(),
				String.valueOf(period.days()), period.basis(), round.openedOn().plusDays(period.days()).toString()),
				href));
	}

	private Optional<Missing> notClosed(ProjectView project, List<RoundSummary> rounds) {
		return rounds.stream()
			.filter((round) -> round.closedOn() == null)
			.findFirst()
			.map((round) -> (round.kind() == RoundKind.COMMITTEE) ? committee(round) : notClosed(project, round));
	}

	private Missing notClosed(ProjectView project, RoundSummary round) {
		var period = this.rules.period(project);
		var held = String.valueOf(round.daysHeld(this.rules.today()));
		return round.running()
				? new Missing("gate.consultation.running",
						List.of(held, period.level(), String.valueOf(period.days()), period.basis(),
								round.closesOn().toString(), round.closesOn().plusDays(1).toString()),
						round.href())
				: new Missing("gate.consultation.not-closed",
						List.of(String.valueOf(round.ordinal()), round.closesOn().toString(), held, period.level(),
								String.valueOf(period.days()), period.basis()),
						round.href());
	}

	/** No rule says how long a committee comments. */
	private static Missing committee(RoundSummary round) {
		return new Missing("gate.consultation.committee-" + (round.running() ? "running" : "not-closed"), List
			.of(String.valueOf(round.ordinal()), round.closesOn().toString(), round.closesOn().plusDays(1).toString()),
				round.href());
	}

}
