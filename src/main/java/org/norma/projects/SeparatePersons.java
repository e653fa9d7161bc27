package org.norma.projects;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Rule;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;
import org.norma.shared.SecondPeople;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts in a project that one person may not have together, by the rules of its
 * level, nor two who are not independent. Who had which is read from the ledger, and for
 * exemptions from these.
 */
@Service
@Transactional(readOnly = true)
public class SeparatePersons {

	private final ProjectDesk desk;

	private final ProjectRules rules;

	private final ProjectHistory history;

	private final Exemptions exemptions;

	private final ProjectAccess access;

	private final SecondPeople people;

	SeparatePersons(ProjectDesk desk, ProjectRules rules, ProjectHistory history, Exemptions exemptions,
			ProjectAccess access, SecondPeople people) {
		this.desk = desk;
		this.rules = rules;
		this.history = history;
		this.exemptions = exemptions;
		this.access = access;
		this.people = people;
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
		var apart = apart(project, part);
		var look = look(person, apart);
		return apart.stream()
			.filter((had) -> keepsOut(had, look, project))
			.findFirst()
			.map((had) -> refused(project, part, had, person));
	}

	/** What the ledger keeps where a part is had by who is not independent of another. */
	Map<String, String> owed(ProjectView project, Part part, Actor person) {
		return apart(project, part).stream()
			.flatMap((had) -> Stream.ofNullable(had.personId()))
			.filter((had) -> !had.equals(person.accountId()))
			.flatMap((had) -> this.people.behind(had, person.accountId()).stream())
			.findFirst()
			.map((name) -> Map.of("owed-to", name))
			.orElse(Map.of());
	}

	/** Who had the parts that the rules keep separate from this one. */
	private List<Had> apart(ProjectView project, Part part) {
		var apart = apartFrom(project, part);
		return apart.isEmpty() ? List.of()
				: Stream.concat(inLedger(this.history.of(this.desk.read(project.id()))), exemptedApart(project, apart))
					.filter((had) -> apart.contains(had.part()))
					.toList();
	}

	private SecondPeople.Look look(Actor person, Collection<Had> had) {
		return this.people.look(person.accountId(),
				had.stream().flatMap((each) -> Stream.ofNullable(each.personId())).collect(Collectors.toSet()));
	}

	private boolean keepsOut(Had had, SecondPeople.Look look, ProjectView project) {
		return had.personId() != null
				&& !look.counts(had.personId(), () -> this.access.officials(project.authorityId()));
	}

	private Stream<Had> inLedger(List<ProjectEvent> newestFirst) {
		return parts(newestFirst).entrySet()
			.stream()
			.map((had) -> new Had(had.getKey(), had.getValue().actorId(), had.getValue().actor(),
					had.getValue().at().atZone(this.rules.zone()).toLocalDate()));
	}

	private Stream<Had> exemptedApart(ProjectView project, List<Part> apart) {
		return apart.stream().noneMatch(Part::inExemptions) ? Stream.empty()
				: inExemptions(this.exemptions.of(project.id()).values());
	}

	/** Whoever asked for an exemption that counts, and whoever countersigned one. */
	private static Stream<Had> inExemptions(Collection<Exemption> exemptions) {
		return exemptions.stream()
			.filter(Exemption::counts)
			.flatMap((exemption) -> Stream.concat(Stream.of(Had.of(Part.EXEMPTION_ASKER, exemption.requested())),
					Stream.ofNullable(exemption.decided()).map((by) -> Had.of(Part.COUNTERSIGNER, by))));
	}

	/**
	 * The projects in which the person may have the part, in as many queries for one as
	 * for many.
	 */
	public List<ProjectView> open(List<ProjectView> projects, Part part, Actor person) {
		var kept = projects.stream().filter((each) -> !apartFrom(each, part).isEmpty()).toList();
		if (kept.isEmpty()) {
			return projects;
		}
		var ids = kept.stream().map(ProjectView::id).toList();
		var histories = this.history.ofAll(this.desk.readAll(ids));
		var exempted = this.exemptions.ofAll(ids);
		var had = new HashMap<ProjectId, List<Had>>();
		kept.forEach((each) -> had.put(each.id(),
				Stream
					.concat(inLedger(histories.getOrDefault(each.id(), List.of())),
							inExemptions(exempted.getOrDefault(each.id(), List.of())))
					.filter((one) -> apartFrom(each, part).contains(one.part()))
					.toList()));
		var look = look(person, had.values().stream().flatMap(List::stream).toList());
		return projects.stream()
			.filter((each) -> had.getOrDefault(each.id(), List.of())
				.stream()
				.noneMatch((one) -> keepsOut(one, look, each)))
			.toList();
	}

	/** Whether who proposed it may not decide on it, without looking into the ledger. */
	boolean keepsFromDeciding(Project project, ProjectView view, SecondPeople.Look look) {
		return apartFrom(view, Part.DECIDER).contains(Part.PROPOSER) && project.proposedBy()
			.filter((proposer) -> !look.counts(proposer, () -> this.access.officials(view.authorityId())))
			.isPresent();
	}

	/** Who of these proposers the person is independent of. */
	SecondPeople.Look look(Actor person, Stream<Project> projects) {
		return this.people.look(person.accountId(),
				projects.flatMap((each) -> each.proposedBy().stream()).collect(Collectors.toSet()));
	}

	private RuleBroken refused(ProjectView project, Part part, Had had, Actor person) {
		var same = person.accountId().equals(had.personId());
		return new RuleBroken(same ? "projects.refused.same-person" : "projects.refused.dependent", project.code(),
				had.name(), had.part().said(), had.on().toString(), part.said(), this.rules.levelName(project),
				ProjectRules.basis(this.rules.of(project), Rule.SEPARATE_PERSONS), Rule.SEPARATE_PERSONS.named(),
				person.displayName());
	}

	private List<Part> apartFrom(ProjectView project, Part part) {
		var pairs = this.rules.of(project).list(Rule.SEPARATE_PERSONS);
		return Arrays.stream(Part.values())
			.filter((other) -> pairs.contains(other.word() + '-' + part.word())
					|| pairs.contains(part.word() + '-' + other.word()))
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

	/** A part that a person has had. */
	private record Had(Part part, @Nullable UUID personId, String name, LocalDate on) {

		static Had of(Part part, Signature by) {
			return new Had(part, by.personId(), by.name(), by.on());
		}

	}

}
