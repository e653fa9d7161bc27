package org.norma.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the drafters of the lead body what happens to their project, and the authority of
 * an objection that it is to bring before the coordination body.
 */
@Component
class LeadNotices {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.ITALIAN);

	private final Projects projects;

	private final BodyService bodies;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	LeadNotices(Projects projects, BodyService bodies, MessageSource messages, ApplicationEventPublisher events) {
		this.projects = projects;
		this.bodies = bodies;
		this.messages = messages;
		this.events = events;
	}

	/** A decision on the approval is told by those who publish. */
	@EventListener
	void on(StageEntered move) {
		if (move.from() != null && move.from() != Stage.APPROVAL) {
			tell(move.projectId(), what(move), nameOf(move.to()));
		}
	}

	private static String what(StageEntered move) {
		if (move.returned()) {
			return "sent-back";
		}
		return (move.from() == Stage.PROPOSAL) ? "planned" : "moved-on";
	}

	@EventListener
	void on(Objected objection) {
		tell(objection.projectId(), "objected", nameOf(objection));
		this.projects.byId(objection.projectId())
			.ifPresent((project) -> publish(project, Role.OFFICIAL, project.authorityId(), "objected-authority",
					nameOf(objection)));
	}

	private Texts nameOf(Objected objection) {
		return this.bodies.byId(new BodyId(objection.bodyId())).map(BodySummary::names).orElse(Texts.empty());
	}

	private void tell(ProjectId id, String what, Texts word) {
		this.projects.byId(id).ifPresent((project) -> tell(project, project.leadBodyId(), what, word));
	}

	private void tell(ProjectView project, @Nullable UUID lead, String what, Texts word) {
		if (lead != null) {
			publish(project, Role.DRAFTER, lead, what, word);
		}
	}

	private void publish(ProjectView project, Role role, UUID body, String what, Texts word) {
		this.events.publishEvent(new Notice(Notice.Recipients.holders(role, body), "projects.notice." + what,
				List.of(project.code(), project.title(), word), project.href(),
				"project-" + what + "-" + project.id().value() + "-" + UUID.randomUUID()));
	}

	private Texts nameOf(Stage stage) {
		var names = new HashMap<String, String>();
		var key = "projects.stage." + stage.name().toLowerCase(Locale.ROOT);
		LANGUAGES.forEach((each) -> names.put(each.getLanguage(), this.messages.getMessage(key, null, each)));
		return new Texts(names);
	}

}
