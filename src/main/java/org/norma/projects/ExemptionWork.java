package org.norma.projects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exemptions that wait for the countersignature of a person. */
@Service
@Transactional(readOnly = true)
class ExemptionWork implements WorkSource {

	private final Exemptions exemptions;

	private final ExemptionRules rules;

	private final Projects projects;

	private final GateNames gates;

	ExemptionWork(Exemptions exemptions, ExemptionRules rules, Projects projects, GateNames gates) {
		this.gates = gates;
		this.exemptions = exemptions;
		this.rules = rules;
		this.projects = projects;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		if (!person.holds(Role.OFFICIAL)) {
			return List.of();
		}
		var all = this.exemptions.waiting();
		var mine = this.rules.mayDecide(all.stream().map(Exemptions.Waiting::exemption).toList(), person);
		var waiting = all.stream().filter((each) -> mine.contains(each.exemption())).toList();
		Map<ProjectId, ProjectView> views = waiting.isEmpty() ? Map.of()
				: this.projects.byIds(waiting.stream().map(Exemptions.Waiting::project).distinct().toList())
					.stream()
					.collect(Collectors.toMap(ProjectView::id, Function.identity()));
		return waiting.stream().map((each) -> item(Objects.requireNonNull(views.get(each.project())), each)).toList();
	}

	private WorkItem item(ProjectView project, Exemptions.Waiting waiting) {
		Locale locale = LocaleContextHolder.getLocale();
		var exemption = waiting.exemption();
		return new WorkItem("projects.work.countersign",
				List.of(exemption.requested().name(), this.gates.in(exemption.gate(), locale)),
				project.code() + " " + project.title().in(locale), ExemptionNotices.href(project, exemption.gate()),
				null, exemption.countersignSaid());
	}

}
