package org.norma.reviews;

import java.util.ArrayList;
import java.util.List;

import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.projects.StopLink;
import org.norma.projects.StopLinks;

import org.springframework.stereotype.Component;

/** The review from which a project came, and who cites what it withdraws. */
@Component
class ReviewLinks implements StopLinks {

	private final ReviewRepository reviews;

	ReviewLinks(ReviewRepository reviews) {
		this.reviews = reviews;
	}

	@Override
	public List<StopLink> of(ProjectView project) {
		var links = new ArrayList<StopLink>();
		this.reviews.findByProjectId(project.id().value())
			.stream()
			.map(Review::view)
			.forEach((review) -> links.add(new StopLink(project.route().get(0), "reviews.link.review",
					List.of(review.code(), String.valueOf(review.decidedOn())), review.href())));
		if (project.kind() == ProjectKind.WITHDRAWAL) {
			links.add(new StopLink(Stage.WITHDRAWAL, "reviews.link.withdrawal", List.of(),
					WithdrawalService.href(project.id())));
		}
		return links;
	}

}
