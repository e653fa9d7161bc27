package org.norma.consultations;

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
 * Every comment has its disposition, and none can come any more (Law art. 15; GB/T
 * 16733). Whatever is exempted, who was asked is answered.
 */
@Component
@Order(21)
class CommentsGate implements Gate {

	private final RoundRepository rounds;

	private final Addressees addressees;

	private final CommentLists lists;

	private final ConsultationRules rules;

	CommentsGate(RoundRepository rounds, Addressees addressees, CommentLists lists, ConsultationRules rules) {
		this.rounds = rounds;
		this.addressees = addressees;
		this.lists = lists;
		this.rules = rules;
	}

	@Override
	public String name() {
		return "comments";
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
	public Optional<String> follows() {
		return Optional.of("consultation");
	}

	@Override
	public boolean exemptible() {
		return false;
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var held = this.rounds.ofProject(project.id())
			.stream()
			.map((round) -> round.summary(this.rules.today()))
			.filter((round) -> round.kind() != RoundKind.PUBLICITY)
			.toList();
		return undisposed(held).or(() -> open(held)).map(List::of).orElse(List.of());
	}

	private Optional<Missing> open(List<RoundSummary> rounds) {
		return rounds.stream()
			.filter((round) -> round.closedOn() == null)
			.findFirst()
			.map((round) -> new Missing("gate.comments.open",
					List.of(String.valueOf(round.ordinal()), round.closesOn().toString()), round.href()));
	}

	private Optional<Missing> undisposed(List<RoundSummary> rounds) {
		var counts = this.addressees.counts(rounds.stream().map(RoundSummary::id).toList());
		return rounds.stream()
			.filter((round) -> counts.getOrDefault(round.id(), RoundCounts.NONE).undisposed() > 0)
			.findFirst()
			.map((round) -> undisposed(round, counts.getOrDefault(round.id(), RoundCounts.NONE)));
	}

	private Missing undisposed(RoundSummary round, RoundCounts count) {
		var first = this.lists.page(round.id(), new CommentFilter(null, null, null, null, true, null, null),
				PageRequest.of(0, 1));
		return new Missing("gate.comments.undisposed",
				List.of(String.valueOf(count.undisposed()), String.valueOf(count.comments()),
						String.valueOf(round.ordinal()), first.getContent().get(0).code(), round.ruleBasis()),
				round.href() + "/table?undisposed=true");
	}

}
