package org.norma.consultations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;

import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * A public round was held, as long as the rule asks, is closed, and every comment has its
 * disposition (Law art. 4 and 15; GB/T 16733).
 */
@Component
@Order(20)
class ConsultationGate implements Gate {

	private final RoundRepository rounds;

	private final Addressees addressees;

	private final CommentLists lists;

	private final ConsultationRules rules;

	ConsultationGate(RoundRepository rounds, Addressees addressees, CommentLists lists, ConsultationRules rules) {
		this.rounds = rounds;
		this.addressees = addressees;
		this.lists = lists;
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
		var all = this.rounds.ofProject(project.id())
			.stream()
			.map((round) -> round.summary(this.rules.today()))
			.filter((round) -> round.kind() != RoundKind.PUBLICITY)
			.toList();
		var now = all.stream().filter(RoundSummary::counts).toList();
		return notHeld(project, now).or(() -> notClosed(project, now))
			.or(() -> undisposed(all))
			.map(List::of)
			.orElse(List.of());
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
		var href = round.running() ? round.href() + "/extend" : "/consultations/new/" + project.id().value();
		return Optional.of(new Missing("gate.consultation.short", List.of(String.valueOf(round.days()), period.level(),
				String.valueOf(period.days()), period.basis(), round.openedOn().plusDays(period.days()).toString()),
				href));
	}

	private Optional<Missing> notClosed(ProjectView project, List<RoundSummary> rounds) {
		var period = this.rules.period(project);
		return rounds.stream().filter((round) -> round.closedOn() == null).findFirst().map((round) -> {
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
		});
	}

	private Optional<Missing> undisposed(List<RoundSummary> rounds) {
		var counts = this.addressees.counts(rounds.stream().map(RoundSummary::id).toList());
		return rounds.stream()
			.filter((round) -> counts.getOrDefault(round.id(), RoundCounts.NONE).undisposed() > 0)
			.findFirst()
			.map((round) -> {
				var count = counts.getOrDefault(round.id(), RoundCounts.NONE);
				var first = this.lists.page(round.id(), new CommentFilter(null, null, null, null, true, null),
						PageRequest.of(0, 1));
				return new Missing("gate.consultation.undisposed",
						List.of(String.valueOf(count.undisposed()), String.valueOf(count.comments()),
								String.valueOf(round.ordinal()), first.getContent().get(0).code(), round.ruleBasis()),
						round.href() + "/table?undisposed=true");
			});
	}

}
