package org.norma.consultations;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.norma.projects.ProjectView;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is told what happens in rounds. */
@Component
class RoundNotices {

	private final ApplicationEventPublisher events;

	RoundNotices(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** The people of the bodies asked, and the experts of the committee. */
	void opened(RoundSummary round, ProjectView project, Collection<UUID> asked) {
		var arguments = List.of(project.code(), project.title(), round.closesOn().toString());
		for (var body : asked) {
			for (var role : List.of(Role.OFFICIAL, Role.EXPERT, Role.ENTERPRISE, Role.DRAFTER)) {
				publish(Recipients.holders(role, body), "consultations.notice.asked", arguments, round);
			}
		}
		if (round.kind() == RoundKind.COMMITTEE) {
			publish(Recipients.holders(Role.EXPERT, round.committeeId()), "consultations.notice.committee", arguments,
					round);
		}
	}

	private void publish(Recipients to, String key, List<?> arguments, RoundSummary round) {
		this.events.publishEvent(new Notice(to, key, arguments, round.href(), key + "-" + round.id().value()));
	}

	/** A changed answer is told again. */
	void disposed(Comment comment, ProjectView project) {
		var decided = comment.disposition().map(Disposition::name).orElse("");
		this.events.publishEvent(
				new Notice(comment.author(), "consultations.notice.disposed." + decided.toLowerCase(Locale.ROOT),
						List.of(comment.code(), project.code(), project.title()), comment.href(),
						"comment-" + comment.code() + "-" + decided));
	}

}
