package org.norma.projects;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.norma.hierarchy.Rule;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts in a project that one person may not have together, by the rules of its
 * level. Who had which is read from the ledger.
 */
@Service
@Transactional(readOnly = true)
public class SeparatePersons {

	private final ProjectDesk desk;

	private final ProjectRules rules;

	private final ProjectHistory history;

	SeparatePersons(ProjectDesk desk, ProjectRules rules, ProjectHistory history) {
		this.desk = desk;
		this.rules = rules;
		this.history = history;
	}

	/**
	 * Refuses the part to who has another that the rules keep separate from it.
	 * @throws RuleBroken with the other part, its day, and the rule
	 */
	public void refuse(ProjectView project, Part part, Actor person) {
		refusal(project, part, person).ifPresent((refused) -> {
			throw refused;
		});
	}

	/** Why the person may not have the part; empty where they may. */
	public Optional<RuleBroken> refusal(ProjectView project, Part part, Actor person) {
		var apart = apartFrom(project, part);
		return apart.isEmpty() ? Optional.empty()
				: parts(this.history.of(this.desk.read(project.id()))).entrySet()
					.stream()
					.filter((had) -> apart.contains(had.getKey()))
					.filter((had) -> person.accountId().equals(had.getValue().actorId()))
					.findFirst()
					.map((had) -> refused(project, part, had.getKey(), had.getValue()));
	}

	/** Whether who proposed it may not decide on it, without looking into the ledger. */
	boolean keepsFromDeciding(Project project, ProjectView view, Actor person) {
		return project.proposedBy().filter(person.accountId()::equals).isPresent()
				&& apartFrom(view, Part.DECIDER).contains(Part.PROPOSER);
	}

	private RuleBroken refused(ProjectView project, Part part, Part had, ProjectEvent event) {
		return new RuleBroken("projects.refused.same-person", project.code(), event.actor(), had.said(),
				event.at().atZone(this.rules.zone()).toLocalDate().toString(), part.said(),
				this.rules.levelName(project), ProjectRules.basis(this.rules.of(project), Rule.SEPARATE_PERSONS));
	}

	private List<Part> apartFrom(ProjectView project, Part part) {
		return this.rules.of(project)
			.list(Rule.SEPARATE_PERSONS)
			.stream()
			.map((pair) -> List.of(pair.split("-")))
			.filter((pair) -> pair.contains(part.word()))
			.flatMap((pair) -> Arrays.stream(Part.values())
				.filter((other) -> other != part && pair.contains(other.word())))
			.toList();
	}

	/** The newest act of each part. */
	static Map<Part, ProjectEvent> parts(List<ProjectEvent> newestFirst) {
		var parts = new EnumMap<Part, ProjectEvent>(Part.class);
		newestFirst.forEach((event) -> Part.ofVerb(event.verb()).ifPresent((part) -> parts.putIfAbsent(part, event)));
		return parts;
	}

	/**
	 * Whether one person judged the own work.
	 * @param part what the present person is about to do besides
	 */
	public Optional<OnePerson> onePerson(ProjectView project, Part part, Actor person) {
		var had = parts(this.history.of(this.desk.read(project.id())));
		had.put(part, new ProjectEvent(0, this.rules.now(), part.verb(), project.stage(), null, person.accountId(),
				person.displayName(), project.authorityId(), null, null));
		return OnePerson.of(had);
	}

	/** The parts of a project that decide on each other's work, in their order. */
	static Stream<List<Part>> judging() {
		return Stream.of(List.of(Part.PROPOSER, Part.DECIDER), List.of(Part.PROPOSER, Part.APPROVER),
				List.of(Part.DECIDER, Part.APPROVER), List.of(Part.APPROVER, Part.PUBLISHER),
				List.of(Part.APPROVER, Part.WITHDRAWER));
	}

}
