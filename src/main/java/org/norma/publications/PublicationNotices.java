package org.norma.publications;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.norma.projects.ProjectView;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who worked on a project what the authority did. */
@Component
class PublicationNotices {

	private final ApplicationEventPublisher events;

	PublicationNotices(ApplicationEventPublisher events) {
		this.events = events;
	}

	void submitted(ProjectView project) {
		tell(Recipients.holders(Role.OFFICIAL, project.authorityId()), "submitted", arguments(project),
				project.href() + "/approve", "submitted-" + project.id().value() + "-" + UUID.randomUUID());
	}

	void approved(ProjectView project, Approval approval) {
		all(project, "approved", arguments(project, approval.designation().orElse(project.code())), project.href());
	}

	void returned(ProjectView project, String reason) {
		all(project, "returned-" + UUID.randomUUID(), arguments(project, reason), project.href());
	}

	void published(ProjectView project, Publication publication) {
		all(project, "published", arguments(project, publication.designation(), publication.publishedOn().toString(),
				publication.effectiveOn().toString()), project.href() + "/publication");
	}

	void late(UUID authority, String what, List<?> arguments, String href, String once) {
		tell(Recipients.holders(Role.OFFICIAL, authority), what, arguments, href, once);
	}

	/** Lead, committee and cooperating bodies. */
	private void all(ProjectView project, String occasion, List<?> arguments, String href) {
		var key = occasion.replaceFirst("-.*", "");
		var once = occasion + "-" + project.id().value();
		Stream
			.of(Stream.ofNullable(project.leadBodyId()).map((body) -> Recipients.holders(Role.DRAFTER, body)),
					Stream.ofNullable(project.committeeId())
						.flatMap((body) -> Stream.of(Recipients.holders(Role.OFFICIAL, body),
								Recipients.holders(Role.EXPERT, body))),
					project.cooperating().stream().map((body) -> Recipients.holders(Role.OFFICIAL, body)))
			.flatMap((recipients) -> recipients)
			.forEach((recipients) -> tell(recipients, key, arguments, href, once));
	}

	private void tell(Recipients recipients, String what, List<?> arguments, String href, String once) {
		this.events.publishEvent(new Notice(recipients, "publications.notice." + what, arguments, href, once));
	}

	private static List<Object> arguments(ProjectView project, String... more) {
		return Stream.<Object>concat(Stream.of(project.code(), project.title()), Stream.of(more)).toList();
	}

}
