package org.norma.publications;

import java.util.ArrayList;
import java.util.List;

import org.norma.designations.Designation;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.projects.StopLink;
import org.norma.projects.StopLinks;

import org.springframework.stereotype.Component;

/** Approval and publication on the page of their project. */
@Component
class PublicationStops implements StopLinks {

	private final ApprovalRepository approvals;

	private final PublicationRepository publications;

	private final AnnouncementRows announcements;

	PublicationStops(ApprovalRepository approvals, PublicationRepository publications, AnnouncementRows announcements) {
		this.approvals = approvals;
		this.publications = publications;
		this.announcements = announcements;
	}

	@Override
	public List<StopLink> of(ProjectView project) {
		var links = new ArrayList<StopLink>();
		this.approvals.ofProject(project.id())
			.ifPresent((approval) -> links.add(new StopLink(
					Stage.APPROVAL, "publications.stop.approved", List.of(approval.designation().orElse(project.code()),
							approval.approvedOn().toString(), approval.approverName()),
					project.href() + "/publication")));
		this.publications.ofProject(project.id()).ifPresent((publication) -> {
			links.add(published(publication));
			links.add(new StopLink(Stage.PUBLICATION, "publications.stop.standard", List.of(publication.designation()),
					"/standards/" + Designation.parse(publication.designation()).slug()));
		});
		return links;
	}

	private StopLink published(Publication publication) {
		var announcement = this.announcements.find(publication.announcementId()).orElseThrow();
		return new StopLink(Stage.PUBLICATION, "publications.stop.published",
				List.of(publication.publishedOn().toString(), publication.effectiveOn().toString(),
						String.valueOf(announcement.year()), String.valueOf(announcement.number())),
				announcement.href());
	}

}
