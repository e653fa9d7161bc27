package org.norma.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerService;
import org.norma.shared.Act;
import org.norma.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The public history of projects: the entries of the ledger about a project that say in
 * which stage it was left. An act can be read when its transaction has ended.
 */
@Component
class ProjectHistory {

	private static final String SUBJECT = "project";

	private static final String STAGE = "stage";

	private static final String DETAIL = "detail";

	private final LedgerService ledger;

	private final ApplicationEventPublisher events;

	ProjectHistory(LedgerService ledger, ApplicationEventPublisher events) {
		this.ledger = ledger;
		this.events = events;
	}

	void tell(Role role, String verb, ProjectView project, @Nullable Stage from, @Nullable String reason,
			@Nullable String detail, Map<String, String> besides) {
		var after = new TreeMap<>(besides);
		after.putAll(Map.of(STAGE, project.stage().code(), "state", project.state().name()));
		if (detail != null) {
			after.put(DETAIL, detail);
		}
		var before = (from != null) ? Map.of(STAGE, from.code()) : Map.<String, String>of();
		this.events.publishEvent(Act.by(role, verb, SUBJECT, project.code(), before, after)
			.among(project.authorityId(), project.committeeId(), project.leadBodyId())
			.because(reason));
	}

	/** Newest first. */
	List<ProjectEvent> of(Project project) {
		return events(project).toList();
	}

	/** The histories of many, each newest first, in one query. */
	Map<ProjectId, List<ProjectEvent>> ofAll(List<Project> projects) {
		var named = new HashMap<String, ProjectId>();
		projects.forEach((each) -> {
			named.put(each.proposalCode(), each.id());
			named.put(each.code(), each.id());
		});
		var found = new HashMap<ProjectId, List<ProjectEvent>>();
		this.ledger.of(SUBJECT, named.keySet().toArray(String[]::new))
			.forEach((entry) -> stage(entry.after()).ifPresent((stage) -> found
				.computeIfAbsent(Objects.requireNonNull(named.get(entry.subjectId())), (id) -> new ArrayList<>())
				.add(event(entry, stage))));
		return found;
	}

	Optional<ProjectEvent> latest(Project project) {
		return events(project).findFirst();
	}

	/** What it was called as a proposal, and what it is called in the plan. */
	private Stream<ProjectEvent> events(Project project) {
		return this.ledger.of(SUBJECT, project.proposalCode(), project.code())
			.stream()
			.flatMap((entry) -> stage(entry.after()).map((stage) -> event(entry, stage)).stream());
	}

	private static ProjectEvent event(LedgerEntry entry, Stage stage) {
		return new ProjectEvent(entry.seq(), entry.at(), entry.verb(), stage, stage(entry.before()).orElse(null),
				entry.actorId(), entry.actorName(), entry.bodyId(), entry.reason(), entry.after().get(DETAIL));
	}

	private static Optional<Stage> stage(Map<String, String> values) {
		return Optional.ofNullable(values.get(STAGE)).map(Stage::ofCode);
	}

}
