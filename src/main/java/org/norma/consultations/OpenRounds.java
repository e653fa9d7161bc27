package org.norma.consultations;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.shared.Actor;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that run now, and those that are over; three queries for any number. */
@Service
@Transactional(readOnly = true)
public class OpenRounds {

	/** So many rounds that are over are listed; older ones stand on their projects. */
	private static final int MOST = 1000;

	private final RoundRepository rounds;

	private final Addressees addressees;

	private final Projects projects;

	private final LevelDirectory levels;

	private final ConsultationRules rules;

	OpenRounds(RoundRepository rounds, Addressees addressees, Projects projects, LevelDirectory levels,
			ConsultationRules rules) {
		this.rounds = rounds;
		this.addressees = addressees;
		this.projects = projects;
		this.levels = levels;
		this.rules = rules;
	}

	/**
	 * Rounds in which the present person may comment, those that end first at the top.
	 * @param level a level with all below it, {@code null} for all
	 */
	public List<OpenRound> running(@Nullable LevelCode level, @Nullable RoundKind kind) {
		return found(this.rounds.running(this.rules.today()), level, kind).stream()
			.filter((each) -> RoundAccess.goesOn(each.project()))
			.toList();
	}

	/**
	 * Rounds that take no comments now and may be read by the present person, the latest
	 * first.
	 * @param level a level with all below it, {@code null} for all
	 */
	public List<OpenRound> over(@Nullable LevelCode level, @Nullable RoundKind kind) {
		return found(this.rounds.over(this.rules.today(), Limit.of(MOST)), level, kind);
	}

	private List<OpenRound> found(List<Round> rounds, @Nullable LevelCode level, @Nullable RoundKind kind) {
		var open = rounds.stream()
			.map((round) -> round.summary(this.rules.today()))
			.filter((round) -> kind == null || round.kind() == kind)
			.toList();
		var projects = this.projects.byIds(open.stream().map(RoundSummary::projectId).distinct().toList())
			.stream()
			.filter((project) -> level == null || within(project, level))
			.collect(Collectors.toMap(ProjectView::id, Function.identity()));
		var counts = this.addressees.counts(open.stream().map(RoundSummary::id).toList());
		var asked = this.addressees.asked(
				open.stream().filter((round) -> round.kind() == RoundKind.COMMITTEE).map(RoundSummary::id).toList(),
				Actor.current().map(RoundAccess::bodiesOf).orElse(List.of()));
		return open.stream()
			.filter((round) -> projects.containsKey(round.projectId()))
			.map((round) -> new OpenRound(round, java.util.Objects.requireNonNull(projects.get(round.projectId())),
					counts.getOrDefault(round.id(), RoundCounts.NONE)))
			.filter((each) -> each.round().kind() != RoundKind.COMMITTEE || asked.contains(each.round().id())
					|| Actor.current().filter((person) -> this.projects.mayRead(each.project(), person)).isPresent())
			.toList();
	}

	private boolean within(ProjectView project, LevelCode level) {
		return this.levels.byCode(project.level()).isPresent() && this.levels.isWithin(project.level(), level);
	}

}
