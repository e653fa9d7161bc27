package org.norma.projects;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.norma.bodies.BodyService;
import org.norma.projects.Exemption.Countersign;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells who may countersign an exemption, and those who wait for the answer. */
@Component
class ExemptionNotices {

	private final ExemptionRules rules;

	private final BodyService bodies;

	private final GateNames gates;

	private final ApplicationEventPublisher events;

	ExemptionNotices(ExemptionRules rules, BodyService bodies, GateNames gates, ApplicationEventPublisher events) {
		this.gates = gates;
		this.rules = rules;
		this.bodies = bodies;
		this.events = events;
	}

	/** Who may countersign; where nobody must, those who work on the project. */
	void requested(ProjectView project, Exemption exemption) {
		if (exemption.counts()) {
			tellAtWork(project, exemption, "granted", exemption.requested().name(), exemption.reason());
			return;
		}
		this.rules.told(exemption)
			.forEach((body) -> tell(Recipients.holders(Role.OFFICIAL, body), project, exemption, "requested",
					exemption.requested().name(), exemption.reason()));
	}

	/** Who asked for it, and where it counts those who work on the project. */
	void decided(ProjectView project, Exemption exemption, String word, String by, String reason) {
		var asked = exemption.requested().personId();
		if (asked != null) {
			tell(Recipients.account(asked), project, exemption, word, by, reason);
		}
		if (word.equals("granted")) {
			tellAtWork(project, exemption, word, by, reason);
		}
	}

	private void tellAtWork(ProjectView project, Exemption exemption, String word, String by, String reason) {
		CourseNotices.recipients(project).forEach((each) -> tell(each, project, exemption, word, by, reason));
	}

	private void tell(Recipients told, ProjectView project, Exemption exemption, String word, String by,
			String reason) {
		this.events.publishEvent(new Notice(told, "projects.notice.exemption-" + word,
				List.of(project.code(), project.title(), by, reason, this.gates.of(exemption.gate())),
				href(project, exemption.gate()), "exemption-" + word + "-" + exemption.id()));
	}

	/** The page on which it is countersigned. */
	static String href(ProjectView project, String gate) {
		return project.href() + "/exemptions/" + gate;
	}

	/** Names of the bodies that may countersign, in the reader's language. */
	Set<String> names(Exemption exemption) {
		return names(this.rules.told(exemption).collect(Collectors.toSet()));
	}

	/** Names of bodies, in the reader's language. */
	Set<String> names(Set<UUID> ids) {
		var locale = LocaleContextHolder.getLocale();
		return this.bodies.byIds(ids)
			.values()
			.stream()
			.map((body) -> body.names().in(locale))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Why the person is not the second pair of eyes. */
	RuleBroken notYours(ProjectView project, Exemption exemption) {
		var key = (exemption.countersign() == Countersign.BODY) ? "projects.refused.countersign-body"
				: "projects.refused.countersign-person";
		return new RuleBroken(key, ExemptionRules.said(exemption.gate()), exemption.requested().name(),
				String.join(", ", names(exemption)), exemption.countersignSaid(), project.code());
	}

	/** Why the person counts as the same pair of eyes. */
	RuleBroken dependent(ProjectView project, Exemption exemption, Actor person) {
		return new RuleBroken("projects.refused.countersign-dependent", ExemptionRules.said(exemption.gate()),
				exemption.requested().name(), person.displayName(), project.code());
	}

	/** What became of a request that waits no more. */
	static RuleBroken over(String gate, Exemption known) {
		var decided = Objects.requireNonNull(known.decided());
		return new RuleBroken("projects.refused.request-over", ExemptionRules.said(gate),
				new DefaultMessageSourceResolvable("projects.exemption.state." + known.state()), decided.name(),
				decided.on().toString());
	}

}
